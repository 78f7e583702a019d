/** Recognizes documents that are not OpenAPI 3.x, so that a message can say what they are. */
import { isObject } from '../../src/openapi/document.js';

/** A document that is not OpenAPI 3.x. */
export interface OtherFormat {
  /** What it is, as a sentence. */
  readonly message: string;
  readonly fix: string;
  /** The pointer to what tells it apart; the whole document if there is none. */
  readonly pointer: string | undefined;
}

const FIX = 'The document must begin with `openapi: 3.1.0` or another 3.x.';

/** The fields that other formats begin with. */
const FIELDS = [
  ['asyncapi', 'an AsyncAPI document'],
  ['arazzo', 'an Arazzo document'],
  ['$schema', 'a JSON Schema'],
] as const;

/** The texts that other formats begin with. */
const TEXTS = [
  ['<', 'XML, such as WSDL'],
  ['#%RAML', 'a RAML document'],
] as const;

/** Returns what a document is, from its parsed content and its text; `undefined` if it is OpenAPI 3.x. */
export function findOtherFormat(parsed: unknown, text: string): OtherFormat | undefined {
  const { openapi, swagger, info } = isObject(parsed) ? parsed : {};
  if (typeof openapi === 'string' && /^3\.\d/.test(openapi)) return undefined;
  if (typeof openapi === 'number' && openapi >= 3 && openapi < 4) {
    const fix = 'Write it with three parts, such as `openapi: 3.1.0`.';
    return { message: `The version of OpenAPI is a number: ${openapi}.`, fix, pointer: '#/openapi' };
  }
  if (openapi) return { message: `This is version ${openapi}, not OpenAPI 3.x.`, fix: FIX, pointer: '#/openapi' };
  if (swagger) {
    const fix = 'Convert it, for example with `npx swagger2openapi swagger.yaml --outfile openapi.yaml`.';
    return { message: `This is Swagger, version ${swagger}, not OpenAPI 3.x.`, fix, pointer: '#/swagger' };
  }
  const [field, name] = FIELDS.find(([key]) => isObject(parsed) && parsed[key] !== undefined) ?? [];
  if (field) return { message: `This is ${name}, not OpenAPI.`, fix: FIX, pointer: `#/${field}` };
  const schema = isObject(info) ? info['schema'] : undefined;
  if (typeof schema === 'string' && schema.includes('getpostman.com'))
    return { message: 'This is a Postman collection, not OpenAPI.', fix: FIX, pointer: '#/info/schema' };
  if (/^\s*<(!doctype )?html/i.test(text)) {
    const fix = 'Pass the address of the document itself, such as the one that the page links to.';
    return { message: 'This is an HTML page, not OpenAPI.', fix, pointer: undefined };
  }
  const [, format = undefined] = TEXTS.find(([start]) => text.trimStart().startsWith(start)) ?? [];
  const message = format ? `This is ${format}, not OpenAPI.` : 'This is not an OpenAPI document.';
  return { message, fix: FIX, pointer: undefined };
}

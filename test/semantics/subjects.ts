/** Lists the types of a client with the schemas that they are made from. */
import { chooseEncoding, chooseMediaReading, findPreferredMedia } from '../../src/openapi/media-type.js';
import {
  findOperation,
  isObject,
  parseComponentRef,
  resolve,
  type Document,
  type RequestBody,
  type Response,
} from '../../src/openapi/document.js';
import { listParameterNodes } from '../../src/openapi/parameters.js';
import { listOperations, type ApiModel, type OperationModel, type TypeReference } from '../../scripts/model/types.js';
import { toJsonSchema, type JsonSchema } from './json-schema.js';

/** A type of a client and its schema. */
export interface Subject {
  /** Where the schema is in the document. */
  readonly place: string;
  readonly type: TypeReference;
  readonly schema: JsonSchema;
  /** Whether it is the body of a form, whose files are parts. */
  readonly isForm: boolean;
}

/** Returns the types of component schemas, and those of inline schemas of operations. */
export function listSubjects(document: Document, model: ApiModel): Subject[] {
  const declared = model.schemas.filter(({ key }) => document.components?.schemas?.[key] !== undefined);
  const components = declared.map(({ key, name }): Subject => {
    return { place: key, type: { text: name, uses: [name] }, schema: { $ref: key }, isForm: false };
  });
  return [
    ...components,
    ...listOperations(model).flatMap((operation) => [
      ...listBodies(document, operation),
      ...listResponses(document, operation),
      ...listErrors(document, operation),
      ...listParameterObjects(document, operation),
    ]),
  ];
}

/** Whether a schema is written at its place, and not a reference to a component. */
function isInline(schema: unknown): schema is object {
  return isObject(schema) && parseComponentRef(schema, 'schemas') === undefined;
}

function listBodies(document: Document, operation: OperationModel): Subject[] {
  const node = resolve<RequestBody>(document, findOperation(document, operation).operation.requestBody);
  return (operation.body?.choices ?? []).flatMap(({ mediaType, type }) => {
    const schema: unknown = node?.content?.[mediaType]?.schema;
    const encoding = chooseEncoding(mediaType);
    if (encoding === 'text' || encoding === 'binary' || !isObject(schema)) return [];
    const isForm = encoding === 'multipart';
    if (!isForm && !isInline(schema)) return [];
    return { place: `body of ${operation.id} (${mediaType})`, type, schema: toJsonSchema(document, schema), isForm };
  });
}

function listResponses(document: Document, operation: OperationModel): Subject[] {
  const { responses } = findOperation(document, operation).operation;
  return operation.response.choices.flatMap(({ mediaType, type, reading }) => {
    const schemas = operation.response.success.flatMap((status) => {
      const node = resolve<Response>(document, (responses?.[String(status)] ?? responses?.['default']) as Response);
      const schema: unknown = node?.content?.[mediaType]?.schema;
      return isInline(schema) && chooseMediaReading(mediaType) === 'json' ? [toJsonSchema(document, schema)] : [];
    });
    if (reading !== 'json' || !schemas.length) return [];
    const schema = schemas.length === 1 ? schemas[0]! : { anyOf: schemas };
    return { place: `response of ${operation.id} (${mediaType})`, type, schema, isForm: false };
  });
}

function listErrors(document: Document, operation: OperationModel): Subject[] {
  const { responses } = findOperation(document, operation).operation;
  return operation.errors.flatMap(({ status, body }) => {
    const node = Object.entries(responses ?? {}).find(([key]) => key.toUpperCase() === status.toUpperCase())?.[1];
    const [mediaType, media] = findPreferredMedia(resolve<Response>(document, node as Response)?.content);
    const schema: unknown = media?.schema;
    if (chooseMediaReading(mediaType) !== 'json' || !isInline(schema)) return [];
    const place = `error ${status} of ${operation.id}`;
    return { place, type: body, schema: toJsonSchema(document, schema), isForm: false };
  });
}

/** The query, header and cookie parameters of an operation as one object. */
function listParameterObjects(document: Document, operation: OperationModel): Subject[] {
  const { parametersType, parameters } = operation;
  if (!parametersType) return [];
  const { pathItem, operation: node } = findOperation(document, operation);
  const properties = listParameterNodes(document, pathItem, node).flatMap(({ parameter }) => {
    const model = parameters.find(({ name, in: place }) => name === parameter.name && place === parameter.in);
    const [content] = Object.values(isObject(parameter.content) ? parameter.content : {}) as { schema?: unknown }[];
    return model ? [[parameter.name, toJsonSchema(document, parameter.schema ?? content?.schema)] as const] : [];
  });
  const required = parameters.filter((parameter) => parameter.required).map(({ name }) => name);
  return [
    {
      place: `parameters of ${operation.id}`,
      type: parametersType.type,
      schema: {
        type: ['object'],
        properties: Object.fromEntries(properties),
        ...(required.length && { required }),
      },
      isForm: false,
    },
  ];
}

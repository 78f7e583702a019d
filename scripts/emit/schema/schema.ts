/** Emits the types of a document, each schema under its own name. */
import type * as TypeScript from 'typescript';
import type { EnumMember, SchemaModel } from '../../model/types.js';
import { isObject, listMethodNames, resolve, type Document } from '../../../src/openapi/document.js';
import { formatRef } from '../../../src/openapi/pointer.js';
import { INT64_KEYWORD } from '../../../src/openapi/int64.js';
import {
  addJSDocComment,
  transformSchema as transformDocument,
  transformSchemaObject,
} from '../../vendor/openapi-typescript.js';
import * as ts from '../../vendor/typescript.js';
import { createContext, type Source } from './openapi-typescript.js';
import { delimitComment, formatComment, formatSchemaComment } from '../tsdoc.js';
import { clarifyDocument, nameSchemas } from './type-source.js';

/** Types that schema.ts declares where it uses them. They take each member of a union by itself, and null as it is. */
const HELPERS: Readonly<Record<string, string>> = {
  WithRequired: `type WithRequired<T, K extends PropertyKey> = T extends object
  ? T & Required<Pick<T, K & keyof T>> & { [P in Exclude<K, keyof T>]: unknown }
  : T;
`,
  DistributiveOmit: `type DistributiveOmit<T, K extends PropertyKey> = T extends object ? Omit<T, K> : T;
`,
};

/**
 * Returns the text of `paths`, `operations` and `components`, of each schema's type, and of each enum's values. The
 * document is changed: it is the thread's own copy.
 */
export function emitSchema(document: Document, schemas: readonly SchemaModel[]): string {
  const names = new Map(schemas.map(({ key, name }) => [key, name]));
  clarifyDocument(document);
  const nodes = (document.components!.schemas ?? {}) as Record<string, object>;
  const byRef = new Map(schemas.map(({ key, name }) => [formatRef([name]), nodes[key]]));
  nameSchemas(document, names);
  const context = createContext({
    resolve: <T>($ref: string) => (byRef.get($ref) ?? resolve(document, { $ref })) as T | undefined,
    transform: (schema, options) =>
      transformSchema(schema as Schema, (part) => transformSchemaObject(part as never, options)),
  });
  const declared = schemas.map(({ key, name }) => {
    const options = { path: formatRef(['components', 'schemas', key]), ctx: context };
    const declaration = createDeclaration(name, transformSchemaObject(nodes[key] as never, options));
    addJSDocComment(nodes[key] as never, declaration as never);
    return printNode(declaration);
  });
  const named = Object.fromEntries(schemas.map(({ key, name }) => [key, { $ref: formatRef([name]) }]));
  const joined = { ...document, components: { ...document.components, schemas: named as never } };
  const hasOperations = Object.values(document.paths ?? {}).some((item) => listMethodNames(item).length);
  const rest = transformDocument(joined as unknown as Source, context)
    // An alias stands for a part that the document does not have, which only clients refer to.
    .filter((node) => hasOperations || !ts.isTypeAliasDeclaration(node as TypeScript.Node))
    .map(printNode);
  const enums = schemas.filter(({ members }) => members.length).map(emitEnum);
  const text = [...declared, ...rest, ...enums].join('\n');
  const helpers = Object.entries(HELPERS).filter(([name]) => text.includes(`${name}<`));
  return [text, ...helpers.map(([, declaration]) => declaration)].join('\n');
}

type Schema = Readonly<Record<string, unknown>>;

/** Returns the type of a schema that openapi-typescript makes another of. */
function transformSchema(
  schema: Schema,
  transform: (part: unknown) => TypeScript.TypeNode,
): TypeScript.TypeNode | undefined {
  const { type, format, properties, additionalProperties, patternProperties, prefixItems, items } = schema;
  if (schema[INT64_KEYWORD]) return transformInt64(schema, transform);
  if (type === 'never') return createKeyword(ts.SyntaxKind.NeverKeyword);
  if (type === 'string') return format === 'binary' ? ts.factory.createTypeReferenceNode('Blob') : undefined;
  if (isObject(schema['without']))
    return createHelperCall('DistributiveOmit', transform(schema['without']), schema['names']);
  if (isObject(schema['withRequired']))
    return createHelperCall('WithRequired', transform(schema['withRequired']), schema['required']);
  const tuple = Array.isArray(prefixItems) ? prefixItems : items;
  if (type === 'array' && Array.isArray(tuple)) return createTuple(schema, tuple.map(transform), transform);
  const isFree = additionalProperties === undefined && !Object.keys(properties ?? {}).length && !patternProperties;
  return type === 'object' && isFree
    ? ts.factory.createTypeReferenceNode('Record', [
        createKeyword(ts.SyntaxKind.StringKeyword),
        createKeyword(ts.SyntaxKind.UnknownKeyword),
      ])
    : undefined;
}

function createKeyword(kind: TypeScript.KeywordTypeSyntaxKind): TypeScript.TypeNode {
  return ts.factory.createKeywordTypeNode(kind);
}

/** Returns the use of a helper type: a type, and names of its properties. */
function createHelperCall(helper: string, type: TypeScript.TypeNode, names: unknown): TypeScript.TypeNode {
  const literals = (names as string[]).map((name) =>
    ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(name)),
  );
  return ts.factory.createTypeReferenceNode(helper, [type, ts.factory.createUnionTypeNode(literals)]);
}

/** Returns a tuple whose items may be missing from `minItems` on, and be followed by others up to `maxItems`. */
function createTuple(
  { prefixItems, items, additionalItems, minItems, maxItems }: Schema,
  types: readonly TypeScript.TypeNode[],
  transform: (part: unknown) => TypeScript.TypeNode,
): TypeScript.TypeNode {
  const least = typeof minItems === 'number' ? minItems : 0;
  const rest = Array.isArray(prefixItems) ? items : additionalItems;
  const isClosed = rest === false || (typeof maxItems === 'number' && maxItems <= types.length);
  const restType = isObject(rest) ? transform(rest) : createKeyword(ts.SyntaxKind.UnknownKeyword);
  return ts.factory.createTupleTypeNode([
    ...types.map((type, index) => (index < least ? type : ts.factory.createOptionalTypeNode(type))),
    ...(isClosed ? [] : [ts.factory.createRestTypeNode(ts.factory.createArrayTypeNode(restType))]),
  ]);
}

/** Returns the type of an integer that keeps all digits, and of what else the schema allows. */
function transformInt64(schema: Schema, transform: (part: unknown) => TypeScript.TypeNode): TypeScript.TypeNode {
  const { [INT64_KEYWORD]: name, ...rest } = schema;
  const kind = name === 'bigint' ? ts.SyntaxKind.BigIntKeyword : ts.SyntaxKind.StringKeyword;
  const [, ...others] = schema['type'] as string[];
  const types = others.filter((type) => type !== name).map((type) => transform({ ...rest, type }));
  const integer = createKeyword(kind);
  return types.length ? ts.factory.createUnionTypeNode([integer, ...types]) : integer;
}

const EXPORT = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];

function createDeclaration(name: string, type: TypeScript.TypeNode): TypeScript.Node {
  return ts.isTypeLiteralNode(type)
    ? ts.factory.createInterfaceDeclaration(EXPORT, name, undefined, undefined, type.members)
    : ts.factory.createTypeAliasDeclaration(EXPORT, name, undefined, type);
}

const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
const nowhere = ts.createSourceFile('schema.ts', '', ts.ScriptTarget.ESNext);

function printNode(node: TypeScript.Node): string {
  tidyComments(node);
  return `${printer.printNode(ts.EmitHint.Unspecified, node, nowhere)}\n`;
}

/** Rewrites the comments of openapi-typescript, in a node and all that is inside of it. */
function tidyComments(node: TypeScript.Node): void {
  const comments = ts.getSyntheticLeadingComments(node);
  if (comments) {
    const tidy = comments.map((comment) => ({ ...comment, text: formatSchemaComment(comment.text) }));
    ts.setSyntheticLeadingComments(
      node,
      tidy.filter(({ text }) => text),
    );
  }
  ts.forEachChild(node, tidyComments);
}

function emitEnum({ name, description, members }: SchemaModel): string {
  const lines = members.map(
    (member) => `${emitComment(member.description)}${member.name}: ${createLiteral(member)},\n`,
  );
  return `${emitComment(description)}export const ${name} = {\n${lines.join('')}} as const;\n`;
}

function emitComment(text: string): string {
  const content = delimitComment(formatComment(text));
  return content && `/*${content}*/\n`;
}

function createLiteral({ value }: EnumMember): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}

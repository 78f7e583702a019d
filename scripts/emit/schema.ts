/** Emits the types of a document, each schema under its own name. */
import type * as TypeScript from 'typescript';
import type { EnumMember, SchemaModel } from '../model/types.js';
import { parseComponentRef, isObject, resolve, type Document } from '../../src/openapi/document.js';
import { formatRef } from '../../src/openapi/pointer.js';
import { ts } from '../lib/typescript.js';
import { INT64_KEYWORD } from '../../src/openapi/int64.js';
import { createContext, parts, type Source } from './openapi-typescript.js';
import { delimitComment, formatComment, formatSchemaComment } from './tsdoc.js';
import { clarifyDocument, nameSchemas } from './type-source.js';

/**
 * Returns the text of `paths`, `operations` and `components`, of each schema's type, and of each enum's values. The
 * document is changed: it is the thread's own copy.
 */
export function emitSchema(document: Document, schemas: readonly SchemaModel[]): string {
  const names = new Map(schemas.map(({ key, name }) => [key, name]));
  clarifyDocument(document);
  const found = parts.scanDiscriminators(document as Source, { silent: true });
  const nodes = (document.components!.schemas ?? {}) as Record<string, object>;
  const byRef = new Map(schemas.map(({ key, name }) => [formatRef([name]), nodes[key]]));
  nameSchemas(document, names);
  const context = createContext({
    discriminators: nameDiscriminators(found, names),
    resolve: <T>($ref: string) => (byRef.get($ref) ?? resolve(document, { $ref })) as T | undefined,
    transform: (schema, options) =>
      transformSchema(schema as Schema, (part) => parts.transformSchema(part as never, options)),
  });
  const declared = schemas.map(({ key, name }) => {
    const options = { path: formatRef(['components', 'schemas', key]), ctx: context };
    const declaration = createDeclaration(name, parts.transformSchema(nodes[key] as never, options));
    parts.addJSDocComment(nodes[key] as never, declaration as never);
    return printNode(declaration);
  });
  const named = Object.fromEntries(schemas.map(({ key, name }) => [key, { $ref: formatRef([name]) }]));
  const joined = { ...document, components: { ...document.components, schemas: named as never } };
  const rest = parts.transformDocument(joined as unknown as Source, context).map(printNode);
  const enums = schemas.filter(({ members }) => members.length).map(emitEnum);
  return [...declared, ...rest, ...enums].join('\n');
}

/** Returns what is known of discriminators for references by name as well. */
function nameDiscriminators(
  { objects, refsHandled }: ReturnType<typeof parts.scanDiscriminators>,
  names: ReadonlyMap<string, string>,
): ReturnType<typeof parts.scanDiscriminators> {
  const named = (ref: string): string[] => {
    const name = names.get(parseComponentRef({ $ref: ref }, 'schemas') ?? '');
    return name === undefined ? [ref] : [ref, formatRef([name])];
  };
  return {
    objects: Object.fromEntries(
      Object.entries(objects).flatMap(([ref, object]) => named(ref).map((item) => [item, object])),
    ),
    refsHandled: refsHandled.flatMap(named),
  };
}

type Schema = Readonly<Record<string, unknown>>;

/** Returns the type of a schema that openapi-typescript makes another of: bytes, and tuples with a rest. */
function transformSchema(
  schema: Schema,
  transform: (part: unknown) => TypeScript.TypeNode,
): TypeScript.TypeNode | undefined {
  const { type, format, contentEncoding, contentMediaType, prefixItems, items } = schema;
  if (schema[INT64_KEYWORD]) return transformInt64(schema, transform);
  const isBytes = format === 'binary' || (contentMediaType === 'application/octet-stream' && !contentEncoding);
  if (isBytes && (type === 'string' || type === undefined)) return ts.factory.createTypeReferenceNode('Blob');
  if (type !== 'array' || !Array.isArray(prefixItems) || !isObject(items)) return undefined;
  const rest = ts.factory.createRestTypeNode(ts.factory.createArrayTypeNode(transform(items)));
  return ts.factory.createTupleTypeNode([...prefixItems.map(transform), rest]);
}

/** Returns the type of an integer that keeps all digits, and of what else the schema allows. */
function transformInt64(schema: Schema, transform: (part: unknown) => TypeScript.TypeNode): TypeScript.TypeNode {
  const { [INT64_KEYWORD]: name, ...rest } = schema;
  const kind = name === 'bigint' ? ts.SyntaxKind.BigIntKeyword : ts.SyntaxKind.StringKeyword;
  const [, ...others] = schema['type'] as string[];
  const types = others.filter((type) => type !== name).map((type) => transform({ ...rest, type }));
  const integer = ts.factory.createKeywordTypeNode(kind);
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

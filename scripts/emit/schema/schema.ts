/** Emits the types of a document, each schema under its own name. */
import type { GlobalContext } from 'openapi-typescript';
import type * as TypeScript from 'typescript';
import type { EnumMember, SchemaModel } from '../../model/types.js';
import { isObject, listMethodNames, resolve, type Document } from '../../../src/openapi/document.js';
import { formatRef } from '../../../src/openapi/pointer.js';
import { INT64_KEYWORD, markInt64, type Int64Type } from '../../../src/openapi/int64.js';
import {
  addJSDocComment,
  transformSchema as transformDocument,
  transformSchemaObject,
} from '../../vendor/compilers.js';
import * as ts from '../../vendor/compilers.js';
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

/** A part of schema.ts that can be formatted by itself. */
export interface SchemaPart {
  readonly text: string;
  /** Whether it has further members of the interface that the part before it ends with. */
  readonly isContinuation: boolean;
}

/** About the size of a part, in characters: what has been printed can be formatted meanwhile, and takes no more memory. */
const PART_SIZE = 200_000;

/** The number of paths whose types are made together. */
const PATHS_PER_PART = 50;

/**
 * Changes a document in place, as a copy would cost as much as all the rest, into one that {@link emitSchema} takes. `int64` is
 * the type of 64-bit integers, if there can be any.
 */
export function prepareDocument(document: Document, int64: Int64Type | undefined): void {
  if (int64) markInt64(document, int64);
  clarifyDocument(document);
}

/**
 * Yields the text of `paths`, `operations` and `components`, of each schema's type, and of each enum's values. The document is
 * a prepared one, and is changed.
 */
export function* emitSchema(document: Document, schemas: readonly SchemaModel[]): Generator<SchemaPart> {
  const used = new Set<string>();
  for (const part of emitDeclarations(document, schemas)) {
    for (const name of Object.keys(HELPERS)) if (part.text.includes(`${name}<`)) used.add(name);
    yield part;
  }
  for (const [name, text] of Object.entries(HELPERS)) if (used.has(name)) yield startPart(text);
}

function startPart(text: string): SchemaPart {
  return { text, isContinuation: false };
}

function* emitDeclarations(document: Document, schemas: readonly SchemaModel[]): Generator<SchemaPart> {
  const names = new Map(schemas.map(({ key, name }) => [key, name]));
  const nodes = (document.components!.schemas ?? {}) as Record<string, object>;
  const byRef = new Map(schemas.map(({ key, name }) => [formatRef([name]), nodes[key]]));
  nameSchemas(document, names);
  const resolveRef = <T>($ref: string): T | undefined =>
    (byRef.get($ref) ?? resolve(document, { $ref })) as T | undefined;
  yield* joinTexts(emitNamedTypes(nodes, schemas, resolveRef));
  const named = Object.fromEntries(schemas.map(({ key, name }) => [key, { $ref: formatRef([name]) }]));
  yield* emitDocument({ ...document, components: { ...document.components, schemas: named as never } }, resolveRef);
  yield* joinTexts(schemas.filter(({ members }) => members.length).map(emitEnum));
}

/** Joins texts to parts. */
function* joinTexts(texts: Iterable<string>): Generator<SchemaPart> {
  let [joined, size]: [string[], number] = [[], 0];
  for (const text of texts) {
    joined.push(text);
    size += text.length;
    if (size < PART_SIZE) continue;
    yield startPart(joined.join('\n'));
    [joined, size] = [[], 0];
  }
  if (joined.length) yield startPart(joined.join('\n'));
}

type ResolveRef = GlobalContext['resolve'];

function createOwnContext(resolveRef: ResolveRef): GlobalContext {
  return createContext({
    resolve: resolveRef,
    transform: (schema, options) =>
      transformSchema(schema as Schema, (part) => transformSchemaObject(part as never, options)),
  });
}

function* emitNamedTypes(
  nodes: Readonly<Record<string, object>>,
  schemas: readonly SchemaModel[],
  resolveRef: ResolveRef,
): Generator<string> {
  const context = createOwnContext(resolveRef);
  for (const { key, name } of schemas) {
    const options = { path: formatRef(['components', 'schemas', key]), ctx: context };
    const declaration = createDeclaration(name, transformSchemaObject(nodes[key] as never, options));
    addJSDocComment(nodes[key] as never, declaration as never);
    yield printNode(declaration);
  }
}

/** Yields the types of all but the named schemas. The paths of a large document are done a few at a time. */
function* emitDocument(document: Document, resolveRef: ResolveRef): Generator<SchemaPart> {
  const { paths = {}, ...others } = document;
  const hasOperations = Object.values(paths).some((item) => listMethodNames(item).length);
  const emit = (part: object): readonly Declaration[] =>
    transformDocument(
      part as Source,
      createOwnContext(resolveRef),
    ) as readonly TypeScript.Node[] as readonly Declaration[];
  const entries = Object.entries(paths);
  const slices = Array.from({ length: Math.ceil(entries.length / PATHS_PER_PART) }, (_, index) =>
    Object.fromEntries(entries.slice(index * PATHS_PER_PART, (index + 1) * PATHS_PER_PART)),
  );
  const operations: string[] = [];
  let isFirst = true;
  for (const slice of slices) {
    for (const declaration of emit({ ...document, paths: slice, webhooks: undefined, components: undefined })) {
      // What is an alias is not in the slice.
      if (ts.isTypeAliasDeclaration(declaration)) continue;
      const text = printNode(declaration);
      if (declaration.name.text === 'operations') operations.push(text);
      else {
        yield { text, isContinuation: !isFirst };
        isFirst = false;
      }
    }
  }
  for (const declaration of emit(others)) {
    const { text: name } = declaration.name;
    if (ts.isTypeAliasDeclaration(declaration)) {
      // An alias stands for a part that the document does not have, which only clients refer to.
      if (!hasOperations || (name === 'paths' && !isFirst) || (name === 'operations' && operations.length)) continue;
      yield startPart(printNode(declaration));
    } else if (name === 'operations') operations.push(printNode(declaration));
    else yield startPart(printNode(declaration));
  }
  for (const [index, text] of operations.entries()) yield { text, isContinuation: index > 0 };
}

type Declaration = TypeScript.InterfaceDeclaration | TypeScript.TypeAliasDeclaration;

/** Returns the text of parts that have been formatted, or not. */
export function joinSchemaParts(parts: readonly SchemaPart[]): string {
  return parts
    .map(({ text, isContinuation }, index) => {
      // The first line opens an interface, and the last one closes it.
      const own = isContinuation ? text.slice(text.indexOf('\n') + 1) : text;
      return parts[index + 1]?.isContinuation
        ? own.slice(0, own.lastIndexOf('}'))
        : `${own}${parts[index + 1] ? '\n' : ''}`;
    })
    .join('');
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

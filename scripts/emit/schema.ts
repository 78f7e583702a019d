/** Emits the types of a document, each schema under its own name; the only importer of openapi-typescript. */
import { createRequire } from 'node:module';
import type { GlobalContext } from 'openapi-typescript';
import type * as TypeScript from 'typescript';
import type { EnumMember, SchemaModel } from '../model.js';
import type { Document } from '../openapi.js';
import { comment } from './tsdoc.js';

// Both are CommonJS inside: importing them would first search the whole compiler for the names that it exports.
const require = createRequire(import.meta.url);
const ts = require('typescript') as typeof TypeScript;
const { astToString, resolveRef, scanDiscriminators, transformSchema } =
  require('openapi-typescript') as typeof import('openapi-typescript');

type Source = Parameters<typeof transformSchema>[0];

/** Returns the text of `paths`, `operations` and `components`, of each schema's type, and of each enum's values. */
export const emitSchema = (document: Document, schemas: readonly SchemaModel[]): string => {
  const declarations = transformSchema(document as Source, contextFor(document as Source));
  const names = new Map(schemas.map(({ key, name }) => [key, name]));
  const enums = schemas.filter(({ members }) => members.length).map(emitEnum);
  const printed = hoistSchemas(declarations, names).map((declaration) => astToString(declaration));
  return [...printed, ...enums].join('\n');
};

/** What openapi-typescript sets for itself when it is not asked for anything else, but for the defaults of schemas. */
const contextFor = (document: Source): GlobalContext => ({
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  // A field with a default may be left out of a request.
  defaultNonNullable: false,
  discriminators: scanDiscriminators(document, {}),
  emptyObjectsUnknown: false,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  injectFooter: [],
  makePathsEnum: false,
  pathParamsAsTypes: false,
  postTransform: undefined,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  // Only the reading of files needs it, and the document has been read.
  redoc: undefined as never,
  resolve: <T>($ref: string) => resolveRef<T>(document, $ref, { silent: true }),
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
  transform: undefined,
  transformProperty: undefined,
});

/** Returns the declarations with each member of `components.schemas` declared by name, and referred to by it. */
const hoistSchemas = (
  declarations: readonly TypeScript.Node[],
  names: ReadonlyMap<string, string>,
): TypeScript.Node[] => {
  const hoisted: TypeScript.Node[] = [];
  const toName = (node: TypeScript.Node): TypeScript.Node => {
    const key = schemaKey(node);
    const name = key === undefined ? undefined : names.get(key);
    return name === undefined ? ts.visitEachChild(node, toName, undefined) : ts.factory.createTypeReferenceNode(name);
  };
  const declare = (member: TypeScript.TypeElement): TypeScript.TypeElement => {
    if (!ts.isPropertySignature(member) || !member.type) return member;
    const name = names.get(keyText(member.name));
    if (name === undefined) return member;
    const type = ts.visitNode(member.type, toName) as TypeScript.TypeNode;
    const declaration = declarationOf(name, type);
    const [description] = ts.getSyntheticLeadingComments(member) ?? [];
    if (description) ts.setSyntheticLeadingComments(declaration, [description]);
    hoisted.push(declaration);
    const { modifiers, name: key, questionToken } = member;
    return ts.factory.createPropertySignature(modifiers, key, questionToken, ts.factory.createTypeReferenceNode(name));
  };
  const rest = declarations.map((declaration) =>
    isInterface(declaration, 'components')
      ? withMembers(declaration, (member) =>
          isSchemas(member)
            ? ts.factory.updatePropertySignature(
                member,
                member.modifiers,
                member.name,
                member.questionToken,
                ts.factory.createTypeLiteralNode(member.type.members.map(declare)),
              )
            : (ts.visitNode(member, toName) as TypeScript.TypeElement),
        )
      : ts.visitNode(declaration, toName)!,
  );
  return [...hoisted, ...rest];
};

const EXPORT = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];

const declarationOf = (name: string, type: TypeScript.TypeNode): TypeScript.Node =>
  ts.isTypeLiteralNode(type)
    ? ts.factory.createInterfaceDeclaration(EXPORT, name, undefined, undefined, type.members)
    : ts.factory.createTypeAliasDeclaration(EXPORT, name, undefined, type);

const isInterface = (node: TypeScript.Node, name: string): node is TypeScript.InterfaceDeclaration =>
  ts.isInterfaceDeclaration(node) && node.name.text === name;

const isSchemas = (
  member: TypeScript.TypeElement,
): member is TypeScript.PropertySignature & { type: TypeScript.TypeLiteralNode } =>
  ts.isPropertySignature(member) &&
  keyText(member.name) === 'schemas' &&
  !!member.type &&
  ts.isTypeLiteralNode(member.type);

const withMembers = (
  node: TypeScript.InterfaceDeclaration,
  change: (member: TypeScript.TypeElement) => TypeScript.TypeElement,
): TypeScript.InterfaceDeclaration =>
  ts.factory.updateInterfaceDeclaration(
    node,
    node.modifiers,
    node.name,
    node.typeParameters,
    node.heritageClauses,
    node.members.map(change),
  );

const keyText = (name: TypeScript.PropertyName): string =>
  ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : '';

/** Returns `Thing` for the type `components["schemas"]["Thing"]`. */
const schemaKey = (node: TypeScript.Node): string | undefined => {
  const key = literalIndex(node);
  if (key === undefined || !ts.isIndexedAccessTypeNode(node)) return undefined;
  const { objectType } = node;
  const isSchema =
    literalIndex(objectType) === 'schemas' &&
    ts.isIndexedAccessTypeNode(objectType) &&
    ts.isTypeReferenceNode(objectType.objectType) &&
    ts.isIdentifier(objectType.objectType.typeName) &&
    objectType.objectType.typeName.text === 'components';
  return isSchema ? key : undefined;
};

const literalIndex = (node: TypeScript.Node): string | undefined =>
  ts.isIndexedAccessTypeNode(node) && ts.isLiteralTypeNode(node.indexType) && ts.isStringLiteral(node.indexType.literal)
    ? node.indexType.literal.text
    : undefined;

const emitEnum = ({ name, description, members }: SchemaModel): string => {
  const lines = members.map((member) => `${docs(member.description)}${member.name}: ${literal(member)},\n`);
  return `${docs(description)}export const ${name} = {\n${lines.join('')}} as const;\n`;
};

const docs = (text: string): string => {
  const content = comment(text);
  if (!content) return '';
  return content.startsWith('\n') ? `/**${content.replaceAll('\n', '\n * ')}\n */\n` : `/** ${content} */\n`;
};

const literal = ({ value }: EnumMember): string =>
  JSON.stringify(value).replace(/[\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);

/** Describes the validators: one for each schema, and those of the parameters, bodies and responses of each operation. */
import type { StatementStructures } from 'ts-morph';
import type { Document } from '../../../src/openapi/document.js';
import { walkNodes } from '../../../src/openapi/walk.js';
import { claimNames, formatEntries } from '../../lib/naming.js';
import { listOperations, type ApiModel, type OperationModel } from '../../model/types.js';
import { StructureKind, type FileStructure } from '../print.js';
import { describeConstant, describeFormerConstant, importModule, importTypes } from '../statements.js';
import { formatComment } from '../tsdoc.js';
import { locateRuntime, type IntegrationSource } from './source.js';
import { describeMembers, type Member, type TypeUses } from './validator-operation.js';
import { formatValidator, writeSchema, type SchemaContext } from './validator-schema.js';

/** What the runtime exports for the callers of the file. */
const VALUES = ['RequestValidationError', 'ResponseValidationError', 'validateWith'];
const TYPES = ['Issue', 'OperationValidators', 'StandardSchema', 'Validate', 'Validation'];

/** Returns the file. */
export function describeValidators({ model, document, origin }: IntegrationSource): FileStructure {
  const runtimeModule = locateRuntime(origin, 'validators');
  const operations = listOperations(model);
  const types = [...model.schemas.map(({ name }) => name), 'components', 'operations'];
  const claim = claimNames([...types, ...VALUES, ...TYPES, 'validate']);
  const runtime = claim('v');
  const names = new Map(model.schemas.map(({ key, name }) => [key, claim(`${name}Schema`)]));
  const context: SchemaContext = {
    document,
    int64: model.int64,
    runtime,
    hasUnevaluated: hasUnevaluated(document),
    nameOf: (component) => names.get(component),
  };
  const typeNames = new Map(model.schemas.map(({ key, name }) => [key, name]));
  const uses: TypeUses = { typeOf: (key) => typeNames.get(key), used: new Set() };
  const schemas = model.schemas.map(({ key, name }) => {
    const written = writeSchema(context, document.components?.schemas?.[key], key);
    const docs = [formatComment(`The validator of \`${name}\`.`)];
    return describeConstant(
      names.get(key)!,
      `${runtime}.StandardSchema<${name}>`,
      formatValidator(context, written),
      docs,
    );
  });
  const described = operations.map((operation) => {
    const name = claim(`${operation.functionName}Validators`);
    const members = describeMembers({ context, uses, operation });
    return { operation, name, statement: describeOperation(operation, name, members) };
  });
  return {
    path: 'validators.ts',
    statements: [
      ...(model.schemas.length || described.length ? [importModule(runtimeModule, runtime)] : []),
      ...importTypes('./schema.js', [...model.schemas.map(({ name }) => name), ...uses.used]),
      { kind: StructureKind.ExportDeclaration, namedExports: VALUES, moduleSpecifier: runtimeModule },
      { kind: StructureKind.ExportDeclaration, isTypeOnly: true, namedExports: TYPES, moduleSpecifier: runtimeModule },
      ...schemas,
      ...described.map(({ statement }) => statement),
      ...(described.length ? [describeValidate(runtime, described)] : []),
      ...describeFormerNames(model, names, described, claim),
    ],
  };
}

/** An operation, and what its constant is called. */
interface Described {
  readonly operation: OperationModel;
  readonly name: string;
}

/** Returns the constants of schemas, by their keys, and of operations by their former names. */
function describeFormerNames(
  { schemas, renamedTypes }: ApiModel,
  names: ReadonlyMap<string, string>,
  described: readonly Described[],
  claim: ReturnType<typeof claimNames>,
): StatementStructures[] {
  return [
    ...renamedTypes.flatMap(({ name, target }) => {
      const schema = schemas.find((each) => each.name === target);
      return schema ? [describeFormerConstant(claim(`${name}Schema`), names.get(schema.key)!)] : [];
    }),
    ...described.flatMap(({ operation, name }) =>
      operation.formerNames.map(({ functionName }) => describeFormerConstant(claim(`${functionName}Validators`), name)),
    ),
  ];
}

/** Whether a schema has something to say of what no other keyword looks at. */
function hasUnevaluated(document: Document): boolean {
  let isFound = false;
  walkNodes(document, {
    enter: ({ node }) => {
      isFound ||= 'unevaluatedProperties' in node || 'unevaluatedItems' in node;
      return !isFound;
    },
  });
  return isFound;
}

function describeOperation(
  { method, path }: OperationModel,
  name: string,
  members: readonly Member[],
): StatementStructures {
  const type = members.map((member) => `readonly ${member.name}: ${member.type}`).join('; ');
  const docs = [formatComment(`Validates what is sent to \`${method} ${path}\`, and what comes back.`)];
  const value = formatEntries(members.map((member) => [member.name, member.code]));
  return describeConstant(name, type ? `{ ${type} }` : '{}', value, docs);
}

/** Describes the setting that validates every call. */
function describeValidate(runtime: string, described: readonly Described[]): StatementStructures {
  const table = formatEntries(described.map(({ operation, name }) => [operation.id, name]));
  const comment = 'Validates every call of a client, as its setting `validate`.';
  return describeConstant('validate', `${runtime}.Validate`, `/* @__PURE__ */ ${runtime}.validateWith(${table})`, [
    formatComment(comment),
  ]);
}

/** Describes the file for msw: a handler and the fixtures of each operation. */
import type {
  FunctionDeclarationStructure,
  ImportDeclarationStructure,
  StatementStructures,
  VariableStatementStructure,
} from 'ts-morph';
import { capitalize, claimNames, formatStatus } from '../../lib/naming.js';
import { isRelativeUrl } from '../../model/server.js';
import type { ApiModel } from '../../model/types.js';
import { importShapes, referToShape } from '../int64.js';
import { describeConstant, describeFormerConstant, groupUsesByFile, importTypes, importValues } from '../statements.js';
import { StructureKind, type FileStructure } from '../print.js';
import { formatComment } from '../tsdoc.js';
import { nameShared, type Fixture, type OperationFixtures, type SharedFixture } from './msw-fixtures.js';
import { compareTemplates, writePathPattern } from './msw-paths.js';
import { locateRuntime, type IntegrationSource } from './source.js';

/** The types of the runtime that the file uses. A schema can have the name of one. */
const TYPES = ['HttpHandler', 'MockOptions', 'MockResponder'] as const;

type OwnTypes = Readonly<Record<(typeof TYPES)[number], string>>;

/** What the descriptions of operations share. */
interface Shared {
  readonly model: ApiModel;
  /** What the types of the runtime are called here. */
  readonly own: OwnTypes;
  /** The name of the constant with the server of the API; `undefined` if it has none. */
  readonly base: string | undefined;
  /** The constants of examples that several responses have, by their code. */
  readonly examples: ReadonlyMap<string, SharedFixture>;
}

/** An operation with the names of its exports. */
interface NamedOperation extends OperationFixtures {
  readonly mock: string;
  readonly constant: string;
}

/** What the file is made of. */
export interface MswSource extends Pick<IntegrationSource, 'model' | 'origin'> {
  readonly fixtures: readonly OperationFixtures[];
}

/** Returns the file. */
export function describeMsw({ model, origin, fixtures: read }: MswSource): FileStructure {
  const runtime = locateRuntime(origin, 'msw');
  const operations = read.map(({ operation }) => operation);
  const uses = groupUsesByFile(
    model,
    read.flatMap(({ fixtures }) => fixtures.map(({ type }) => type)),
  );
  const claim = claimNames([...uses.schema, ...uses.types, 'mockOperation', 'nameParameters', 'int64', 'int64Shapes']);
  const own = Object.fromEntries(TYPES.map((name) => [name, claim(name)])) as Record<keyof OwnTypes, string>;
  const list = claim('handlers');
  const isNumbered = operations.some(({ path }) => !writePathPattern(path).isNamed);
  const exact = new Set(read.some(({ fixtures }) => fixtures.some(({ shape }) => shape)) ? ['int64'] : []);
  const base = model.baseUrl === undefined ? undefined : claim('baseUrl');
  const named = read.map((each): NamedOperation => ({ ...each, ...nameExports(claim, each.operation.functionName) }));
  const shared = { model, own, base, examples: nameShared(read, claim) };
  return {
    path: 'msw.ts',
    statements: [
      ...(exact.size ? [importValues(origin.runtime, [...exact])] : []),
      importValues(runtime, ['mockOperation', ...(isNumbered ? ['nameParameters'] : [])]),
      importOwnTypes(runtime, own, operations.length > 0),
      ...importTypes('./schema.js', uses.schema),
      ...importTypes('./types.js', uses.types),
      ...importShapes(exact),
      ...(base === undefined
        ? []
        : [
            describeOwnConstant(base, JSON.stringify(resolveBase(model.baseUrl!)), 'The first server of the document.'),
          ]),
      ...[...shared.examples.values()].map(({ name, code, description }) =>
        describeOwnConstant(name, code, description),
      ),
      ...named.flatMap((operation) => describeOperation(shared, operation, claim)),
      describeList(list, named, own),
    ],
  };
}

function importOwnTypes(runtime: string, own: OwnTypes, hasOperations: boolean): ImportDeclarationStructure {
  const used = TYPES.filter((name) => hasOperations || name !== 'MockResponder');
  return {
    kind: StructureKind.ImportDeclaration,
    isTypeOnly: true,
    moduleSpecifier: runtime,
    namedImports: used.map((name) => (own[name] === name ? { name } : { name, alias: own[name] })),
  };
}

function nameExports(claim: ReturnType<typeof claimNames>, name: string): Pick<NamedOperation, 'mock' | 'constant'> {
  return { mock: claim(`mock${capitalize(name)}`), constant: claim(`${name}Fixtures`) };
}

/** Returns a constant of the file alone. */
function describeOwnConstant(name: string, initializer: string, description: string): VariableStatementStructure {
  return { ...describeConstant(name, undefined, initializer, [formatComment(description)]), isExported: false };
}

function describeOperation(
  shared: Shared,
  named: NamedOperation,
  claim: ReturnType<typeof claimNames>,
): StatementStructures[] {
  const { operation, mock, constant } = named;
  const former = operation.formerNames.flatMap(({ functionName }) => {
    const old = nameExports(claim, functionName);
    return [describeFormerConstant(old.mock, mock), describeFormerConstant(old.constant, constant)];
  });
  return [describeFixtures(shared, named), describeMock(shared, named), ...former];
}

/** Returns the constant with the examples of an operation. */
function describeFixtures(
  { examples }: Shared,
  { operation, fixtures, constant }: NamedOperation,
): VariableStatementStructure {
  const entries = fixtures.map(({ status, code }) => `${formatStatus(status)}: ${examples.get(code)?.name ?? code}`);
  const types = fixtures.map(({ status, type }) => `readonly ${formatStatus(status)}: ${type.text};`);
  const invalid = fixtures.filter(({ isInvalid }) => isInvalid).map(({ status }) => status);
  const text = `Examples of the responses of \`${operation.method} ${operation.path}\`, by status.`;
  const note = invalid.length ? `No example was found that conforms to the schema of ${invalid.join(', ')}.` : '';
  const initializer = `{ ${entries.join(', ')} } as unknown as { ${types.join(' ')} }`;
  return describeConstant(constant, undefined, initializer, [formatComment(text, note)]);
}

/** Returns the function that creates the handler of an operation. */
function describeMock(
  { model, own, base }: Shared,
  { operation, fixtures, mock, constant, status }: NamedOperation,
): FunctionDeclarationStructure {
  const { method, path, server } = operation;
  const { pattern, names, isNamed } = writePathPattern(path);
  const quoted = names.map((name) => JSON.stringify(name));
  const responder = isNamed ? 'response' : `nameParameters([${quoted.join(', ')}], response)`;
  const types = fixtures.filter(({ mediaType }) => mediaType !== undefined && mediaType !== 'application/json');
  const shapes = [...new Set(fixtures.flatMap(({ shape }) => shape ?? []))];
  const address = server === undefined ? base : JSON.stringify(resolveBase(server, model.baseUrl));
  const parts = [
    `method: ${JSON.stringify(method)}`,
    ...(address === undefined ? [] : [address === 'baseUrl' ? address : `baseUrl: ${address}`]),
    `path: ${JSON.stringify(pattern)}`,
    ...(status === 200 ? [] : [`status: ${status}`]),
    `fixtures: ${constant}`,
    ...(shapes.length ? [`json: int64({ body: [${shapes.map(referToShape).join(', ')}] })`] : []),
    ...(types.length ? [`types: { ${types.map(formatType).join(', ')} }`] : []),
  ];
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: mock,
    docs: [
      formatComment(
        `Handles \`${method} ${path}\`. Responds with ${status} and its example, unless \`response\` says otherwise.`,
      ),
    ],
    parameters: [
      {
        name: 'response',
        hasQuestionToken: true,
        type: `${own.MockResponder}<typeof ${constant}, ${status}, ${[...new Set(quoted)].join(' | ') || 'never'}>`,
      },
      { name: 'options', hasQuestionToken: true, type: own.MockOptions },
    ],
    returnType: own.HttpHandler,
    statements: [`return mockOperation({ ${parts.join(', ')} }, ${responder}, options);`],
  };
}

function formatType({ status, mediaType }: Fixture): string {
  return `${formatStatus(status)}: ${JSON.stringify(mediaType)}`;
}

/** Returns an address as requests have it; a relative one is resolved against that of the API, or else is a path. */
function resolveBase(server: string, base = ''): string {
  const page = 'http://localhost';
  const start = new URL(base, page);
  const url = new URL(server, start);
  return isRelativeUrl(server) && isRelativeUrl(base) ? url.pathname : url.href.replace(/\/+$/, '');
}

/** Returns the function that creates all handlers: msw takes the first one that fits, so the most specific paths come first. */
function describeList(
  name: string,
  operations: readonly NamedOperation[],
  own: OwnTypes,
): FunctionDeclarationStructure {
  const sorted = operations.toSorted((a, b) => compareTemplates(a.operation.path, b.operation.path));
  return {
    kind: StructureKind.Function,
    isExported: true,
    name,
    docs: [
      formatComment(
        'Returns the handlers of all operations: each responds with the example of its success. Specific paths come before general ones.',
      ),
    ],
    parameters: [{ name: 'options', hasQuestionToken: true, type: own.MockOptions }],
    returnType: `${own.HttpHandler}[]`,
    statements: [`return [\n${sorted.map(({ mock }) => `${mock}(undefined, options),\n`).join('')}];`],
  };
}

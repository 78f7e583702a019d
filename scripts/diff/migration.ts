/** Writes a comparison as Markdown for somebody who moves code from one contract to the other. */
import { formatCall } from '../model/signature.js';
import { listOperations, type OperationModel } from '../model/types.js';
import { formatTable } from '../lib/markdown-table.js';
import type { Version } from './reach.js';
import { findHighest, type Impact } from './impact.js';
import type { Judgement } from './judge.js';
import { formatEvidence } from './markdown.js';
import type { Difference } from './types/type-judge.js';

/** An operation that both contracts have. */
interface Pair {
  readonly before: OperationModel;
  readonly after: OperationModel;
}

/** A public type whose fields or definition differ. */
interface ChangedType {
  readonly name: string;
  readonly impact: Impact;
  readonly differences: readonly Difference[];
}

/** Returns the differences between two contracts: operations, calls and types. Links lead to the newer one. */
export function formatMigration(judgement: Judgement): string {
  const { base, revision, comparison } = judgement;
  const [before, after] = [listOperations(base.model), listOperations(revision.model)];
  const pairs = after.flatMap((operation): Pair[] => {
    const old = findSame(operation, before);
    return old ? [{ before: old, after: operation }] : [];
  });
  const removed = before.filter((operation) => !pairs.some((pair) => pair.before === operation));
  const added = after.filter((operation) => !pairs.some((pair) => pair.after === operation));
  const types = listChangedTypes(judgement);
  return [
    `The verdict is **${comparison.impact}**: **${comparison.documents}** by the documents, **${comparison.types}** by the types.`,
    formatDefaults(judgement),
    formatSection(
      'Operations that are gone',
      formatTable(
        ['call', 'request'],
        removed.map((operation) => [`\`${formatCall(operation)}\``, formatRequest(operation)]),
      ),
    ),
    formatSection(
      'New operations',
      formatTable(
        ['call', 'request', 'what it does'],
        added.map((operation) => [formatLink(operation), formatRequest(operation), operation.summary]),
      ),
    ),
    formatSection('Calls that differ', formatCalls(pairs, types, judgement)),
    formatSection('Types that are gone', formatTypeNames(listSchemasOnlyIn(base, revision))),
    formatSection('New types', formatTypeNames(listSchemasOnlyIn(revision, base), listShownSchemas(revision))),
    formatSection('Types that differ', types.map((type) => formatType(type, judgement)).join('\n\n')),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function formatSection(title: string, text: string): string {
  return text && `## ${title}\n\n${text}`;
}

function findSame({ id, method, path }: OperationModel, others: readonly OperationModel[]): OperationModel | undefined {
  const byRequest = others.find((other) => other.method === method && other.path === path);
  return others.find((other) => other.id === id) ?? byRequest;
}

function formatRequest({ method, path }: OperationModel): string {
  return `\`${method} ${path}\``;
}

function formatLink(operation: OperationModel): string {
  return `[\`${formatCall(operation)}\`](${operation.anchor})`;
}

/** Returns what differs for all calls. */
function formatDefaults({ base, revision, comparison }: Judgement): string {
  const [old, now] = [base.model.baseUrl, revision.model.baseUrl];
  const reasons = comparison.changes
    .filter(({ document, impact }) => isOfCredentials(document.pointer) && impact !== 'patch')
    .flatMap(({ document }) => document.reasons);
  const server = old === now ? [] : [`The default \`baseUrl\` is ${formatOptional(now)}, not ${formatOptional(old)}.`];
  return [...server, ...new Set(reasons)].join(' ');
}

function isOfCredentials(pointer: readonly string[]): boolean {
  return pointer[0] === 'security' || pointer[1] === 'securitySchemes';
}

function formatOptional(text: string | undefined): string {
  return text === undefined ? 'missing' : `\`${text}\``;
}

/** Returns a table of the calls that differ, and their signatures if those do. */
function formatCalls(pairs: readonly Pair[], types: readonly ChangedType[], judgement: Judgement): string {
  const rows = pairs.flatMap((pair) => {
    const method = nameMethod(pair.after, judgement);
    const reached = types.map(({ name }) => name).filter((name) => isReached(name, method, judgement));
    const schemas = listShownSchemas(judgement.revision);
    const facts = [...listFacts(pair), ...(reached.length ? [`types: ${formatTypeNames(reached, schemas)}`] : [])];
    return facts.length ? [[formatLink(pair.after), `**${rateCall(method, judgement)}**: ${facts.join('; ')}`]] : [];
  });
  const signatures = pairs.flatMap(({ after }) => findDifferences(judgement, nameMethod(after, judgement)));
  const evidence = formatEvidence({ differences: signatures, failures: [] });
  return [formatTable(['call', 'what differs'], rows), evidence].filter(Boolean).join('\n\n');
}

/** Returns the name of a method with its class, as differences have it. */
function nameMethod(operation: OperationModel, { revision }: Judgement): string {
  const group = revision.model.groups.find(({ operations }) => operations.includes(operation));
  return `${group!.className}.${operation.methodName}`;
}

/** Whether a method takes or returns a type that differs. */
function isReached(type: string, method: string, { comparison }: Judgement): boolean {
  return comparison.changes.some(
    ({ differences, methods }) =>
      methods.includes(method) && differences.some(({ subject }) => ownerOf(subject) === type),
  );
}

/** Returns the highest rating of the changes that reach a method. */
function rateCall(method: string, { comparison }: Judgement): Impact {
  return findHighest(comparison.changes.filter(({ methods }) => methods.includes(method)).map(({ impact }) => impact));
}

/** Returns what differs in the request and in the statuses of an operation. */
function listFacts({ before, after }: Pair): string[] {
  return [
    ...compareTexts('the request is', formatRequest(before), formatRequest(after)),
    ...compareNames(['parameter', 'parameters'], [listParameters(before), listParameters(after)]),
    ...compareNames(['body as', 'bodies as'], [listMediaTypes(before), listMediaTypes(after)]),
    ...compareTexts('returns', formatCode(before.response.type.text), formatCode(after.response.type.text)),
    ...compareNames(['status', 'statuses'], [listStatuses(before), listStatuses(after)]),
    ...compareNames(['scope', 'scopes'], [before.scopes, after.scopes]),
    ...after.errors.flatMap(({ status, body }) => {
      const old = before.errors.find((error) => error.status === status)?.body ?? body;
      return compareTexts(`${status} has`, formatCode(old.text), formatCode(body.text));
    }),
  ];
}

function compareTexts(verb: string, before: string, after: string): string[] {
  return before === after ? [] : [`${verb} ${after}, not ${before}`];
}

function formatCode(text: string): string {
  return `\`${text}\``;
}

function listParameters({ parameters }: OperationModel): string[] {
  return parameters.map(({ name }) => name);
}

function listStatuses({ errors }: OperationModel): string[] {
  return errors.map(({ status }) => status);
}

type Sides = readonly [before: readonly string[], after: readonly string[]];

function listMediaTypes({ body }: OperationModel): string[] {
  return body ? [...new Set([body.mediaType, ...body.choices.map(({ mediaType }) => mediaType)])] : [];
}

/** Returns which names are new, and which are gone. */
function compareNames([one, many]: readonly [string, string], [before, after]: Sides): string[] {
  const format = (names: readonly string[]): string =>
    `${names.length > 1 ? many : one} ${names.map((name) => `\`${name}\``).join(', ')}`;
  const added = after.filter((name) => !before.includes(name));
  const removed = before.filter((name) => !after.includes(name));
  return [...(added.length ? [`new ${format(added)}`] : []), ...(removed.length ? [`no ${format(removed)}`] : [])];
}

function findDifferences({ comparison }: Judgement, subject: string): Difference[] {
  const all = comparison.changes.flatMap(({ differences }) => differences);
  const found = all.find((difference) => difference.subject === subject);
  return found ? [found] : [];
}

/** Returns the types that both contracts have, and that differ, in the order of the newer one. */
function listChangedTypes({ base, revision, comparison }: Judgement): ChangedType[] {
  const [old, now] = [base, revision].map(({ model }) => listNames(model)) as [string[], string[]];
  const all = [...comparison.changes, comparison.unexplained];
  const differences = new Map(
    all.flatMap((change) => change.differences).map((difference) => [difference.subject, difference]),
  );
  const broken = new Set(all.flatMap(({ failures }) => failures.map(({ subject }) => ownerOf(subject))));
  return now
    .filter((name) => old.includes(name))
    .map((name): ChangedType => {
      const own = [...differences.values()].filter(({ subject }) => ownerOf(subject) === name);
      return { name, differences: own, impact: broken.has(name) ? 'major' : 'minor' };
    })
    .filter((type) => type.differences.length > 0);
}

/** Returns the names of the types of schemas and of path parameters. */
function listNames(model: Version['model']): string[] {
  const parameters = listOperations(model).flatMap((operation) =>
    operation.pathParameters.map(({ type }) => type.name),
  );
  return [...new Set([...parameters, ...model.schemas.map(({ name }) => name)])];
}

/** Returns the names of the schemas that one contract has and the other has not. */
function listSchemasOnlyIn({ model }: Version, other: Version): string[] {
  const others = new Set(other.model.schemas.map(({ name }) => name));
  return model.schemas.map(({ name }) => name).filter((name) => !others.has(name));
}

/** Returns the type that a public name belongs to: `Pet` for `Pet.name`. */
function ownerOf(subject: string): string {
  return subject.split('.')[0]!;
}

/** The URL fragments of types, by their names. */
type Shown = ReadonlyMap<string, string>;

/** Returns the schemas that the reference shows: not those that are made for requests. */
function listShownSchemas({ model, root }: Version): Shown {
  const shown = root.components?.schemas ?? {};
  const schemas = model.schemas.filter(({ key }) => Object.hasOwn(shown, key));
  return new Map(schemas.map(({ name, key }) => [name, model.anchors.schemas.get(key)!]));
}

function formatTypeNames(names: readonly string[], schemas: Shown = new Map()): string {
  return names.map((name) => formatTypeName(name, schemas)).join(', ');
}

/** Returns the name of a type, with a link if it is that of a schema. */
function formatTypeName(name: string, schemas: Shown): string {
  const anchor = schemas.get(name);
  return anchor === undefined ? `\`${name}\`` : `[\`${name}\`](${anchor})`;
}

function formatType({ name, impact, differences }: ChangedType, { revision }: Judgement): string {
  const title = `${formatTypeName(name, listShownSchemas(revision))}: **${impact}**`;
  return `${title}\n\n${formatEvidence({ differences, failures: [] })}`;
}

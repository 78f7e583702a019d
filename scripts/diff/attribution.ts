/** Finds the changes that explain what differs in the types: those that reach the same place of the client. */
import { RENAMED_FROM } from '../../src/openapi/renames.js';
import { listOperations, type GroupModel } from '../model/types.js';
import { readText } from '../../src/openapi/document.js';
import { findNode, formatRef } from '../../src/openapi/pointer.js';
import { listReferences } from '../write/changes.js';
import { isTextKeyword } from './document/texts.js';
import type { Finding } from './schema/finding.js';
import { toPascalCase } from '../lib/naming.js';
import { listTypeNames, type Version } from './reach.js';
import { indexSites, type SiteIndex } from './sites.js';

/** A difference or a failure of a public name. */
export interface Symptom {
  readonly subject: string;
  readonly message?: string | undefined;
  /** The method that the value is passed to. */
  readonly caller?: string | undefined;
  /** Whether the name is newly deprecated. */
  readonly isDeprecation?: boolean | undefined;
}

/** A change, and the operations that it reaches, as `GET /pets`. */
export interface Candidate {
  readonly finding: Finding;
  readonly requests: ReadonlySet<string>;
}

/** A change at a place of the client. */
interface Entry {
  readonly candidate: Candidate;
  /** The names of the fields, joined by dots. */
  readonly fields: string;
  /** The number of references between the change and the place. */
  readonly distance: number;
  /** Whether the place is one that operations share, such as their class: the change explains nothing in it but itself. */
  readonly isShared?: boolean;
}

/** Keywords that no type shows. */
const UNTYPED = new Set(
  (
    'minimum maximum exclusiveMinimum exclusiveMaximum multipleOf pattern minLength maxLength uniqueItems ' +
    'minContains maxContains minProperties maxProperties contains propertyNames style explode allowReserved ' +
    'allowEmptyValue contentEncoding bearerFormat xml'
  ).split(' '),
);

/** The score of a change in a schema that the value of a field can have: more than that of one further up. */
const TRACED = 55;

/** Finds the changes behind a symptom. */
export type OwnerFinder = (symptom: Symptom) => readonly Finding[];

/** The extensions that the client shows; it has nothing of others. */
const SHOWN_EXTENSIONS = new Set(
  `x-enum-descriptions x-enum-varnames x-enumNames x-pagination x-replaces x-typescript-type ${RENAMED_FROM}`.split(
    ' ',
  ),
);

/** Returns a function that finds the changes behind a symptom; none if the contract has none. */
export function findOwners(
  candidates: readonly Candidate[],
  versions: readonly [base: Version, revision: Version],
): OwnerFinder {
  const typed = candidates.filter(({ finding }) => isTyped(finding));
  const indexes = versions.map(indexSites);
  const entries = indexEntries(typed, indexes, versions);
  const requests = new Map<string, string>();
  versions.forEach(({ model }, index) => {
    for (const operation of listOperations(model))
      for (const name of indexes[index]!.namesOf(operation))
        requests.set(name, `${operation.method} ${operation.path}`);
  });
  const listLeading = createLeadFinder(typed, versions);
  const memory = new Map<string, readonly Finding[]>();
  const find = (subject: string, message: string, isDeprecation: boolean): readonly Finding[] => {
    const key = `${isDeprecation} ${subject}\n${message}`;
    const known = memory.get(key);
    if (known) return known;
    const found = listPrefixes(subject).find(({ name }) => entries.has(name));
    const near = found ? entries.get(found.name)! : [];
    const request = listPrefixes(subject).flatMap(({ name }) => requests.get(name) ?? [])[0];
    const traced = traceOwners(typed, indexes, subject);
    const far = request === undefined ? [] : typed.filter((candidate) => candidate.requests.has(request));
    const best = chooseBest(
      [
        ...near.map((entry) => ({ candidate: entry.candidate, score: scoreEntry(entry, found!.rest, message) })),
        ...traced.map((candidate) => ({ candidate, score: TRACED })),
        ...far.map((candidate) => ({ candidate, score: candidate.finding.pointer[0] === 'paths' ? 20 : 10 })),
      ].filter(({ candidate }) => canCause(candidate.finding, isDeprecation)),
    );
    const owners = best.length || isDeprecation ? best : listLeading(subject).map(({ finding }) => finding);
    memory.set(key, owners);
    return owners;
  };
  return ({ subject, message = '', caller, isDeprecation = false }) => {
    const names = [subject, ...(caller === undefined ? [] : [caller])];
    // What is newly deprecated can differ in its type, too.
    const attempts = [isDeprecation, false].flatMap((kind) => names.map((name) => () => find(name, message, kind)));
    for (const attempt of attempts) {
      const owners = attempt();
      if (owners.length) return owners;
    }
    return [];
  };
}

/**
 * Returns a function that finds the nodes which are new or gone, and lead to the schema of the type that a subject names: the
 * type of its requests comes and goes with them.
 */
function createLeadFinder(
  candidates: readonly Candidate[],
  versions: readonly Version[],
): (subject: string) => readonly Candidate[] {
  const nodes = candidates.filter(({ finding }) => finding.property === undefined);
  const targets = new Map<Candidate, ReadonlySet<string>>();
  const listTargets = (candidate: Candidate): ReadonlySet<string> => {
    const { isInBase, before, after } = candidate.finding;
    const { root } = versions[isInBase ? 0 : 1]!;
    const known = targets.get(candidate) ?? new Set(listReferences(root, isInBase ? before : after).keys());
    targets.set(candidate, known);
    return known;
  };
  let types: ReadonlyMap<string, string> | undefined;
  return (subject) => {
    types ??= new Map(versions.flatMap(listTypeReferences));
    const ref = types.get(subject.split('.')[0]!);
    return ref === undefined ? [] : nodes.filter((candidate) => listTargets(candidate).has(ref));
  };
}

/** Returns the references to schemas, by the names of their types. */
function listTypeReferences(version: Version): [name: string, ref: string][] {
  return Object.keys(version.root.components?.schemas ?? {}).flatMap((key) =>
    listTypeNames(version, key).map((name): [string, string] => [name, formatRef(['components', 'schemas', key])]),
  );
}

/** Returns the changes in the schemas of the value that a subject names. */
function traceOwners(candidates: readonly Candidate[], indexes: readonly SiteIndex[], subject: string): Candidate[] {
  const [name = '', ...fields] = subject.split('.');
  const [isBefore, isAfter] = indexes.map(({ trace }) => trace(name, fields)) as [IsThere, IsThere];
  return candidates.filter(
    ({ finding }) => isBefore(finding.pointer) || (!finding.isInBase && isAfter(finding.pointer)),
  );
}

type IsThere = (pointer: readonly string[]) => boolean;

/** Returns a name and those that it begins with, the longest first, each with the rest. */
function listPrefixes(subject: string): { readonly name: string; readonly rest: string }[] {
  const steps = subject.split('.');
  return steps
    .map((_, index) => ({ name: steps.slice(0, index + 1).join('.'), rest: steps.slice(index + 1).join('.') }))
    .toReversed();
}

/** Whether a type can show a change. */
function isTyped({ property, before, after }: Finding): boolean {
  if (property === undefined) return true;
  // The first tag is that of the class.
  if (property === 'tags') return [before].flat()[0] !== [after].flat()[0];
  if (property.startsWith('x-')) return SHOWN_EXTENSIONS.has(property);
  return !(UNTYPED.has(property) || isTextKeyword(property));
}

/** Whether a change can be behind a deprecation, or behind anything else. */
function canCause({ property = '' }: Finding, isDeprecation: boolean): boolean {
  return isDeprecation
    ? ['deprecated', 'operationId', 'key', RENAMED_FROM].includes(property)
    : property !== 'deprecated';
}

type Entries = ReadonlyMap<string, readonly Entry[]>;

function indexEntries(
  candidates: readonly Candidate[],
  [before, after]: readonly SiteIndex[],
  versions: readonly Version[],
): Entries {
  const entries = new Map<string, Entry[]>();
  const add = (name: string, entry: Entry): void => {
    const list = entries.get(name);
    if (list) list.push(entry);
    else entries.set(name, [entry]);
  };
  for (const candidate of candidates) {
    const { finding } = candidate;
    const { pointer, isInBase, property } = finding;
    const old = property === 'key' ? [...pointer.slice(0, -1), String(finding.before)] : pointer;
    // What was changed can be anywhere in the older version.
    const sites = isSecurity(finding)
      ? []
      : [...before!.findSites(old), ...(isInBase ? [] : after!.findSites(pointer))];
    for (const { names, fields, distance } of sites)
      for (const name of property === 'tags' ? names.filter(isMethod) : names)
        add(name, { candidate, fields: fields.join('.'), distance });
    for (const name of versions.flatMap((version) => listTypesNamedAlike(finding, version)))
      add(name, { candidate, fields: '', distance: 2 });
    const shared = versions.map((version) => listSharedNames(finding, version));
    for (const [index, key] of (['near', 'far'] as const).entries())
      for (const name of new Set(shared.flatMap((names) => names[key])))
        add(name, { candidate, fields: '', distance: index + 1, isShared: true });
  }
  return entries;
}

/** Returns the types of other schemas that have nearly the name of one that was added or removed: it takes, or frees, that name. */
function listTypesNamedAlike({ kind, pointer }: Finding, version: Version): string[] {
  const [, group, key, ...rest] = pointer;
  if (kind === 'modified' || group !== 'schemas' || key === undefined || rest.length) return [];
  const name = toPascalCase(key);
  return Object.keys(version.root.components?.schemas ?? {})
    .filter((other) => other !== key && toPascalCase(other) === name)
    .flatMap((other) => listTypeNames(version, other));
}

/** What a client without operations does not have. */
const OF_OPERATIONS = ['operations', 'OperationId', 'paths', 'functions'];

/** Whether a name is that of a method, which the class is a part of. */
function isMethod(name: string): boolean {
  return name.includes('.') && !/^(?:functions|operations|client)\./.test(name);
}

/** Whether a change is one of credentials, which only constructors take. */
function isSecurity({ pointer: [first, second, , fourth], property }: Finding): boolean {
  if (first === 'paths') return fourth === 'security' || property === 'security';
  return first === 'security' || second === 'securitySchemes' || (second === undefined && property === 'security');
}

function nameConstructor({ className }: GroupModel): string {
  return `${className}.constructor`;
}

/** Names of what operations share; those that are far follow only from how many classes there are. */
interface SharedNames {
  readonly near: readonly string[];
  readonly far: readonly string[];
}

/** Returns the names of what operations share: their classes, and the credentials of those. */
function listSharedNames(finding: Finding, { root, model }: Version): SharedNames {
  const { pointer, property } = finding;
  if (isSecurity(finding))
    return { near: [...model.groups.map(nameConstructor), 'ApiClient.constructor', 'functions.connect'], far: [] };
  const way = [...pointer, ...(property === undefined ? [] : [property])];
  const isTag = way[0] === 'tags' || (way[0] === 'paths' && way[3] === 'tags');
  const isOperation = way[0] === 'paths' && way.length === 3;
  if (!isTag && !isOperation) return { near: [], far: [] };
  const groups = model.groups.filter(
    ({ tag, operations }) =>
      (way[0] === 'tags' && tag === readText(findNode(root, way.slice(0, 2)), 'name')) ||
      operations.some(({ path, method }) => path === way[1] && method.toLowerCase() === way[2]),
  );
  const own = groups.flatMap((group) => [group.className, nameConstructor(group), `ApiClient.${group.memberName}`]);
  const all = ['ApiClient', 'ApiClient.constructor', 'functions.connect', ...(isOperation ? OF_OPERATIONS : [])];
  return {
    near: [...own, ...all],
    // Classes of a joined client take a transport, too.
    far: way[0] === 'tags' ? [] : model.groups.flatMap((group) => [nameConstructor(group), `${group.className}.call`]),
  };
}

interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Returns what a message says for or against a change in the same place as others. */
function scoreMention({ property, before, after }: Finding, message: string): number {
  if (property === 'nullable') return message === '' || message.includes('null') ? 0 : -1;
  if (property !== 'enum') return 0;
  const [old, now] = [before, after].map((list): unknown[] => (Array.isArray(list) ? list : []));
  const differing = [
    ...old!.filter((value) => !now!.includes(value)),
    ...now!.filter((value) => !old!.includes(value)),
  ];
  return differing.some((value) => message.includes(JSON.stringify(value))) ? 1 : 0;
}

/** Returns how near a change is to a field; 0 if it is elsewhere. */
function scoreEntry({ candidate, fields, distance, isShared }: Entry, rest: string, message: string): number {
  if (isShared && rest !== '') return 0;
  // An extension explains only what nothing else in the same place does.
  const penalty = candidate.finding.property?.startsWith('x-') ? 1 : 0;
  const near = 1 - distance / 100 - penalty;
  // Whatever else has changed, the old name is gone with it, unless it stays as an alias.
  const isName =
    ['operationId', 'tags'].includes(candidate.finding.property ?? '') && !candidate.finding.reasons.length;
  if (fields === rest) return 100 + near + (isName ? 1 : 0) + scoreMention(candidate.finding, message);
  const isAbove = fields === '' || rest.startsWith(`${fields}.`);
  if (isAbove) return 40 + near + (rest.startsWith(`${fields}.`) ? 10 : 0);
  const isBelow = rest === '' || fields.startsWith(`${rest}.`);
  if (!isBelow) return 0;
  const isNamed = fields.split('.').some((field) => message.includes(`'${field}'`));
  return (isNamed ? 90 : 60) + near;
}

/** Returns the changes with the highest score. */
function chooseBest(scored: readonly Scored[]): readonly Finding[] {
  const best = Math.max(1, ...scored.map(({ score }) => score));
  return [...new Set(scored.filter(({ score }) => score === best).map(({ candidate }) => candidate.finding))];
}

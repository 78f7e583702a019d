/** Combines the verdicts of both judges: the impact of each change, and of all changes together. */
import { listAliases } from '../model/types.js';
import { isObject } from '../../src/openapi/document.js';
import { findNode } from '../../src/openapi/pointer.js';
import { listFormerNames, RENAMED_FROM } from '../../src/openapi/renames.js';
import { findReach, type Reach, type Version } from './affected.js';
import type { DocumentChange } from './document-judge.js';
import { findHighest, isHigher, type Impact } from './impact.js';
import type { Difference, Failure, TypeVerdict } from './types/type-judge.js';

/** The verdicts of both judges. */
export interface Verdicts {
  readonly documents: Impact;
  readonly types: Impact;
  /** The higher of the two. */
  readonly impact: Impact;
}

/** The part of a contract that reports list changes under. */
export interface ChangeGroup {
  readonly kind: 'operation' | 'type' | 'api';
  /** `GET /pets`, or `Pet`; empty for the API as a whole. */
  readonly name: string;
}

/** A change of the contract, with its impact on consumers. */
export interface Change extends Verdicts {
  /** The name of the changed node: "`Pet.name`", or "parameter `limit` of `GET /pets`". */
  readonly label: string;
  readonly group: ChangeGroup;
  /** The name of the changed node in its group: "parameter `limit`"; empty for the group itself. */
  readonly part: string;
  /** Whether it changes only what people read: descriptions, summaries, titles, examples. */
  readonly isText: boolean;
  /** What it perhaps is, as a sentence: "Perhaps renamed to `Buyer`." */
  readonly hint: string | undefined;
  readonly document: DocumentChange;
  /** The methods that it affects, such as `PetsApi.getPet`. */
  readonly methods: readonly string[];
  /** The types of the changed schema. */
  readonly typeNames: readonly string[];
  readonly differences: readonly Difference[];
  readonly failures: readonly Failure[];
}

/** The comparison of two versions of a contract. */
export interface Comparison extends Verdicts {
  readonly changes: readonly Change[];
  /** Differences of the client that no change of the contract explains. */
  readonly unexplained: Pick<Change, 'differences' | 'failures'>;
  /** The count of compiled lines of call sites. */
  readonly lines: number;
}

/** Combines the verdicts of both judges on two versions. */
export function compareVersions(
  base: Version,
  revision: Version,
  documents: readonly DocumentChange[],
  { failures, differences, lines }: TypeVerdict,
): Comparison {
  const [before, after] = [findReach(base), findReach(revision)];
  const known = documents
    .filter(({ property, before: old }) => property !== RENAMED_FROM || old !== undefined)
    .map((document) => {
      const change = applyRenames(document, revision);
      const isOld = change.isInBase || change.after === undefined;
      const [version, reachOf] = isOld ? [base, before] : [revision, after];
      return { change, version, reach: reachOf(change.pointer, change.property) };
    });
  const ownerOf = assignOwners(known, [base, revision]);
  const changes = known.map(({ change, reach, version }): Change => {
    const own = {
      differences: differences.filter((difference) => ownerOf(difference.subject).includes(change)),
      failures: failures.filter((failure) =>
        ownerOf(failure.subject, failure.message, failure.caller).includes(change),
      ),
    };
    const types = rateTypes(own);
    return {
      label: reach.label,
      group: { kind: 'api', name: '' },
      part: reach.label,
      isText: false,
      hint: undefined,
      document: change,
      methods: listMethods(reach, version),
      typeNames: reach.types,
      ...own,
      documents: change.impact,
      types,
      impact: findHighest([change.impact, types]),
    };
  });
  const unexplained = {
    differences: differences.filter(({ subject }) => !ownerOf(subject).length),
    failures: failures.filter(({ subject, message, caller }) => !ownerOf(subject, message, caller).length),
  };
  const documentsImpact = findHighest(known.map(({ change }) => change.impact));
  const types = known.length || differences.length || failures.length ? rateTypes({ failures, differences }) : 'none';
  return {
    changes,
    unexplained,
    lines,
    documents: documentsImpact,
    types,
    impact: findHighest([documentsImpact, types]),
  };
}

/** A failing call site is major, a changed signature minor, anything else documentation. */
function rateTypes({ failures, differences }: Pick<Change, 'differences' | 'failures'>): Impact {
  if (failures.length) return 'major';
  return differences.length ? 'minor' : 'patch';
}

/** Lowers a change of an operationId to minor if the old name stays as an alias. */
function applyRenames(change: DocumentChange, { root }: Version): DocumentChange {
  if (change.property !== 'operationId' || !isHigher(change.impact, 'minor')) return change;
  const operation = findNode(root, change.pointer);
  if (!isObject(operation) || !listFormerNames(operation).includes(String(change.before))) return change;
  return { ...change, impact: 'minor', reasons: [`The old name stays as an alias (\`${RENAMED_FROM}\`).`] };
}

function listMethods({ operations }: Reach, { model }: Version): string[] {
  return model.groups.flatMap((group) =>
    group.operations
      .filter((operation) => operations.includes(operation))
      .map(({ methodName }) => `${group.className}.${methodName}`),
  );
}

interface Known {
  readonly change: DocumentChange;
  readonly reach: Reach;
}

/** The score from which several changes explain a difference together. */
const TOGETHER = 4;

/** The public names. */
interface PublicNames {
  /** The operations that a name belongs to, as request lines and as IDs. */
  readonly operationsBy: ReadonlyMap<string, ReadonlySet<string>>;
  readonly classes: ReadonlySet<string>;
}

/** Returns a function that finds the changes that explain a difference or a failure of a public name. */
function assignOwners(
  known: readonly Known[],
  versions: readonly Version[],
): (subject: string, message?: string, caller?: string) => readonly DocumentChange[] {
  const groups = versions.flatMap(({ model }) => model.groups);
  const classes = new Set(['ApiClient', ...groups.map(({ className }) => className)]);
  const operationsBy = new Map<string, Set<string>>();
  for (const { model } of versions) {
    for (const { className, operations } of model.groups) {
      for (const operation of operations) {
        const { methodName, functionName, formerNames, method, path, errorName, pathParameters, id } = operation;
        const names = [
          `${className}.${methodName}`,
          `functions.${functionName}`,
          `client.${method} ${path}`,
          errorName,
          `operations.${methodName}`,
          ...listAliases(operation).map(({ name }) => name),
          ...pathParameters.map(({ type }) => type.name),
          ...formerNames.flatMap((former) => [
            `${className}.${former.methodName}`,
            `functions.${former.functionName}`,
            `operations.${former.methodName}`,
          ]),
        ];
        for (const { name, target } of model.renamedTypes) if (names.includes(target)) names.push(name);
        for (const name of names) {
          operationsBy.set(name, (operationsBy.get(name) ?? new Set()).add(`${method} ${path}`).add(id));
        }
      }
    }
  }
  const memory = new Map<string, readonly DocumentChange[]>();
  const ownersOf = (subject: string, message: string): readonly DocumentChange[] => {
    const key = `${subject}\n${message}`;
    const remembered = memory.get(key);
    if (remembered) return remembered;
    const scored = known.map(({ change, reach }) => ({
      change,
      score: scoreOwner({ subject, message }, reach, { operationsBy, classes }),
    }));
    const best = Math.max(1, ...scored.map(({ score }) => score));
    const owners = scored.filter(({ score }) => score === best).map(({ change }) => change);
    const top = findHighest(owners.map(({ impact }) => impact));
    const all = owners.filter(({ impact }) => impact === top);
    // Several changes of one operation explain its signature together; otherwise one is enough.
    const chosen = best >= TOGETHER ? all : all.slice(0, 1);
    memory.set(key, chosen);
    return chosen;
  };
  return (subject, message = '', caller = undefined) => {
    const owners = ownersOf(subject, message);
    return owners.length || caller === undefined ? owners : ownersOf(caller, message);
  };
}

/** Returns how well a change explains a difference of a name; 0 is not at all. */
function scoreOwner(
  { subject, message }: { readonly subject: string; readonly message: string },
  { types, users, field, operations, isDirect, topic }: Reach,
  { operationsBy, classes }: PublicNames,
): number {
  const [owner = '', member] = subject.split('.');
  const isOwn = types.includes(owner);
  if (isOwn && field !== undefined && (member === field || message.includes(`'${field}'`))) return 6;
  if (isOwn && field === undefined) return 5;
  const steps = subject.split('.');
  const prefixes = steps.map((_, index) => steps.slice(0, steps.length - index).join('.'));
  const named = prefixes.map((prefix) => operationsBy.get(prefix)).find(Boolean);
  const isReached = operations.some(({ id, method, path }) => named?.has(id) || named?.has(`${method} ${path}`));
  if (isReached && isDirect) return 4;
  const isConstructor = member === 'constructor' || subject === 'functions.connect';
  if (topic === 'security' && isConstructor) return 4;
  if (topic === 'tags' && (isConstructor || classes.has(owner))) return 4;
  if (users.includes(owner)) return 3;
  if (isOwn && (member === undefined || field === undefined)) return 2;
  return isReached ? 1 : 0;
}

/** Combines the verdicts of both judges: the impact of each change, and of all changes together. */
import type { OperationModel } from '../model/types.js';
import { formatRef } from '../../src/openapi/pointer.js';
import { RENAMED_FROM } from '../../src/openapi/renames.js';
import { findOwners, type Candidate, type OwnerFinder } from './attribution.js';
import { labelNode, type ChangeGroup } from './document/labels.js';
import { isTextKeyword } from './document/texts.js';
import type { DocumentChange } from './document-judge.js';
import { findHighest, type Impact } from './impact.js';
import { findReach, type Version } from './reach.js';
import type { Difference, Failure, TypeVerdict } from './types/type-judge.js';

/** The verdicts of both judges. */
export interface Verdicts {
  readonly documents: Impact;
  readonly types: Impact;
  /** The higher of the two. */
  readonly impact: Impact;
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

/**
 * Combines the verdicts of both judges on two versions. A change without an impact, which is only written in another way, counts
 * if it explains what no other change does.
 */
export function compareVersions(
  base: Version,
  revision: Version,
  documents: readonly DocumentChange[],
  { failures, differences, lines }: TypeVerdict,
): Comparison {
  const reached = [findReach(base), findReach(revision)] as const;
  const known = omitFormerNames(documents).map((finding) => {
    const reach = reached[finding.isInBase ? 0 : 1](finding.pointer);
    return { finding, ...reach, requests: listRequests(finding, reach.operations) };
  });
  const explain = createExplainer(known, [base, revision]);
  const lone = new Set(
    differences.flatMap(({ subject, before, after }) => (before === undefined || after === undefined ? subject : [])),
  );
  const owned = assign(differences, ({ subject, deprecation }) => {
    const owners = explain({ subject, isDeprecation: deprecation !== undefined });
    // The fields of a type come and go with it.
    const type = subject.slice(0, Math.max(0, subject.indexOf('.')));
    return owners.length || !lone.has(type) ? owners : explain({ subject: type });
  });
  const broken = assign(failures, explain);
  const counted = known.filter(({ finding }) => !isRewrite(finding) || owned.has(finding) || broken.has(finding));
  const changes = counted.map(({ finding, operations, types }): Change => {
    const own = { differences: owned.get(finding) ?? [], failures: broken.get(finding) ?? [] };
    const version = finding.isInBase ? base : revision;
    const rated = rateTypes(own);
    return {
      ...labelNode(version.root, finding.pointer),
      isText: finding.property !== undefined && isTextKeyword(finding.property),
      hint: finding.hint,
      document: finding,
      methods: listMethods(operations, version),
      typeNames: types,
      ...own,
      documents: finding.impact,
      types: rated,
      impact: findHighest([finding.impact, rated]),
    };
  });
  const unexplained = { differences: owned.get(undefined) ?? [], failures: broken.get(undefined) ?? [] };
  const documentsImpact = findHighest(documents.map(({ impact }) => impact));
  const types = counted.length || differences.length || failures.length ? rateTypes({ failures, differences }) : 'none';
  const impact = findHighest([documentsImpact, types]);
  return { changes, unexplained, lines, documents: documentsImpact, types, impact };
}

/** Returns the changes without the former names that come with the change of a name, which are part of it. */
function omitFormerNames(documents: readonly DocumentChange[]): readonly DocumentChange[] {
  const names = documents.filter(({ property }) => property === 'operationId' || property === 'key');
  const renamed = new Set(names.map(({ pointer }) => formatRef(pointer)));
  return documents.filter(
    ({ property, before, pointer }) =>
      property !== RENAMED_FROM || before !== undefined || !renamed.has(formatRef(pointer)),
  );
}

function isRewrite({ impact }: DocumentChange): boolean {
  return impact === 'none';
}

/** Returns a function that finds the changes behind a symptom, or else what is only written in another way. */
function createExplainer(
  known: readonly (Candidate & { readonly finding: DocumentChange })[],
  versions: readonly [base: Version, revision: Version],
): OwnerFinder {
  const [ownersOf, rewritesOf] = [false, true].map((wanted) =>
    findOwners(
      known.filter(({ finding }) => isRewrite(finding) === wanted),
      versions,
    ),
  ) as [OwnerFinder, OwnerFinder];
  return (symptom) => {
    const owners = ownersOf(symptom);
    return owners.length ? owners : rewritesOf(symptom);
  };
}

/** Returns the requests of the operations that a change reaches, under a former path too. */
function listRequests(
  { property, before, pointer }: DocumentChange,
  operations: readonly OperationModel[],
): ReadonlySet<string> {
  const old = property === 'key' && pointer[0] === 'paths' ? [String(before)] : [];
  return new Set(operations.flatMap(({ method, path }) => [path, ...old].map((each) => `${method} ${each}`)));
}

/** Returns the items that each change explains; those without one are under `undefined`. */
function assign<Item>(
  items: readonly Item[],
  ownersOf: (item: Item) => readonly object[],
): ReadonlyMap<object | undefined, readonly Item[]> {
  const assigned = new Map<object | undefined, Item[]>();
  for (const item of items) {
    const owners = ownersOf(item);
    for (const owner of owners.length ? owners : [undefined]) {
      const list = assigned.get(owner);
      if (list) list.push(item);
      else assigned.set(owner, [item]);
    }
  }
  return assigned;
}

/** A failing call site is major, a changed signature minor, anything else documentation. */
function rateTypes({ failures, differences }: Pick<Change, 'differences' | 'failures'>): Impact {
  if (failures.length) return 'major';
  return differences.length ? 'minor' : 'patch';
}

function listMethods(operations: readonly OperationModel[], { model }: Version): string[] {
  return model.groups.flatMap((group) =>
    group.operations
      .filter((operation) => operations.includes(operation))
      .map(({ methodName }) => `${group.className}.${methodName}`),
  );
}

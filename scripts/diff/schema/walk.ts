/** Collects what differs between two documents while they are compared. */
import { isDeepStrictEqual } from 'node:util';
import { isObject, lookUp, readRef, type Document } from '../../../src/openapi/document.js';
import { findNode, formatRef } from '../../../src/openapi/pointer.js';
import { findHighest, isHigher } from '../impact.js';
import type { Finding } from './finding.js';
import { followRefs, identifyNodes, type Located } from './located.js';
import type { Direction, Rating } from './rating.js';
import { Trials } from './trials.js';
import { createUnchangedTest } from './unchanged.js';
import { mergeSchema, type Compared, type MergedSchema } from './merged-schema.js';

/** Whether two schemas allow the same values. */
export type AreSame = (walk: Walk, before: readonly Located[], after: readonly Located[]) => boolean;

/** A member of a node that differs: its value in both versions, each with the pointer of the node. */
export interface ValueDifference {
  readonly before: Located;
  readonly after: Located;
  readonly property: string;
}

/** A comparison under way: the pairs of schemas that wait, and what was found. */
export class Walk {
  readonly before: Document;
  readonly after: Document;
  /** Tells whether a message of a version can be XML. */
  readonly hasXml: () => boolean;
  readonly #found = new Map<string, Finding>();
  readonly #met = new Set<string>();
  readonly #waiting: Compared[] = [];
  /** The comparison that this one is a part of. */
  #outer: Walk | undefined;
  /** Tells whether two nodes are the same, with all that they refer to. */
  readonly isUnchanged: (before: unknown, after: unknown) => boolean;
  #trials = new Trials();
  readonly #merged: [before: Map<string, MergedSchema>, after: Map<string, MergedSchema>] = [new Map(), new Map()];

  constructor(before: Document, after: Document, hasXml: () => boolean, isUnchanged?: Walk['isUnchanged']) {
    this.before = before;
    this.after = after;
    this.hasXml = hasXml;
    this.isUnchanged = isUnchanged ?? createUnchangedTest(before, after);
  }

  /** What was found, in the order in which it was. */
  get findings(): Finding[] {
    return [...this.#found.values()];
  }

  get hasFindings(): boolean {
    return this.#found.size > 0;
  }

  /** Returns an empty comparison of the same documents, to find out whether something differs. */
  createTrial(): Walk {
    const trial = new Walk(this.before, this.after, this.hasXml, this.isUnchanged);
    trial.#merged[0] = this.#merged[0];
    trial.#merged[1] = this.#merged[1];
    trial.#trials = this.#trials;
    return trial;
  }

  /** Returns a comparison of two different schemas; a schema that both lead to is compared in this one. */
  createComparison({ before, after, direction }: Compared): Walk {
    const inner = this.createTrial();
    inner.#outer = this;
    inner.#met.add(`${direction} ${before.key} ${after.key}`);
    inner.#waiting.push({ before, after, direction });
    return inner;
  }

  /** Returns whether two schemas are the same, by a test that is made once. */
  remember(before: readonly Located[], after: readonly Located[], test: () => boolean): boolean {
    const [old, now] = this.merge(before, after);
    return this.#trials.test(`${old.key} ${now.key}`, test);
  }

  /** Returns the next pair of schemas to compare. */
  next(): Compared | undefined {
    return this.#waiting.pop();
  }

  /** Returns the schemas with what they refer to and combine. */
  merge(before: readonly Located[], after: readonly Located[]): [before: MergedSchema, after: MergedSchema] {
    return [this.#mergeIn(0, before), this.#mergeIn(1, after)];
  }

  #mergeIn(side: 0 | 1, written: readonly Located[]): MergedSchema {
    const root = side === 0 ? this.before : this.after;
    // Whatever only refers to a schema is that schema.
    const schemas = written.map((schema) => (isReference(schema.node) ? followRefs(root, schema) : schema));
    const key = identifyNodes(schemas);
    const known = this.#merged[side].get(key);
    if (known) return known;
    const merged = mergeSchema(root, schemas);
    this.#merged[side].set(key, merged);
    return merged;
  }

  /** Has two schemas compared, once in each direction. Each is the list of schemas that hold for the same value. */
  add(before: readonly Located[], after: readonly Located[], direction: Direction): void {
    const [old, now] = this.merge(before, after);
    const pair = `${direction} ${old.key} ${now.key}`;
    const references = this.#findReferences(before, after);
    // Different schemas are compared for each place that refers to them.
    const key = references ? `${pair} ${formatRef(references[1].pointer)}` : pair;
    if (this.#met.has(pair) || this.#met.has(key)) return;
    this.#met.add(key);
    if (references) return void this.#waiting.push({ before: old, after: now, direction, references });
    if (isComponent(old) && old.key === now.key) {
      if (this.#outer) return this.#outer.add(before, after, direction);
      // By its reference, as schemas that extend it count, too.
      const reference = { $ref: formatRef(old.schemas[0]!.pointer) };
      if (this.isUnchanged(reference, reference)) return;
    }
    this.#waiting.push({ before: old, after: now, direction });
  }

  /** Returns references to different schemas, of which at least one is in both documents: it is not only renamed. */
  #findReferences(before: readonly Located[], after: readonly Located[]): Compared['references'] {
    const [old, now] = [before[0], after[0]];
    if (!old || !now || before.length > 1 || after.length > 1) return undefined;
    const [from, to] = [old, now].map(({ node }) => (isReference(node) ? readRef(node) : undefined));
    if (from === undefined || to === undefined || from === to) return undefined;
    const isKept = lookUp(this.after, from) !== undefined || lookUp(this.before, to) !== undefined;
    return isKept ? [old, now] : undefined;
  }

  /** Whether two schemas have been compared in a direction in which they are transferred. */
  hasMet(before: readonly Located[], after: readonly Located[]): boolean {
    const [old, now] = this.merge(before, after);
    return ['sent', 'received'].some((direction) => this.#met.has(`${direction} ${old.key} ${now.key}`));
  }

  /** Records a node that is in one version only. */
  recordNode(kind: 'added' | 'removed', { node, pointer, site }: Located, rating: Rating, hint?: string): void {
    const isInBase = kind === 'removed';
    // Only the reference to a component is new or gone if both versions have it.
    const isShared = site !== undefined && findNode(isInBase ? this.after : this.before, pointer) !== undefined;
    this.record({
      kind,
      pointer: isShared ? site : pointer,
      property: undefined,
      before: isInBase ? node : undefined,
      after: isInBase ? undefined : node,
      isInBase,
      hint,
      ...describeRating(rating),
    });
  }

  /** Records a value that differs; it is at the place of the newer version, if that has one. */
  recordValue({ before, after, property }: ValueDifference, rating: Rating): void {
    // What was removed is shown where it would be now.
    const isThere = after.node !== undefined || !isObject(findNode(this.after, before.pointer));
    const pointer = isThere ? after.pointer : before.pointer;
    this.record({
      kind: 'modified',
      pointer,
      property,
      before: before.node,
      after: after.node,
      isInBase: false,
      hint: undefined,
      ...describeRating(rating),
    });
  }

  /** Records a finding; of the same one in several directions, the highest impact counts. */
  record(finding: Finding): void {
    const key = `${finding.isInBase} ${formatRef(finding.pointer)} ${finding.property}`;
    const known = this.#found.get(key);
    if (!known) return void this.#found.set(key, finding);
    if (!isDeepStrictEqual([known.before, known.after], [finding.before, finding.after])) return;
    const impact = findHighest([known.impact, finding.impact]);
    const reasons = isHigher(finding.impact, known.impact) ? finding.reasons : known.reasons;
    this.#found.set(key, { ...known, impact, reasons });
  }
}

function isComponent({ schemas }: MergedSchema): boolean {
  const [first, ...others] = schemas;
  return !others.length && first?.pointer.length === 3 && first.pointer[0] === 'components';
}

function isReference(node: unknown): boolean {
  return readRef(node) !== undefined && Object.keys(node as object).length === 1;
}

function describeRating({ impact, reason }: Rating): Pick<Finding, 'impact' | 'reasons'> {
  return { impact, reasons: reason === undefined ? [] : [reason] };
}

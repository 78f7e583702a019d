/** Describes a comparison as JSON. */
import type { Change, Comparison } from './compare.js';
import { formatTitle } from './sentence.js';
import type { BaseName } from './verdict.js';

/** Returns the comparison as plain data, in which nothing is left out; lines and columns count from 1. */
export function describeComparison(comparison: Comparison, base: BaseName, spec: string): object {
  const { documents, types, impact, changes, unexplained, lines } = comparison;
  return {
    base: base.label,
    ...(base.note === undefined ? {} : { baseNote: base.note }),
    spec,
    impact,
    documents,
    types,
    callSiteLines: lines,
    changes: changes.map(describeChange),
    unexplained,
  };
}

/** Returns a document that only one of the versions has, in the form of a comparison. */
export function describeLoneDocument(spec: string, base: BaseName, state: 'new' | 'gone'): object {
  const impact = state === 'gone' ? 'major' : 'minor';
  const types = impact;
  const nothing = { differences: [], failures: [] };
  const comparison = { impact, documents: impact, types, lines: 0, changes: [], unexplained: nothing } as const;
  return { ...describeComparison(comparison, base, spec), state };
}

function describeChange(change: Change): object {
  const { document, ...rest } = change;
  const { place, isInBase, kind, pointer, property, before, after, reasons } = document;
  const { label, group, part, isText, hint, impact, documents, types, methods, typeNames, differences, failures } =
    rest;
  return {
    title: formatTitle(change),
    label,
    group,
    part,
    isText,
    hint,
    impact,
    documents,
    types,
    ...place,
    isInBase,
    kind,
    pointer,
    property,
    before,
    after,
    reasons,
    methods,
    typeNames,
    differences,
    failures,
  };
}

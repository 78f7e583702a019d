/** Describes a comparison as JSON. */
import type { Change, Comparison } from './compare.js';
import { formatTitle } from './text.js';

/** Returns the comparison as plain data; lines and columns count from 1. */
export function describeComparison(comparison: Comparison, base: string, spec: string): object {
  const { documents, types, impact, changes, unexplained, lines } = comparison;
  return {
    base,
    spec,
    impact,
    documents,
    types,
    callSiteLines: lines,
    changes: changes.map(describeChange),
    unexplained,
  };
}

function describeChange(change: Change): object {
  const { document, impact, documents, types, methods, typeNames, differences, failures } = change;
  const { place, isInBase, kind, pointer, property, reasons } = document;
  return {
    title: formatTitle(change),
    impact,
    documents,
    types,
    ...place,
    isInBase,
    kind,
    pointer,
    property,
    reasons,
    methods,
    typeNames,
    differences,
    failures,
  };
}

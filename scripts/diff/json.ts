/** Writes a comparison as JSON. */
import type { Change, Comparison } from './compare.js';
import { formatTitle } from './text.js';

/** Returns the comparison as JSON; lines and columns count from 1. */
export function formatDiffJson(comparison: Comparison, base: string, spec: string): string {
  const { documents, types, impact, changes, unexplained, lines } = comparison;
  const report = {
    base,
    spec,
    impact,
    documents,
    types,
    callSiteLines: lines,
    changes: changes.map(describeChange),
    unexplained,
  };
  return JSON.stringify(report, undefined, 2);
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

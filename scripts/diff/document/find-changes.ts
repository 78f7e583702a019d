/** Finds what differs between two documents, and rates it by what it does to requests and responses. */
import type { Document } from '../../../src/openapi/document.js';
import { compareComponents } from './compare-components.js';
import { comparePaths } from './compare-operations.js';
import { compareWaitingSchemas } from '../schema/compare-schemas.js';
import type { Finding } from '../schema/finding.js';
import { compareTexts, createXmlTest } from './texts.js';
import { Walk } from '../schema/walk.js';

/** Returns what differs between two bundled documents, except of the version. */
export function findChanges(before: Document, after: Document): Finding[] {
  const walk = new Walk(before, after, createXmlTest([before, after]));
  comparePaths(walk);
  compareWaitingSchemas(walk);
  compareComponents(walk);
  compareTexts(walk);
  return walk.findings;
}

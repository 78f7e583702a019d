/** Bounds the examples of a document: those that samples repeat, and those that Redoc makes. */
import { isObject, readExample, readRef, type Document } from '../../../src/openapi/document.js';
import { countDown, findData, isTooLarge, SAMPLE_LIMIT, sampleSchema } from '../../../src/openapi/sample-schema.js';
import { walkNodes } from '../../../src/openapi/walk.js';
import type { PointedProblem } from '../../lib/problem.js';

type Node = Record<string, unknown>;

/** The most values in an example that stands for one above the limit: examples of other schemas contain it. */
const CUT_LIMIT = 200;

/** The number of levels of an example of Redoc. */
const REDOC_DEPTH = 8;

/** The most values in an example of the document that is repeated in a sample. */
const REPEATED_LIMIT = 10 * SAMPLE_LIMIT;

/** Returns the example that a document has of a body or a parameter, unless it is too large to repeat in a sample. */
export function readSmallExample(document: Document, node: Parameters<typeof readExample>[1]): unknown {
  const example = readExample(document, node);
  return countDown(example, REPEATED_LIMIT) < 0 ? undefined : example;
}

/** A document whose examples have a bounded size, and the problems of those that were cut. */
export interface BoundedDocument {
  readonly document: Document;
  readonly problems: readonly PointedProblem[];
}

/** Whether a schema has neither a value of its own nor another schema in its place. */
function isOpen(schema: unknown): schema is Node {
  return isObject(schema) && readRef(schema) === undefined && findData(schema) === undefined;
}

/** Gives each schema and each body for which Redoc would make too large an example a smaller one. */
export function boundExamples(root: Document): BoundedDocument {
  const problems: PointedProblem[] = [];
  const document = structuredClone(root);
  const schemas = (document.components?.schemas ?? {}) as Node;
  const isAbove = (schema: unknown): boolean =>
    isTooLarge(document, schema, { depth: REDOC_DEPTH, limit: SAMPLE_LIMIT });
  const cut = (holder: Node, schema: unknown, pointer: readonly string[]): void => {
    holder['example'] = sampleSchema(document, schema, CUT_LIMIT);
    problems.push({
      kind: 'unsupported',
      pointer,
      message: `The example of this schema has more than ${SAMPLE_LIMIT.toLocaleString('en')} values.`,
      outcome: 'The reference shows its first levels.',
      many: `schemas have examples of more than ${SAMPLE_LIMIT.toLocaleString('en')} values. The reference shows their first levels.`,
      fix: 'Add an example to the schema.',
    });
  };
  // From the last: a document often defines a schema after those that mention it. The second round does the others.
  const keys = Object.keys(schemas).toReversed();
  for (const key of [...keys, ...keys]) {
    const schema = schemas[key];
    if (isOpen(schema) && isAbove(schema)) cut(schema, schema, ['components', 'schemas', key]);
  }
  walkNodes(document, {
    enter: ({ node, way }) => {
      for (const [type, media] of Object.entries(isObject(node['content']) ? node['content'] : {})) {
        if (!isObject(media) || media['example'] !== undefined || media['examples'] !== undefined) continue;
        if (isAbove(media['schema'])) cut(media, media['schema'], [...way, 'content', type, 'schema']);
      }
    },
  });
  return { document, problems };
}

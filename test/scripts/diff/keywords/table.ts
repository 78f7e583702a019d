/** The table of keywords: each change of a schema or an operation, and its rating by the documents alone. */
import { ACCESS_CELLS } from './access.js';
import { ANNOTATION_CELLS } from './annotations.js';
import { ARRAY_CELLS } from './arrays.js';
import { BOUND_CELLS } from './bounds.js';
import type { Cell } from './cell.js';
import { COMBINING_CELLS } from './combining.js';
import { NESTING_CELLS } from './nesting.js';
import { OBJECT_CELLS } from './objects.js';
import { OLDER_CELLS, UPGRADE_CELLS } from './older.js';
import { OPERATION_CELLS } from './operations.js';
import { UNION_CELLS } from './unions.js';
import { VALUE_CELLS } from './values.js';

/** The tables by the OpenAPI versions of their two documents. */
export const KEYWORD_TABLES: readonly {
  readonly versions: readonly [before: string, after: string];
  readonly cells: readonly Cell[];
}[] = [
  {
    versions: ['3.1.0', '3.1.0'],
    cells: [
      ...BOUND_CELLS,
      ...VALUE_CELLS,
      ...OBJECT_CELLS,
      ...ARRAY_CELLS,
      ...UNION_CELLS,
      ...COMBINING_CELLS,
      ...ANNOTATION_CELLS,
      ...NESTING_CELLS,
      ...OPERATION_CELLS,
      ...ACCESS_CELLS,
    ],
  },
  { versions: ['3.0.3', '3.0.3'], cells: OLDER_CELLS },
  { versions: ['3.0.3', '3.1.0'], cells: UPGRADE_CELLS },
];

/** The keywords of schemas that must have a cell: those of JSON Schema 2020-12 and OpenAPI that public documents use. */
export const SCHEMA_KEYWORDS: readonly string[] = [
  'type enum const format pattern nullable required properties default minimum maximum exclusiveMinimum',
  'exclusiveMaximum multipleOf minLength maxLength items prefixItems unevaluatedItems contains minContains',
  'maxContains minItems maxItems uniqueItems minProperties maxProperties additionalProperties',
  'unevaluatedProperties patternProperties propertyNames dependentRequired dependentSchemas dependencies allOf',
  'oneOf anyOf not if then else discriminator readOnly writeOnly contentEncoding contentMediaType contentSchema',
  'xml title description example examples externalDocs deprecated $comment $defs $ref',
].flatMap((line) => line.split(' '));

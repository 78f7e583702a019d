/** How the comments of types are written. */
import { describe, expect, test } from 'vitest';
import { formatSchemaComment } from '../../../scripts/emit/tsdoc.js';

describe('formatSchemaComment', () => {
  test.each([
    ['a description', '* @description A thing. ', '* A thing. '],
    [
      'everything',
      '*\n * A title\n * Format: date\n * @deprecated\n * @description One.\n *     Two.\n * @default 1\n * @example 2\n ',
      '*\n * A title\n *\n * One.\n * Two.\n *\n * Format: date\n *\n * @deprecated\n * @default 1\n * @example 2\n ',
    ],
    ['paragraphs', '*\n * @description One.\n *\n *     Two.\n ', '*\n * One.\n *\n * Two.\n '],
    ['an example that is an object', '*\n * @description A.\n * @example {\n *       "a": 1\n *     }\n ', '* A. '],
    ['an example that is a list', '*\n * @example [\n *       1\n *     ]\n ', ''],
    ['the end of a comment', '* @description Not *\\/ here. ', String.raw`* Not *\/ here. `],
  ])('%s', (_, given, expected) => {
    expect(formatSchemaComment(given)).toBe(expected);
  });
});

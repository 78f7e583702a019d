/** The words that the project does not use: where they are found, and where they are left alone. */
import { describe, expect, test } from 'vitest';
import { findWords } from '../../../scripts/words/find-words.js';
import { WORD_LIST } from '../../../scripts/words/word-list.js';

/** A text for each rule, in the order of the rules. */
const EXAMPLES: readonly string[] = [
  'It was answered in time.',
  'The call is tried again.',
  'It is mended.',
  'a cannot be missing, nor empty',
  'The body is no JSON.',
  'The number of the cloud.',
  'The token is to be renewed.',
  'The body likewise.',
  'Whoever stops early.',
  'The client underneath.',
  'Surely nothing was sent.',
  'A proxy for the most part.',
  'A module that needs nothing but fetch.',
  'Hooks are told of each call.',
  'There is none of its own.',
  'The name by which it goes.',
  'A twin in Markdown.',
  'The field whereof it speaks.',
  'It is not known any more.',
  'Which OPERATION?',
];

/** Texts that only look like one of the rules. */
const PLAIN: readonly string[] = ['There is no body.', 'It is no longer there.', 'It is not JSON.'];

describe('words', () => {
  test('Each rule finds its example, and says what to write instead.', () => {
    expect(EXAMPLES).toHaveLength(WORD_LIST.length);
    for (const [index, text] of EXAMPLES.entries()) {
      expect(findWords('a.md', text), text).toEqual([expect.objectContaining({ instead: WORD_LIST[index]![1] })]);
    }
  });

  test('Code is left alone: names, and the names of modules.', () => {
    const code = "import { answer } from './answers.js';\nexport const answered = answer.answers;\n";
    expect(findWords('a.ts', code)).toEqual([]);
  });

  test('Comments, messages and templates are read, with their places.', () => {
    const code = [
      '/** Decodes the answer. */',
      "const text = 'It was answered.';",
      'const other = `${text}: tried',
      'again`; // likewise',
      '/** It is tried',
      ' * again. */',
    ].join('\n');
    const found = findWords('a.ts', code).map(({ line, column, found: word }) => `${line}:${column} ${word}`);
    expect(found).toEqual(['1:17 answer', '2:22 answered', '3:25 tried again', '4:12 likewise', '5:11 tried again']);
  });

  test.each(PLAIN)('Plain: %s', (text) => {
    expect(findWords('a.md', text)).toEqual([]);
  });
});

/** What the commands of all programs share: flags, and names that are near to misspelled ones. */
import { describe, expect, test } from 'vitest';
import { parseFlags } from '../../../src/sandbox/program/parse-flags.js';
import { suggest } from '../../../src/sandbox/program/suggest.js';

describe('suggest', () => {
  const NAMES = ['generate', 'docs', 'diff', 'explain', 'sandbox'];

  test.each([
    ['generat', 'generate'],
    ['genreate', 'generate'],
    ['GENERATE', 'generate'],
    ['doc', 'docs'],
    ['dif', 'diff'],
    ['sandbx', 'sandbox'],
  ])('%s is near to %s.', (text, name) => {
    expect(suggest(text, NAMES)).toBe(` Did you mean \`${name}\`?`);
  });

  test.each(['', 'x', 'run', 'generator-of-code', 'constructor'])('"%s" is near to none.', (text) => {
    expect(suggest(text, NAMES)).toBe('');
  });
});

describe('parseFlags', () => {
  const options = { out: { type: 'string' }, watch: { type: 'boolean' }, help: { type: 'boolean' } } as const;

  test('It parses as Node does, and knows -h.', () => {
    const { values, positionals } = parseFlags({ args: ['-h', '--out=x', 'a'], options, allowPositionals: true });
    expect([{ ...values }, positionals]).toEqual([{ help: true, out: 'x' }, ['a']]);
  });

  test.each([
    ['--ou', "Unknown option '--ou'. Did you mean `--out`?"],
    ['--wach=x', "Unknown option '--wach'. Did you mean `--watch`?"],
    ['--nonsense', "Unknown option '--nonsense'."],
    ['-x', "Unknown option '-x'."],
    ['--out', "Option '--out <value>' argument missing"],
    ['a', "Unexpected argument 'a'"],
  ])('%s is refused: %s', (arg, message) => {
    expect(() => parseFlags({ args: [arg], options })).toThrow(message);
  });
});

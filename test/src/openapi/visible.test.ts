/** Control and bidirectional characters as visible escapes: in no printed text is one left. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatStackTrace, makeLinesVisible, makeVisible } from '../../../src/openapi/visible.js';
import { hostileText, UNSEEN_CHARACTERS } from './hostile-text.js';

describe('makeVisible', () => {
  test.each([
    ['a\u001b[2Jb', 'a\\u001b[2Jb'],
    ['a\r\n\tb', 'a\\r\\n\\tb'],
    ['\0\u007f\u009b', '\\u0000\\u007f\\u009b'],
    ['\u061c\u200e\u202e\u2066', '\\u061c\\u200e\\u202e\\u2066'],
    ['\u2028\u2029', '\\u2028\\u2029'],
    ['Ünï ☃ 👩‍🚀 \\u001b', 'Ünï ☃ 👩‍🚀 \\u001b'],
  ])('%j becomes %j.', (text, visible) => {
    expect(makeVisible(text)).toBe(visible);
  });

  test('No text has an unseen character left, and others are as they were.', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const visible = makeVisible(text);
        expect(visible).not.toMatch(UNSEEN_CHARACTERS);
        expect(visible.replaceAll(/\\(u[\da-f]{4}|[nrt])/g, '')).toBe(
          text.replaceAll(UNSEEN_CHARACTERS, '').replaceAll(/\\(u[\da-f]{4}|[nrt])/g, ''),
        );
      }),
    );
  });

  test('A text with its own lines keeps them, and JSON stays the same JSON.', () => {
    expect(makeLinesVisible('a\n\tb\r\u001b')).toBe('a\n\tb\\r\\u001b');
    fc.assert(
      fc.property(fc.array(fc.record({ text: hostileText() })), (value) => {
        const visible = makeLinesVisible(JSON.stringify(value, null, 2));
        expect(visible.replaceAll('\n', '')).not.toMatch(UNSEEN_CHARACTERS);
        expect(JSON.parse(visible)).toEqual(value);
      }),
    );
  });
});

describe('formatStackTrace', () => {
  test('The message is one line; the lines of the stack follow it.', () => {
    const [first, ...frames] = formatStackTrace(new TypeError('a\nGET / → 200\u001b')).split('\n');
    expect(first).toBe('TypeError: a\\nGET / → 200\\u001b');
    expect(frames.length).toBeGreaterThan(1);
    for (const frame of frames) expect(frame).toMatch(/^ {4}at /);
  });

  test('What is thrown can be anything.', () => {
    expect(formatStackTrace('a\nb')).toBe('a\\nb');
    expect(formatStackTrace(undefined)).toBe('undefined');
  });
});

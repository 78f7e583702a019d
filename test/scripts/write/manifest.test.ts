/** The manifest of an output folder tells the files of the generator from those of others. */
import { describe, expect, test } from 'vitest';
import { formatHeader } from '../../../scripts/lib/output-file.js';
import { addManifest, isListed, MANIFEST_FILE, parseManifest } from '../../../scripts/write/manifest.js';

const header = formatHeader({ source: 'a b (1).yaml', runtime: '' });

const FILES = [
  { path: 'b.ts', content: `${header}export {};\n` },
  { path: 'a.md', content: '# A\n' },
  { path: 'openapi.json', content: '{\n  "openapi": "3.1.0",\n  "paths": {}\n}\n' },
];

const { path: name, content: text } = addManifest(FILES, 'generate').at(-1)!;

const DIGEST = 'a'.repeat(64);

describe('addManifest', () => {
  test('The manifest is the last file, with the command and the sorted names.', () => {
    expect(name).toBe(MANIFEST_FILE);
    expect(text).toMatch(/^\{\n {2}"command": "npm run generate",\n {2}"files": \{\n {4}"a\.md": "[\da-f]{64}",\n/);
    expect([...parseManifest(text)!.files.keys()]).toEqual(['a.md', 'b.ts', 'openapi.json']);
  });
});

describe('isListed', () => {
  test.each([
    ['an unchanged file', 'a.md', '# A\n', true],
    ['a file with other line ends', 'a.md', '# A\r\n', true],
    ['a changed file', 'a.md', '# B\n', false],
    ['a file with another name', 'A.md', '# A\n', false],
    ['no file', 'a.md', undefined, false],
    ['unchanged code', 'b.ts', `${header}export {};\n`, true],
    ['changed code with the header', 'b.ts', `${header}export const b = 1;\n`, true],
    ['code with the header of another document', 'b.ts', header.replace('a b (1).yaml', '../c.json'), true],
    ['code with the header of the published package', 'b.ts', header.replace('npm run', 'npx bimdata-cloud-api'), true],
    ['code with the header of another command', 'b.ts', header.replace('npm run', 'npx other'), false],
    ['code with the header and CRLF', 'b.ts', header.replace('\n', '\r\n'), true],
    ['code without the header', 'b.ts', 'export {};\n', false],
    ['code with the start of the header', 'b.ts', '// Generated from grammar/Foo.g4 by ANTLR 4.13.1\n', false],
    ['code with the header on two lines', 'b.ts', header.replace('(1)', '\n'), false],
    ['code with more after the header', 'b.ts', header.replace('edit.', 'edit. Or do.'), false],
    ['code with the header below', 'b.ts', `\n${header}`, false],
    ['unlisted code with the header', 'c.ts', header, false],
    ['Markdown with the header', 'a.md', header, false],
    ['JSON with another layout', 'openapi.json', '{"openapi":"3.1.0","paths":{}}', true],
    ['JSON with another value', 'openapi.json', '{"openapi":"3.1.1","paths":{}}', false],
    ['JSON with more members', 'openapi.json', '{"openapi":"3.1.0","paths":{},"tags":[]}', false],
    ['JSON with conflicts', 'openapi.json', '<<<<<<< HEAD\n{"openapi":"3.1.0","paths":{}}', false],
    ['a file that every object has', 'constructor', '', false],
  ])('%s: %s', (_, file, content, isOwn) => {
    expect(isListed(parseManifest(text)!, file, content)).toBe(isOwn);
  });
});

describe('parseManifest', () => {
  const write = (files: object): string => JSON.stringify({ command: 'npm run docs', files });

  test.each([
    ['an empty one', write({}), true],
    ['a file', write({ 'a.md': DIGEST }), true],
    ['a layout of its own', JSON.stringify(JSON.parse(write({ 'a.md': DIGEST })), undefined, 8), true],
    ['no text', '', false],
    ['a list', '[]', false],
    ['null', 'null', false],
    ['another file', '{"name": "App", "icons": []}', false],
    ['conflicts', `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> b\n`, false],
    ['half of it', text.slice(0, 100), false],
    ['a file in another folder', write({ '../a.md': DIGEST }), false],
    ['a file in a subfolder', write({ 'a/a.md': DIGEST }), false],
    ['an absolute path', write({ '/etc/hosts': DIGEST }), false],
    ['the folder', write({ '.': DIGEST }), false],
    ['the folder above', write({ '..': DIGEST }), false],
    ['no name', write({ '': DIGEST }), false],
    ['itself', write({ [MANIFEST_FILE]: DIGEST }), false],
    ['a short digest', write({ 'a.md': 'abc' }), false],
    ['a digest that is a number', write({ 'a.md': 1 }), false],
    ['no files', '{"command": "npm run docs"}', false],
    ['no command', '{"files": {}}', false],
  ])('%s', (_, manifest, isValid) => {
    expect(parseManifest(manifest) !== undefined).toBe(isValid);
  });
});

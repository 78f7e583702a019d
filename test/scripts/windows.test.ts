/** Differences on Windows: paths, line ends and signals. */
import path from 'node:path';
import { parseYaml } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import { toPosixPath, toProjectPath } from '../../scripts/lib/paths.js';
import { joinNotes, readUnreleasedNotes } from '../../scripts/release/notes.js';
import { listEndSignals } from '../../src/sandbox/signals.js';
import { generate } from '../support/command.js';
import { MINIMAL, writeDocument } from '../support/documents.js';
import { readFolder } from '../support/folder.js';
import { temporaryFolder } from '../support/project.js';

const PROJECT = 'C:\\work\\project';

describe('paths', () => {
  test('Generated paths have slashes.', () => {
    expect(toPosixPath(`${PROJECT}\\test\\client`, `${PROJECT}\\src`, path.win32)).toBe('../../src');
    expect(toProjectPath(`${PROJECT}\\openapi\\cloud.yaml`, PROJECT, path.win32)).toBe('openapi/cloud.yaml');
  });

  test.each(['C:\\work\\other\\a.yaml', 'D:\\a.yaml', 'C:\\work\\project2\\a.yaml'])(
    '%s is outside of the project.',
    (file) => {
      expect(toProjectPath(file, PROJECT, path.win32)).toBeUndefined();
    },
  );
});

const CRLF = (text: string): string => text.replaceAll('\n', '\r\n');

describe('line ends', () => {
  test('A document generates the same client with either line end.', async () => {
    const text = MINIMAL.replace(
      'description: The thing.',
      'description: |\n            The thing.\n\n            More.',
    );
    const [unix, windows] = await Promise.all(
      [text, CRLF(text)].map(async (document) => {
        const spec = writeDocument(document);
        const out = path.join(path.dirname(spec), 'out');
        expect(await generate(['--spec', spec, '--out', out])).toMatchObject({ code: 0, stderr: '' });
        return readFolder(out);
      }),
    );
    expect(parseYaml(CRLF(text))).toEqual(parseYaml(text));
    expect(windows).toEqual(unix);
  });

  test('A problem has the same place with either line end.', async () => {
    const broken = MINIMAL.replace('getThing', 'class');
    const places = [broken, CRLF(broken)].map(async (document) => {
      const { stderr } = await generate([
        '--spec',
        writeDocument(document),
        '--out',
        temporaryFolder(),
        '--lint',
        'strict',
      ]);
      return /:(\d+:\d+): The operationId class/.exec(stderr)?.[1];
    });
    const [unix, windows] = await Promise.all(places);
    expect(unix).toMatch(/^\d+:\d+$/);
    expect(windows).toBe(unix);
  });

  test('The notes of a changelog are the same with either line end.', () => {
    const text = '# Changelog\n\n## [Unreleased]\n\n### Fixed\n\n- One.\n- Two.\n\n## [1.0.0] - x\n';
    const notes = joinNotes(readUnreleasedNotes(CRLF(text)));
    expect([...notes].map(([heading, body]) => [heading, body.replaceAll('\r', '')])).toEqual([
      ['Fixed', '- One.\n- Two.'],
    ]);
  });
});

describe('signals', () => {
  test('On Windows, console signals end a command too.', () => {
    expect(listEndSignals('linux')).toEqual(['SIGINT', 'SIGTERM']);
    expect(listEndSignals('win32')).toEqual(['SIGINT', 'SIGTERM', 'SIGBREAK', 'SIGHUP']);
  });
});

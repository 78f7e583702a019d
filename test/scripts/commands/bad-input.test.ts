/** Every kind of bad input ends with exit code 1, the place, the cause and the fix, and leaves the output unchanged. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate } from '../../support/command.js';
import { MINIMAL, writeDocument } from '../../support/documents.js';
import { readFolder } from '../../support/folder.js';
import { PROJECT, temporaryFolder } from '../../support/project.js';

interface BadInput {
  readonly name: string;
  readonly document: string;
  /** Where the problem is. */
  readonly place: string;
  readonly says: string;
  readonly fix: string;
}

function line(document: string, text: string): number {
  return document.slice(0, document.indexOf(text)).split('\n').length;
}

function second(operation: string): string {
  return MINIMAL.replace('components:', `  /other:\n${operation}components:`);
}

function getOperation(id: string): string {
  return `    get:\n      operationId: ${id}\n      responses:\n        '200':\n          description: Done.\n`;
}

const broken = MINIMAL.replace('title: Things', 'title: [Things');

const unresolved = MINIMAL.replace('schemas/Thing', 'schemas/Missing');

const lint = MINIMAL.replace('  title: Things\n', '');

const missing = MINIMAL.replace('      operationId: getThing\n', '');

const duplicate = second(getOperation('getThing'));

const casing = second(getOperation('get_thing'));

const reserved = MINIMAL.replace('getThing', 'delete');

const taken = MINIMAL.replace('getThing', 'constructor');

const nameless = MINIMAL.replace('getThing', "'+++'");

const undeclared = MINIMAL.replace('/thing/{id}', '/thing/{id}/{part}');

const schemas = `${MINIMAL}    thing:\n      type: string\n`;

const tags = second(getOperation('getOther').replace('responses', 'tags: [Thing]\n      responses'));

const BAD: readonly BadInput[] = [
  { name: 'broken YAML', document: broken, place: '4:3: ', says: 'Not valid YAML or JSON', fix: 'Correct the syntax' },
  {
    name: 'no document',
    document: 'just: text\n',
    place: '1:1',
    says: 'not an OpenAPI document',
    fix: 'openapi: 3.1.0',
  },
  { name: 'a list', document: '- a\n', place: '1:1', says: 'not an OpenAPI document', fix: 'openapi: 3.1.0' },
  { name: 'nothing', document: '', place: '1:1', says: 'not an OpenAPI document', fix: 'openapi: 3.1.0' },
  {
    name: 'Swagger 2',
    document: "swagger: '2.0'\n",
    place: '1:10',
    says: 'Swagger, version 2.0',
    fix: 'npx swagger2openapi',
  },
  { name: 'OpenAPI 4', document: 'openapi: 4.0.0\n', place: '1:10', says: 'version 4.0.0', fix: 'openapi: 3.1.0' },
  {
    name: 'a version that is a number',
    document: 'openapi: 3.1\n',
    place: '1:10',
    says: 'is a number: 3.1',
    fix: 'openapi: 3.1.0',
  },
  {
    name: 'AsyncAPI',
    document: 'asyncapi: 3.0.0\n',
    place: '1:11',
    says: 'an AsyncAPI document',
    fix: 'openapi: 3.1.0',
  },
  { name: 'Arazzo', document: 'arazzo: 1.0.1\n', place: '1:9', says: 'an Arazzo document', fix: 'openapi: 3.1.0' },
  {
    name: 'a JSON Schema',
    document: '{ "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object" }\n',
    place: '1:14',
    says: 'a JSON Schema',
    fix: 'openapi: 3.1.0',
  },
  {
    name: 'a Postman collection',
    document: 'info:\n  schema: https://schema.getpostman.com/json/collection/v2.1.0/collection.json\nitem: []\n',
    place: '2:11',
    says: 'a Postman collection',
    fix: 'openapi: 3.1.0',
  },
  {
    name: 'RAML',
    document: '#%RAML 1.0\ntitle: Things\n',
    place: '1:1',
    says: 'a RAML document',
    fix: 'openapi: 3.1.0',
  },
  {
    name: 'WSDL',
    document: '<?xml version="1.0"?>\n<wsdl:definitions name="things">\n</wsdl:definitions>\n',
    place: '1:1',
    says: 'XML, such as WSDL',
    fix: 'openapi: 3.1.0',
  },
  {
    name: 'an unresolved $ref',
    document: unresolved,
    place: `${line(unresolved, 'Missing')}:`,
    says: "Can't resolve $ref",
    fix: 'Correct the $ref',
  },
  { name: 'a lint error', document: lint, place: '2:1', says: '`title`', fix: 'See https://' },
  {
    name: 'a missing operationId',
    document: missing,
    place: `${line(missing, 'get:')}:5`,
    says: 'GET /thing/{id} has no operationId',
    fix: 'Add an operationId',
  },
  {
    name: 'a duplicate operationId',
    document: duplicate,
    place: `${line(duplicate, '/other') + 2}:`,
    says: 'getThing',
    fix: 'a unique operationId',
  },
  {
    name: 'operationIds that collide after casing',
    document: casing,
    place: `${line(casing, 'get_thing')}:20`,
    says: 'getThing and get_thing both become getThing',
    fix: 'Rename one',
  },
  {
    name: 'a reserved word',
    document: reserved,
    place: `${line(reserved, 'delete')}:20`,
    says: 'delete cannot be the name of a method',
    fix: 'Choose a more specific operationId',
  },
  {
    name: 'a member that every object has',
    document: taken,
    place: `${line(taken, 'constructor')}:20`,
    says: 'constructor cannot be the name',
    fix: 'Choose a more specific operationId',
  },
  {
    name: 'an operationId without a letter',
    document: nameless,
    place: `${line(nameless, '+++')}:20`,
    says: 'cannot be the name of a method',
    fix: 'Choose a more specific operationId',
  },
  {
    name: 'an undeclared path parameter',
    document: undeclared,
    place: `${line(undeclared, 'get:')}:5`,
    says: 'part',
    fix: 'Declare the parameter',
  },
  {
    name: 'schema names that collide after casing',
    document: schemas,
    place: `${line(schemas, '    thing:')}:5`,
    says: 'Thing and thing both become Thing',
    fix: 'Rename one',
  },
  {
    name: 'tags that collide after casing',
    document: tags,
    place: `${line(tags, 'paths')}:1`,
    says: 'thing and Thing both become thing',
    fix: 'Rename one',
  },
  {
    name: 'no operations',
    document: "openapi: 3.1.0\ninfo:\n  title: A\n  version: '1'\npaths: {}\n",
    place: '5:1',
    says: 'no operations',
    fix: 'Add a path with an operation',
  },
];

describe('documents', () => {
  test.each(BAD)('$name', async ({ document, place, says, fix }) => {
    const spec = writeDocument(document);
    const out = path.join(path.dirname(spec), 'out');
    cpSync(path.join(PROJECT, 'generated/cloud'), out, { recursive: true });
    const before = readFolder(out);

    const { code, stderr } = await generate(['--spec', spec, '--out', out, '--lint', 'strict'], {
      cwd: path.dirname(spec),
    });

    expect(stderr).toContain(`things.yaml:${place}`);
    expect(stderr).toMatch(/^things\.yaml:\d+:\d+: \S/m);
    expect(stderr).toContain(says);
    expect(stderr).toContain(fix);
    expect(stderr).not.toContain('    at ');
    expect(code).toBe(1);
    expect(readFolder(out)).toEqual(before);
    expect(readdirSync(path.dirname(spec)).toSorted()).toEqual(['out', 'things.yaml']);
  });

  test('A missing file', async () => {
    const out = path.join(temporaryFolder(), 'out');
    const { code, stderr } = await generate(['--spec', 'nowhere.yaml', '--out', out]);
    expect(stderr).toMatch(/nowhere\.yaml:1:1: File not found\.\n {2}Pass an OpenAPI document with --spec FILE\./);
    expect(code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });

  test('A problem in a file that the document refers to has the place in that file.', async () => {
    const spec = writeDocument(
      MINIMAL.replace(/ {2}\/thing\/\{id\}:[^]*?components:/, "  /thing/{id}:\n    $ref: 'path.yaml'\ncomponents:"),
    );
    writeFileSync(
      path.join(path.dirname(spec), 'path.yaml'),
      `# A path item.\n${getOperation('class').replace(/^ {4}/gm, '')}`,
    );
    const args = ['--spec', spec, '--out', path.join(path.dirname(spec), 'out'), '--lint', 'strict'];
    const { code, stderr } = await generate(args, { cwd: path.dirname(spec) });
    expect(stderr).toMatch(/^path\.yaml:3:16: The operationId class cannot be the name of a method\./m);
    expect(stderr).toMatch(/^path\.yaml:2:1: The path parameter id is not declared\./m);
    expect(code).toBe(1);
  });

  test('A broken file that the document refers to is named.', async () => {
    const spec = writeDocument(MINIMAL.replace("'#/components/schemas/Thing'", "'thing.yaml'"));
    writeFileSync(path.join(path.dirname(spec), 'thing.yaml'), 'type: [object\n');
    const { code, stderr } = await generate(['--spec', spec, '--out', path.join(path.dirname(spec), 'out')]);
    expect(stderr).toContain('thing.yaml');
    expect(code).toBe(1);
  });
});

describe('lint rules', () => {
  test.each([
    ['broken', 'extends: [minimal\n', 'redocly.yaml:2:1: Cannot be read: '],
    ['unknown', 'extends: [nonsense]\n', 'redocly.yaml:1:1: Invalid config nonsense'],
    ['wrong', 'rules:\n  struct: sometimes\n', 'redocly.yaml:2:11: '],
  ])('Lint rules that are %s are explained.', async (_, rules, says) => {
    const spec = writeDocument(MINIMAL);
    writeFileSync(path.join(path.dirname(spec), 'redocly.yaml'), rules);
    const { code, stderr } = await generate(['--spec', spec, '--out', path.join(path.dirname(spec), 'out')], {
      cwd: path.dirname(spec),
    });
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('    at ');
    expect(code).toBe(1);
  });
});

describe('output folder', () => {
  test('A folder with entries that the generator did not write is refused.', async () => {
    const spec = writeDocument(MINIMAL);
    const out = path.dirname(spec);
    writeFileSync(path.join(out, 'notes.ts'), 'export const notes = 1;\n');
    mkdirSync(path.join(out, 'folder'));
    const { code, stderr } = await generate(['--spec', spec, '--out', out]);
    expect(stderr).toContain('The folder has files that this run reads: things.yaml.\n  Choose another folder');
    expect(stderr).toContain(
      'The folder has entries that the generator did not write, as it has no .manifest.json: folder, notes.ts.',
    );
    expect(stderr).toContain('Move or delete them');
    expect(code).toBe(1);
    expect(readdirSync(out)).toEqual(['folder', 'notes.ts', 'things.yaml']);
  });

  test.each([
    ['the document', 'openapi.json', (spec: string) => spec],
    ['a file that it refers to', 'thing.yaml', (spec: string) => spec],
    ['a document of another run', 'openapi.json', () => writeDocument(MINIMAL)],
  ])('A folder with %s is refused.', async (_, name, chooseSpec) => {
    const folder = temporaryFolder();
    const [document, thing] = ['openapi.json', 'thing.yaml'].map((file) => path.join(folder, file));
    writeFileSync(document!, MINIMAL.replace("'#/components/schemas/Thing'", "'thing.yaml'"));
    writeFileSync(thing!, 'type: object\n');
    const before = readFolder(folder);
    const { code, stderr } = await generate(['--spec', chooseSpec(document!), '--out', folder]);
    expect(stderr).toContain(name);
    expect(code).toBe(1);
    expect(readFolder(folder)).toEqual(before);
  });

  test('The document of a client cannot be the input of another one in the same folder.', async () => {
    const out = path.join(temporaryFolder(), 'out');
    await generate(['--spec', writeDocument(MINIMAL), '--out', out]);
    const before = readFolder(out);
    const { code, stderr } = await generate(['--spec', path.join(out, 'openapi.json'), '--out', out]);
    expect(stderr).toContain('The folder has files that this run reads: openapi.json.');
    expect(code).toBe(1);
    expect(readFolder(out)).toEqual(before);
  });

  test('An output that is a file is refused.', async () => {
    const spec = writeDocument(MINIMAL);
    const { code, stderr } = await generate(['--spec', spec, '--out', spec]);
    expect(stderr).toContain('This is not a folder.');
    expect(code).toBe(1);
    expect(readFileSync(spec, 'utf8')).toBe(MINIMAL);
  });

  test('An output that cannot be written is refused.', async () => {
    const spec = writeDocument(MINIMAL);
    const { code, stderr } = await generate(['--spec', spec, '--out', path.join(spec, 'deep/out')]);
    expect(stderr).toContain('The folder cannot be written: ');
    expect(stderr).not.toContain('    at ');
    expect(code).toBe(1);
  });
});

describe('command line', () => {
  test.each([[['--speck', 'a']], [['extra']], [['--check', '--watch']], [['--spec']], [['--lint', 'some']]])(
    'The command line %j is refused with the help.',
    async (args) => {
      const { code, stderr } = await generate(args);
      expect(stderr).toContain('Usage: npm run generate');
      expect(code).toBe(2);
    },
  );
});

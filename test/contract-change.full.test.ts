/** An operation is added by hand in three places; everything else follows from the contract. */
import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from './support/command.js';
import { PROJECT } from './support/project.js';
import { copyRepository, type Repository } from './support/repository.js';

const [CONTRACT, HANDLERS, SCENARIOS] = [
  'openapi/cloud.yaml',
  'src/sandbox/contracts/cloud/handlers.ts',
  'test/src/sandbox/scenarios.ts',
] as const;

const TAG = `
  - name: note
    x-displayName: Notes
    description: What members noted about a cloud.
`;

/** An operation with a tag, a model, query parameters and pages of its own. */
const OPERATION = `
  /cloud/{cloud_pk}/note:
    parameters:
      - $ref: '#/components/parameters/CloudPk'
    get:
      operationId: getCloudNotes
      tags: [note]
      summary: List notes
      description: Lists the notes on a cloud that contain a text, page by page.
      security: *cloud-read
      x-pagination:
        next: /next
        parameter: cursor
      parameters:
        - $ref: '#/components/parameters/NoteText'
        - $ref: '#/components/parameters/NoteCursor'
      responses:
        '200':
          $ref: '#/components/responses/NotePage'
        '400':
          $ref: 'shared.yaml#/components/responses/BadRequest'
        '401':
          $ref: 'shared.yaml#/components/responses/Unauthorized'
        '403':
          $ref: 'shared.yaml#/components/responses/Forbidden'
        '404':
          $ref: 'shared.yaml#/components/responses/NotFound'
        '429':
          $ref: '#/components/responses/TooManyRequests'
        default:
          $ref: 'shared.yaml#/components/responses/UnexpectedError'
`;

const PARAMETERS = `
    NoteText:
      name: text
      in: query
      description: A text that the notes contain.
      schema:
        type: string
        maxLength: 64
      example: roof
    NoteCursor:
      name: cursor
      in: query
      description: The page, as in \`next\` of the page before it.
      schema:
        type: string
        minLength: 1
        maxLength: 64
      example: '2'
`;

const RESPONSE = `
    NotePage:
      description: A page of notes.
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/NotePage'
          example:
            notes:
              - id: 2
                text: Site A has a new roof.
            next: null
`;

const SCHEMAS = `
    NotePage:
      type: object
      description: A page of notes.
      required: [notes, next]
      properties:
        notes:
          type: array
          description: The notes, oldest first.
          items:
            $ref: '#/components/schemas/Note'
        next:
          type: [string, 'null']
          description: The cursor of the next page; null on the last one.
          example: '2'
    Note:
      type: object
      description: What a member noted about a cloud.
      required: [id, text]
      properties:
        id:
          type: integer
          description: The note's ID.
          example: 2
        text:
          type: string
          description: What it says.
          minLength: 1
          maxLength: 1024
          example: Site A has a new roof.
`;

const HANDLER = `
  getCloudNotes: ({ store, caller, path, query: { text = '', cursor = '1' } }) => {
    const { name } = findCloud(store, caller, path.cloud_pk);
    const texts = ['The roof leaks.', 'The door is open.', \`\${name} has a new roof.\`];
    const found = texts.filter((note) => note.includes(text)).map((note, index) => ({ id: index + 1, text: note }));
    const page = Number(cursor);
    return { notes: found.slice(page - 1, page), next: page < found.length ? \`\${page + 1}\` : null };
  },
`;

const SCENARIO = `
  'Notes are found by their text, page by page': played(async ({ as }) => {
    const texts: string[] = [];
    for await (const { notes } of new NoteApi(as('ada').settings).getCloudNotes(42, { text: 'roof' })) {
      texts.push(...notes.map(({ text }) => text));
    }
    expect(texts).toEqual(['The roof leaks.', 'Site A has a new roof.']);
  }),
`;

/** Inserts text after a line, which the file must have. */
function insertAfter({ edit }: Repository, name: string, line: string, text: string): void {
  edit(name, `\n${line}\n`, `\n${line}${text}`);
}

function addOperation(repository: Repository): void {
  insertAfter(repository, CONTRACT, '    description: Clouds, their members and their pending invitations.', TAG);
  repository.edit(CONTRACT, '\ncomponents:\n', `${OPERATION}\ncomponents:\n`);
  insertAfter(repository, CONTRACT, '  parameters:', PARAMETERS);
  insertAfter(repository, CONTRACT, '  responses:', RESPONSE);
  insertAfter(repository, CONTRACT, '  schemas:', SCHEMAS);
  insertAfter(repository, HANDLERS, 'export const CLOUD_HANDLERS: Handlers<operations> = {', HANDLER);
  insertAfter(repository, SCENARIOS, '  ...COMMON_SCENARIOS,', SCENARIO);
  repository.edit(SCENARIOS, 'import { CloudRole,', 'import { CloudRole, NoteApi,');
}

/** Gives a copy its own node_modules, whose packages are links: what tests cache there must not replace the project's. */
function separateModules({ folder }: Repository): void {
  const [own, shared] = [folder, PROJECT].map((root) => path.join(root, 'node_modules')) as [string, string];
  rmSync(own);
  mkdirSync(own);
  for (const name of readdirSync(shared).filter((entry) => !['.cache', '.vite', '.vite-temp'].includes(entry))) {
    symlinkSync(path.join(shared, name), path.join(own, name));
  }
}

/** The environment without what this run of the tests has put there. */
function buildEnvironment(): NodeJS.ProcessEnv {
  const own = /^(CONTRACT_|VITEST|NODE_OPTIONS$|NODE_ENV$|FULL$|TEST$)/;
  const inherited = Object.entries(process.env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(inherited), CI: 'true', NO_COLOR: '1' };
}

/** The tests that every operation of the contract passes through, as arguments of Vitest. */
const TOUCHED: readonly (readonly string[])[] = [
  ['unit', 'generated/', 'openapi/contract', 'src/sandbox/scenarios', 'src/sandbox/http'],
  ['integration', 'openapi/workflows', 'package/package', 'scripts/site/samples', 'scripts/site/docs'],
  ['integration', 'src/misbehaving', '--testNamePattern', 'getCloudNotes'],
];

describe('an operation', () => {
  test(
    'With a tag, a model, query parameters and pages, it takes the contract, a handler and a scenario.',
    { timeout: 1_200_000 },
    async () => {
      const repository = copyRepository();
      const { folder, git } = repository;
      separateModules(repository);
      addOperation(repository);
      const edited = git('status', '--porcelain').split('\n');
      expect(edited.map((line) => line.trim().replace(/^M /, ''))).toEqual([CONTRACT, HANDLERS, SCENARIOS]);
      const vitest = ['exec', '--', 'vitest', 'run', '--config', 'test/vitest.config.ts', '--project'];
      for (const args of [
        ['run', 'generate'],
        ['run', 'check'],
        ...TOUCHED.map((filters) => [...vitest, ...filters]),
      ]) {
        const { code, stdout, stderr } = await run('npm', args, { cwd: folder, env: buildEnvironment() });
        expect(code, `npm ${args.join(' ')}\n${stdout}\n${stderr}`).toBe(0);
      }
      const changed = git('status', '--porcelain', '--untracked-files=all').split('\n');
      const byHand = changed.map((line) => line.trim().replace(/^\S+ +/, ''));
      expect(byHand.filter((name) => !name.startsWith('generated/cloud/'))).toEqual([CONTRACT, HANDLERS, SCENARIOS]);
      expect(byHand).toContain('generated/cloud/note-api.ts');
    },
  );
});

/** Public documents: one method for each operation, no type error, and types that agree with their schemas. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { listMethodNames, type Document } from '../../src/openapi/document.js';
import { generate, tsc } from '../support/command.js';
import { GENERATED } from '../support/compiler-options.js';
import { PROJECT, temporaryFolder } from '../support/project.js';
import { checkTypes, type CheckSettings } from './check-types.js';
import { formatFindings, formatReports, type ReportRow } from './report.js';

const SPECS = path.join(PROJECT, '../shared/specs');

const isMissing = !existsSync(SPECS);

if (isMissing) console.log('../shared/specs is missing: public documents are skipped.');

interface PublicDocument {
  readonly name: string;
  readonly operations: number;
  readonly settings?: CheckSettings;
}

const DOCUMENTS: readonly PublicDocument[] = [
  { name: 'asana.yaml', operations: 247 },
  { name: 'digital-ocean/DigitalOcean-public.v2.yaml', operations: 408 },
  { name: 'discord.json', operations: 242 },
  { name: 'full-3.0.yaml', operations: 48 },
  { name: 'full-3.1.yaml', operations: 48 },
  // It has the most schemas by far.
  { name: 'github.json', operations: 1223, settings: { count: 3 } },
  { name: 'kratos.json', operations: 60 },
  { name: 'mistral.yaml', operations: 173 },
  { name: 'netbird.yml', operations: 236 },
  { name: 'openai.yaml', operations: 162 },
  { name: 'plaid.yml', operations: 329, settings: { count: 4 } },
  { name: 'radarr.json', operations: 238 },
  { name: 'typesense.yml', operations: 79 },
  { name: 'xero-accounting.yaml', operations: 235 },
];

/** Types that say something else than their schemas, and why. The note is for the place of the schema. */
const NOTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {};

async function clientOf(name: string): Promise<string> {
  const out = path.join(temporaryFolder(), 'out');
  const { code, stderr } = await generate(['--spec', path.join(SPECS, name), '--out', out, '--no-format']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return out;
}

/** Returns the numbers of operations in the document of a client, and of methods. */
function countOperations(out: string): { readonly operations: number; readonly methods: number } {
  const { paths } = JSON.parse(readFileSync(path.join(out, 'openapi.json'), 'utf8')) as Document;
  const index = readFileSync(path.join(out, 'index.ts'), 'utf8');
  const classes = [...index.matchAll(/from ['"]\.\/(.*-api)\.js['"]/g)].map(([, file]) => `${file}.ts`);
  const methods = classes.flatMap((file) => readFileSync(path.join(out, file), 'utf8').match(/^ {4}return /gm) ?? []);
  return { operations: Object.values(paths ?? {}).flatMap(listMethodNames).length, methods: methods.length };
}

/** Returns the errors that TypeScript 5 finds in a client. */
async function compileWithOlder(out: string): Promise<string[]> {
  const config = path.join(out, '../older.tsconfig.json');
  writeFileSync(config, JSON.stringify({ compilerOptions: GENERATED, include: ['out'] }));
  const { stdout } = await tsc(5, ['-p', config, '--pretty', 'false']);
  return stdout.split('\n').filter((line) => line.includes(': error '));
}

describe('public documents', () => {
  const rows: ReportRow[] = [];
  afterAll(() => {
    if (rows.length) console.log(formatReports(rows));
  });

  test.skipIf(isMissing).for(DOCUMENTS)(
    '$name: its $operations operations are methods, and its types agree with its schemas.',
    { timeout: 600_000 },
    async ({ name, operations, settings = {} }) => {
      const out = await clientOf(name);
      const [report, older] = await Promise.all([checkTypes(out, settings), compileWithOlder(out)]);
      const errors = { 5: older.length, 7: report.errors.length };
      rows.push({ ...report, document: name, operations, errors });
      expect(countOperations(out)).toEqual({ operations, methods: operations });
      const unexplained = (kind: 'refused' | 'never' | 'accepted'): string[] =>
        formatFindings(report[kind].filter(({ place }) => NOTES[name]?.[place] === undefined));
      expect({
        older,
        errors: report.errors,
        refused: unexplained('refused'),
        never: unexplained('never'),
        accepted: unexplained('accepted'),
      }).toEqual({ older: [], errors: [], refused: [], never: [], accepted: [] });
    },
  );
});

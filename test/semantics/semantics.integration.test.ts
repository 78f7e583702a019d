/** The types of the project's own documents: valid values fit, documented properties can be read, required ones are required. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate } from '../support/command.js';
import { MINIMAL, writeDocument } from '../support/documents.js';
import { PROJECT, temporaryFolder } from '../support/project.js';
import { checkTypes } from './check-types.js';
import { formatFindings } from './report.js';

/** Types that allow more than their schemas, and why. */
const WIDER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'test/semantics/kinds.yaml': {
    If: 'A type cannot require a property because of the value of another one.',
  },
};

async function clientOf(spec: string): Promise<string> {
  const out = path.join(temporaryFolder(), 'out');
  // Values are JSON, which has no `bigint`.
  const text = readFileSync(spec, 'utf8').replaceAll(/, x-typescript-type: \w+/g, '');
  const copy = writeDocument(text, path.basename(spec));
  const { code, stderr } = await generate(['--spec', copy, '--out', out, '--no-format', '--lint', 'minimal']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return out;
}

describe('documents of the project', () => {
  test.each([
    'openapi/cloud.yaml',
    'openapi/cloud-current.yaml',
    'test/feature-document/document.yaml',
    'test/golden/things.yaml',
    'test/semantics/kinds.yaml',
    'test/semantics/kinds-3.0.yaml',
  ])('%s: valid values fit their types, and documented properties can be read.', async (name) => {
    const report = await checkTypes(await clientOf(path.join(PROJECT, name)));
    console.log(
      `${name}: ${report.schemas} types, ${report.values} values, ${report.reads} properties read, ` +
        `${report.lacking} required ones removed`,
    );
    expect(report.values).toBeGreaterThan(report.schemas);
    expect({
      errors: report.errors,
      refused: formatFindings(report.refused),
      never: formatFindings(report.never),
      untested: formatFindings(report.untested),
    }).toEqual({ errors: [], refused: [], never: [], untested: [] });
    const accepted = report.accepted.filter(({ place }) => WIDER[name]?.[place] === undefined);
    expect(formatFindings(accepted)).toEqual([]);
    // A note must not outlive what it explains.
    expect([...new Set(report.accepted.map(({ place }) => place))]).toEqual(Object.keys(WIDER[name] ?? {}));
  });
});

describe('the check', () => {
  const document = MINIMAL.replace(
    '      type: object\n      properties:\n',
    '      type: object\n      required: [name]\n      properties:\n',
  );

  test.each([
    ['name: string', 'name: number', { refused: true, never: false, accepted: false }],
    ['name: string', 'name?: string', { refused: false, never: false, accepted: true }],
    ['name: string', 'title?: unknown', { refused: true, never: true, accepted: true }],
    ['name: string', 'name: never', { refused: true, never: true, accepted: false }],
    ['name: string', 'name: string', { refused: false, never: false, accepted: false }],
  ])('If %s is %s in a type, it finds that.', async (right, wrong, expected) => {
    const out = await clientOf(writeDocument(document));
    const file = path.join(out, 'schema.ts');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(`${right};`);
    writeFileSync(file, text.replace(`${right};`, `${wrong};`));
    const { errors, refused, never, accepted } = await checkTypes(out);
    expect(errors).toEqual([]);
    const found = { refused: refused.length > 0, never: never.length > 0, accepted: accepted.length > 0 };
    expect(found).toEqual(expected);
  });
});

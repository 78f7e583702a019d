/** The guide for somebody who moves from one contract to another: what it says, and when it is made again. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareContracts, type ComparedContract } from '../../../scripts/diff/compare-contracts.js';
import { loadApi } from '../../../scripts/load-api.js';
import { SILENT } from '../../../scripts/lib/reporter.js';
import { MINIMAL, writeDocument } from '../../support/documents.js';

const RESPONSES = `
      responses:
        '204':
          description: Done.
`;

const PUT = `    put:
      operationId: replaceThing
      summary: Replace a thing
      tags: [thing]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]${RESPONSES}`;

const BASE = MINIMAL.replace('components:', `${PUT}components:`).replace(
  /components:[^]*/,
  `$&      required: [name]\n    Old:\n      type: string\n`,
);

const REVISION = MINIMAL.replace('https://things.test', 'https://now.things.test')
  .replace(
    '      responses:',
    '        - { name: color, in: query, schema: { type: string } }\n      responses:\n' +
      "        '404': { description: There is none. }",
  )
  .replace(
    'components:',
    `  /thing:
    post:
      operationId: addThing
      summary: Add a thing
      tags: [thing]${RESPONSES}components:`,
  )
  .replace(
    / {8}name:\n {10}type: string\n/,
    '        name:\n          type: [string, "null"]\n        size:\n          type: number\n',
  )
  .concat('    Fresh:\n      type: object\n');

async function open(text: string): Promise<ComparedContract> {
  const spec = writeDocument(text);
  const reading = { level: 'minimal' } as const;
  const { root } = await loadApi(spec, SILENT, reading);
  return { spec, root, reading };
}

test('It lists operations, calls and types that are gone, new, or different, each with its verdict.', async () => {
  const [base, revision] = await Promise.all([BASE, REVISION].map(open));
  expect(await compareContracts(base!, revision!, 'first', SILENT)).toBe(
    `The verdict is **major**: **major** by the documents, **major** by the types.

The default \`baseUrl\` is \`https://now.things.test\`, not \`https://things.test\`.

## Operations that are gone

| call | request |
| --- | --- |
| \`replaceThing(id)\` | \`PUT /thing/{id}\` |

## New operations

| call | request | what it does |
| --- | --- | --- |
| [\`addThing()\`](#/thing/addthing) | \`POST /thing\` | Add a thing |

## Calls that differ

| call | what differs |
| --- | --- |
| [\`getThing(id, parameters)\`](#/thing/getthing) | **major**: new parameter \`color\`; new status \`404\`; types: [\`Thing\`](#/schemas/thing) |

\`\`\`diff
- getThing(id: GetThingId, options?: CallOptions): ApiCall<Thing, GetThingError>
+ getThing(id: GetThingId, parameters?: GetThingParameters, options?: CallOptions): ApiCall<Thing, GetThingError>
\`\`\`

## Types that are gone

\`Old\`

## New types

[\`Fresh\`](#/schemas/fresh)

## Types that differ

[\`Thing\`](#/schemas/thing): **major**

\`\`\`diff
- Thing.name: string
+ Thing.name?: string | null
+ Thing.size?: number
\`\`\``,
  );
});

test('It is made again if a contract changes, but not if its prose does.', async () => {
  const [base, revision, described] = await Promise.all(
    [BASE, REVISION, REVISION.replace('There is none.', 'No such thing.')].map(open),
  );
  const text = await compareContracts(base!, revision!, 'first', SILENT);
  // What is remembered needs no document.
  rmSync(base!.spec);
  const again = { ...described!, spec: revision!.spec };
  expect(await compareContracts(base!, again, 'first', SILENT)).toBe(text);
  const { root } = await open(REVISION.replace('now.things', 'later.things'));
  await expect(compareContracts(base!, { ...again, root }, 'first', SILENT)).rejects.toThrow('File not found.');
});

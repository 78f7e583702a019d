/** The exact messages of the linter, which leave-out.ts uses to distinguish its problems, and the remedy of each. */
import { BaseResolver, createConfig, lintDocument } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import { leaveOutProblems } from '../../../scripts/read/leave-out.js';
import { readSource } from '../../../scripts/read/source.js';
import { MINIMAL, writeDocument } from '../../support/documents.js';

const SCHEMA = '        name:\n          type: string\n';

describe('messages of the linter', () => {
  test.each([
    [
      'no-unresolved-refs',
      ['schemas/Thing', 'schemas/Missing'],
      "Can't resolve $ref",
      'Its target is treated as unknown.',
    ],
    [
      'struct',
      [SCHEMA, `${SCHEMA}      required: true\n`],
      'Expected type `array` but got `boolean`.',
      'It is left out.',
    ],
    [
      'struct',
      ['          type: string\n', '          type: text\n'],
      '`type` can be one of the following only: "object", "array", "string", "number", "integer", "boolean", "null".',
      'It is left out.',
    ],
    [
      'struct',
      ['  title: Things\n', '  title: Things\n  mood: good\n'],
      'Property `mood` is not expected here.',
      'It is ignored.',
    ],
    [
      'struct',
      [SCHEMA, `${SCHEMA}          nullable: true\n`],
      'Property `nullable` is not expected here.',
      'It is read as in OpenAPI 3.0: if it is true, null is allowed.',
    ],
    [
      'struct',
      ['  /thing/{id}:', '  thing/{id}:'],
      'Property `thing/{id}` is not expected here.',
      'It is treated as a path with a leading slash.',
    ],
    [
      'struct',
      ['          description: The thing.\n', ''],
      'The field `description` must be present on this level.',
      'It is treated as empty.',
    ],
    [
      'struct',
      [/paths:[^]*/, ''],
      'Must contain at least one of the following fields: paths, components, webhooks.',
      'It is treated as empty.',
    ],
    [
      'struct',
      [SCHEMA, `${SCHEMA}          minLength: -1\n`],
      'The value of the minLength field must be greater than or equal to 0',
      'It is ignored.',
    ],
  ] as const)('%s: %s', async (ruleId, [from, to], message, outcome) => {
    const text = MINIMAL.replace(from, () => to);
    expect(text).not.toBe(MINIMAL);
    const externalRefResolver = new BaseResolver();
    const spec = writeDocument(text);
    const document = await readSource(externalRefResolver, spec);
    const config = await createConfig({ rules: { struct: 'error', 'no-unresolved-refs': 'error' } });
    const problems = await lintDocument({ document, config, externalRefResolver });
    expect(
      problems.map((problem) => [problem.ruleId, problem.message.replace(/^(Can't resolve \$ref).*/s, '$1')]),
    ).toEqual([[ruleId, message]]);
    const { assumed, rest } = await leaveOutProblems(externalRefResolver, problems, spec);
    expect(rest).toEqual([]);
    expect(assumed).toMatchObject([{ kind: 'assumption', outcome }]);
  });
});

/** The report of a comparison as text, of at most 40 lines. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { array, assert, boolean, constantFrom, integer, property, record, string, type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change, Comparison } from '../../../scripts/diff/compare.js';
import { findHighest } from '../../../scripts/diff/impact.js';
import { formatDiffText, shareLines, type ReportSize } from '../../../scripts/diff/text.js';
import { PROJECT } from '../../support/project.js';
import { buildChange, buildComparison, buildDifference, buildFailure } from './build-comparison.js';

const BASE = { label: 'v1.0.0' };

function report(comparison: Comparison, size?: ReportSize): string[] {
  return formatDiffText(comparison, BASE, size).map(({ text }) => text);
}

const LIMIT = buildChange({
  of: 'GET /pets',
  part: 'parameter `limit`',
  impact: 'major',
  property: 'maximum',
  before: 100,
  after: 50,
  reasons: ['A value that was valid can be refused.'],
  failures: [buildFailure('PetsApi.getPets'), buildFailure('PetsApi.getPets')],
  differences: [
    buildDifference('Limit', undefined, 'type Limit'),
    buildDifference('PetsApi.getPets', 'getPets(a)', 'getPets(b)'),
  ],
});

const REMOVED = buildChange({
  of: 'DELETE /pets/{id}',
  impact: 'major',
  kind: 'removed',
  methods: ['PetsApi.deletePet'],
  reasons: [],
  failures: [
    buildFailure('PetsApi.deletePet', 'TS2339', "Property 'deletePet' does not exist."),
    buildFailure('DeletePetError', 'TS2305', 'The client has no exported member.'),
    buildFailure('functions.deletePet', 'TS2339'),
    buildFailure('client.DELETE /pets/{id}', 'TS2345'),
    buildFailure('DeletePetError.code', 'TS2339'),
  ],
  differences: [
    buildDifference('PetsApi.deletePet', 'deletePet(id)', undefined),
    buildDifference('DeletePetError', 'type DeletePetError', undefined),
  ],
});

const text = (of: string, part: string): Change =>
  buildChange({ of, part, impact: 'patch', isText: true, before: 'a', after: 'b' });

describe('a report', () => {
  test('The verdict comes first, then the changes by groups, the highest impact first, with their places.', () => {
    const added = buildChange({ of: 'GET /pets', part: 'status 404', impact: 'minor', kind: 'added' });
    const size = buildChange({ of: 'Pet', part: '`size`', impact: 'patch', property: 'minimum', before: 2, after: 1 });
    const api = buildChange({ part: 'server `https://b`', impact: 'patch', kind: 'added' });
    expect(report(buildComparison([size, api, REMOVED, added, LIMIT]))).toEqual([
      'MAJOR since v1.0.0: 2 major, 1 minor and 2 patch changes',
      '',
      'major  `DELETE /pets/{id}` (`deletePet`) was removed.  api.yaml:7:3 in v1.0.0',
      '',
      'GET /pets',
      '  major  `maximum` of parameter `limit` changed from 100 to 50.  api.yaml:7:3',
      '         A value that was valid can be refused.',
      '         > use(PetsApi.getPets);',
      '           TS2322: Not assignable.',
      '         - getPets(a)',
      '         + getPets(b)',
      '  minor  status 404 was added.  api.yaml:7:3',
      '',
      'patch  `minimum` of `size` of `Pet` changed from 2 to 1.  api.yaml:7:3',
      'patch  server `https://b` was added.  api.yaml:7:3',
      '… and 2 more findings of the compiler: --verbose shows all.',
    ]);
  });

  test('The report in the manual is one.', () => {
    const at = (line: number, column: number) => ({ place: { file: 'openapi/pets.yaml', line, column } });
    const removed = { kind: 'removed', methods: ['PetsApi.deletePet'], ...at(30, 5) } as const;
    const limit = { part: 'parameter `limit`', property: 'maximum', before: 100, after: 50, ...at(12, 20) } as const;
    const parts = ['`name`', '`size`', '`kind`', '`age`', '`colour`', '`owner`', '`shop`'];
    const comparison = buildComparison([
      buildChange({ of: 'DELETE /pets/{id}', impact: 'major', ...removed }),
      buildChange({ of: 'GET /pets', impact: 'major', reasons: ['A value that was valid can be refused.'], ...limit }),
      buildChange({ of: 'GET /pets', impact: 'minor', part: 'status 404', kind: 'added', ...at(17, 9) }),
      ...parts.map((part) => buildChange({ of: 'Pet', impact: 'patch', part, isText: true, ...at(52, 11) })),
    ]);
    const manual = readFileSync(path.join(PROJECT, 'scripts/README.md'), 'utf8');
    expect(manual).toContain(`\n\n\`\`\`text\n${report(comparison).join('\n')}\n\`\`\`\n\n`);
  });

  test('What both judges say is said if they differ, and which revision is compared.', () => {
    const change = buildChange({ of: 'Pet', impact: 'major', documents: 'patch', hint: 'Perhaps renamed to `Dog`.' });
    const comparison = buildComparison([change], { documents: 'patch' });
    const base = { label: 'HEAD', note: 'There is no release.' };
    expect(formatDiffText(comparison, base).map((line) => line.text)).toEqual([
      'MAJOR since HEAD: 1 major change',
      'The documents say patch; the types say major, after compiling 412 lines that use HEAD.',
      'There is no release.',
      '',
      'major  `description` of `Pet` changed. Perhaps renamed to `Dog`.  api.yaml:7:3',
    ]);
    expect(report(comparison, { verbose: true })).toContain('       The documents say patch, the types major.');
  });

  test('Nothing changed: the report says since when, and that HEAD has what is committed.', () => {
    expect(report(buildComparison([]))).toEqual(['Nothing has changed since v1.0.0.']);
    expect(formatDiffText(buildComparison([]), { label: 'HEAD', note: 'No tag.' }).map((line) => line.text)).toEqual([
      'Nothing has changed since HEAD.',
      'No tag.',
      'Only uncommitted changes are compared with HEAD; pass an older revision as BASE.',
    ]);
  });

  test('Differences that no change explains have one heading, and count in the verdict.', () => {
    const unexplained = { differences: [buildDifference('Bytes', 'type Bytes', undefined)], failures: [] };
    expect(report(buildComparison([], { unexplained, types: 'minor', impact: 'minor' })).slice(-4)).toEqual([
      'The documents say no change; the types say minor, after compiling 412 lines that use v1.0.0.',
      '',
      'GENERATOR  No change of the contract explains these differences.',
      '  - type Bytes',
    ]);
    const many = Array.from({ length: 60 }, () => LIMIT);
    const lines = report(buildComparison(many, { unexplained }));
    expect(lines[0]).toBe(
      'MAJOR since v1.0.0: 60 major changes, and 1 difference of the client that no change explains',
    );
    expect(lines).toHaveLength(40);
    expect(lines.at(-2)).toMatch(/^GENERATOR/);
    // There is an example, if there is room for any evidence.
    const some = report(buildComparison(many.slice(0, 30), { unexplained }));
    expect(some.slice(-3, -1)).toEqual([expect.stringMatching(/^GENERATOR/), '  - type Bytes']);
  });
});

describe('what a report leaves out', () => {
  test('Changes of texts are joined: those of a group, and those of all groups beyond a few.', () => {
    const parts = ['`name`', '`size`', '`kind`', '`age`', '`colour`', ''];
    const pet = [...parts, '`name`'].map((part) => text('Pet', part));
    const single = text('GET /pets', 'status 200');
    const others = ['A', 'B', 'C', 'D', 'E', 'F'].map((of) => text(of, '`x`'));
    const comparison = buildComparison([...pet, single, ...others, LIMIT]);
    expect(report(comparison).slice(2)).toEqual([
      'GET /pets',
      ...report(buildComparison([LIMIT]))
        .slice(2, -1)
        .map((line) => `  ${line.replace(' of `GET /pets`', '')}`),
      '  patch  `description` of status 200 changed from "a" to "b".  api.yaml:7:3',
      '',
      'patch  texts of `Pet`: `name`, `size`, `kind` and 3 others  api.yaml:7:3',
      'patch  `description` of `x` of `A` changed from "a" to "b".  api.yaml:7:3',
      'patch  `description` of `x` of `B` changed from "a" to "b".  api.yaml:7:3',
      'patch  texts of 4 more: `C`, `D`, `E` and `F`  api.yaml:7:3',
      '… and 2 more findings of the compiler: --verbose shows all.',
    ]);
    const verbose = report(comparison, { verbose: true });
    expect(verbose.filter((line) => line.includes('patch'))).toHaveLength(15);
  });

  test('A line about texts has the names of the parts alone under the name of its group.', () => {
    const limit = { ...LIMIT, failures: [], differences: [] };
    const lines = report(
      buildComparison([limit, text('GET /pets', ''), text('GET /pets', '`a`'), text('GET /pets', '')]),
    );
    expect(lines.at(-1)).toBe('  patch  texts of the operation and `a`  api.yaml:7:3');
    const own = report(buildComparison([text('Pet', ''), text('Pet', '')]));
    expect(own.at(-1)).toBe('patch  texts of `Pet`  api.yaml:7:3');
  });

  test('Of a removed operation, what else breaks is shown; --verbose shows that its names are gone, too.', () => {
    const change = { ...REMOVED, failures: [...REMOVED.failures, buildFailure('Zoo.list', 'TS2322')] };
    const lines = report(buildComparison([change]));
    expect(lines.slice(2)).toEqual([
      'major  `DELETE /pets/{id}` (`deletePet`) was removed.  api.yaml:7:3 in v1.0.0',
      '       > use(Zoo.list);',
      '         TS2322: Not assignable.',
    ]);
    const verbose = report(buildComparison([change]), { verbose: true });
    expect(verbose.filter((line) => line.includes('> use('))).toHaveLength(6);
    expect(verbose.filter((line) => line.startsWith('       - '))).toHaveLength(2);
    expect(verbose).toContain('         In detail.');
  });

  test('Of an added operation, its new names are not listed.', () => {
    const change = buildChange({
      of: 'GET /zoo',
      impact: 'minor',
      kind: 'added',
      methods: ['Zoo.getZoo'],
      differences: [buildDifference('Zoo.getZoo', undefined, 'getZoo()')],
    });
    expect(report(buildComparison([change])).slice(2)).toEqual([
      'minor  `GET /zoo` (`getZoo`) was added.  api.yaml:7:3',
    ]);
  });

  test('Every major has its title before any has evidence, and the rest is counted.', () => {
    const majors = Array.from({ length: 30 }, (_, index) => ({
      ...LIMIT,
      group: { ...LIMIT.group, name: `GET /${index}` },
    }));
    const minors = Array.from({ length: 20 }, (_, index) => text(`T${index}`, '`x`')).map((change) => ({
      ...change,
      impact: 'minor' as const,
    }));
    const lines = report(buildComparison([...minors, ...majors]));
    expect(lines).toHaveLength(40);
    expect(lines.filter((line) => line.startsWith('major'))).toHaveLength(30);
    expect(lines.filter((line) => line.startsWith('minor'))).toHaveLength(3);
    expect(lines.at(-1)).toBe('… and 17 more changes (17 minor): --verbose shows all.');
    const few = report(buildComparison([...minors, ...majors.slice(0, 8)]));
    expect(few).toHaveLength(40);
    // The evidence of majors takes at most half of what their titles leave.
    expect(few.filter((line) => line.startsWith('       '))).toHaveLength(14);
    expect(few.filter((line) => line.includes('A value that was valid can be refused.'))).toHaveLength(8);
    expect(few.filter((line) => line.startsWith('minor'))).toHaveLength(15);
    expect(few.at(-1)).toBe('… and 5 more changes (5 minor): --verbose shows all.');
    expect(report(buildComparison([...minors, ...majors]), { verbose: true }).length).toBeGreaterThan(200);
  });

  test('Several reports share the lines: none gets more than it needs.', () => {
    expect(shareLines([5, 100, 1, 100], 40)).toEqual([5, 17, 1, 17]);
    expect(shareLines([3, 4], 40)).toEqual([3, 4]);
    expect(shareLines([90, 90, 90, 90, 90, 90, 90, 90], 40).every((share) => share === 7)).toBe(true);
  });
});

describe('any comparison', () => {
  const hostile: Arbitrary<string> = string({
    unit: constantFrom('a', '`', '\n', '\r', '\u001b', '\u202e', '\u2028', '|', ' ', '"', '😀'),
  });
  const long = hostile.map((value) => value.repeat(40));
  const value = constantFrom(
    undefined,
    1,
    null,
    ['a\n', 'b'],
    { '\u0007': ['\u001b'] },
    'x\n\u0000'.repeat(90),
    'short',
  );
  const impact = constantFrom('major', 'minor', 'patch', 'none');
  const failure = record({
    subject: hostile,
    caller: constantFrom(undefined),
    code: long,
    number: constantFrom('TS2339', 'TS2322'),
    message: long,
  });
  const difference = record({
    subject: hostile,
    before: constantFrom(undefined, 'a\nb'),
    after: constantFrom(undefined, 'c\u001bd'),
    deprecation: constantFrom(undefined, 'old\nname'),
  });
  const evidence = { failures: array(failure, { maxLength: 3 }), differences: array(difference, { maxLength: 3 }) };
  const change = record({
    of: constantFrom('', 'GET /a', 'GET /b\n', 'Pet', 'Cat\u001b', 'D', 'E', 'F', 'G', 'H'),
    part: constantFrom('', '`a`', 'b\nc', '`d`'),
    kind: constantFrom('added', 'removed', 'modified'),
    property: hostile,
    label: hostile,
    hint: constantFrom(undefined, 'Perhaps\nso.'),
    isText: boolean(),
    before: value,
    after: value,
    reasons: array(long, { maxLength: 3 }),
    methods: array(hostile, { maxLength: 9 }),
    impact,
    documents: impact,
    types: impact,
    ...evidence,
  }).map(buildChange);
  const comparison = record({
    changes: array(change, { maxLength: 120 }),
    unexplained: record(evidence),
    documents: impact,
    types: impact,
    lines: integer({ min: 0, max: 9 }),
  }).map((parts): Comparison => ({
    ...parts,
    impact: findHighest([parts.documents, parts.types, ...parts.changes.map((each) => each.impact)]),
  }));

  test('The report has at most 40 lines, the verdict first, every major counted, and nothing that is not seen.', () => {
    assert(
      property(comparison, hostile, boolean(), (each, label, verbose) => {
        const lines = formatDiffText(each, { label, note: 'A\nnote.' }, { verbose }).map((line) => line.text);
        expect(lines.length).toBeLessThanOrEqual(verbose ? Infinity : 40);
        expect(lines.filter((line) => /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(line))).toEqual([]);
        if (each.impact === 'none') return;
        expect(lines[0]).toMatch(new RegExp(`^${each.impact.toUpperCase()} since `));
        const count = each.changes.filter((one) => one.impact === 'major').length;
        expect(lines[0]).toContain(count ? `: ${count} major` : ': ');
        const shown = lines.filter((line) => /^ {0,2}major {2}/.test(line)).length;
        const rest = /^… and .*?(\d+) major/.exec(lines.at(-1)!)?.[1] ?? 0;
        expect(shown + Number(rest)).toBe(count);
      }),
      { numRuns: 150 },
    );
  });
});

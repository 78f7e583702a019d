/** The report of a comparison as Markdown and as JSON, and the release notes of one. */
import { describe, expect, test } from 'vitest';
import { describeComparison, describeLoneDocument } from '../../../scripts/diff/json.js';
import { formatDiffMarkdown } from '../../../scripts/diff/markdown.js';
import { writeReleaseNotes } from '../../../scripts/release/changelog.js';
import { buildChange, buildComparison, buildDifference, buildFailure } from './build-comparison.js';

const BASE = { label: 'HEAD', note: 'There is no release tag.' };

const LIMIT = buildChange({
  of: 'GET /pets',
  part: 'parameter `limit`',
  impact: 'major',
  documents: 'minor',
  property: 'maximum',
  before: 100,
  after: 50,
  hint: 'Perhaps <renamed>.',
  reasons: ['Fewer <values> are valid.'],
  methods: ['PetsApi.getPets'],
  failures: [buildFailure('PetsApi.getPets')],
  differences: Array.from({ length: 20 }, () => buildDifference('PetsApi.getPets', 'getPets(a)', 'getPets(b)')),
});

const REMOVED = buildChange({
  of: 'DELETE /pets',
  impact: 'major',
  kind: 'removed',
  methods: ['PetsApi.deletePets'],
  differences: [buildDifference('PetsApi.deletePets', 'deletePets()', undefined)],
  failures: [buildFailure('PetsApi.deletePets', 'TS2339')],
});

const TEXTS = ['`name`', '`size`'].map((part) =>
  buildChange({ of: 'Pet', part, impact: 'patch', isText: true, before: 'a', after: '<b>' }),
);

describe('Markdown', () => {
  test('The verdict comes first, then a table for each impact, then the collapsed details.', () => {
    const markdown = formatDiffMarkdown(buildComparison([...TEXTS, LIMIT, REMOVED], { documents: 'minor' }), BASE);
    expect(markdown.split('\n\n').slice(0, 8)).toEqual([
      '### Contract: **major** since `HEAD`',
      '2 major and 2 patch changes.',
      'The documents say minor; the types say major, after compiling 412 lines that use HEAD.',
      'There is no release tag.',
      '#### 2 major changes',
      [
        '| of | change | affects | place |',
        '| --- | --- | --- | --- |',
        '| `GET /pets` | `maximum` of parameter `limit` changed from 100 to 50. Perhaps &lt;renamed>. | `PetsApi.getPets` | `api.yaml:7:3` |',
        '| `DELETE /pets` | `DELETE /pets` (`deletePets`) was removed. | `PetsApi.deletePets` | `api.yaml:7:3 in HEAD` |',
      ].join('\n'),
      '#### 2 patch changes',
      '| of | change | place |\n| --- | --- | --- |\n| `Pet` | texts of `name` and `size` | `api.yaml:7:3` |',
    ]);
    expect(markdown).toContain(
      '<details><summary><code>maximum</code> of parameter <code>limit</code> of <code>GET /pets</code> changed from 100 to 50.</summary>\n\nFewer &lt;values> are valid.\n\n```diff\n- getPets(a)\n+ getPets(b)\n',
    );
    expect(markdown).toContain('\n\n… and 8 more.\n\n</details>');
    expect(markdown.match(/<details>/g)).toHaveLength(1);
    const verbose = formatDiffMarkdown(buildComparison([...TEXTS, LIMIT, REMOVED]), BASE, true);
    expect(verbose).toContain('| `Pet` | `description` of `name` changed from "a" to "&lt;b>". | `api.yaml:7:3` |');
    expect(verbose.match(/<details>/g)).toHaveLength(2);
    expect(verbose.match(/getPets\(a\)/g)).toHaveLength(20);
  });

  test('Many changes are collapsed, or counted.', () => {
    const minors = Array.from({ length: 150 }, (_, index) =>
      buildChange({ of: `GET /${index}`, impact: 'minor', kind: 'added', reasons: ['New.'] }),
    );
    const markdown = formatDiffMarkdown(buildComparison(minors), BASE);
    expect(markdown).toContain('<details><summary>150 minor changes</summary>\n\n| of |');
    expect(markdown).toContain('… and 50 more rows.\n\n</details>');
    expect(markdown).toContain('… and the details of 110 more changes.');
  });

  test('Nothing changed, or only what no change explains.', () => {
    expect(formatDiffMarkdown(buildComparison([]), BASE)).toBe(
      '### Contract: no change since `HEAD`\n\nThere is no release tag.\n\nOnly uncommitted changes are compared with HEAD; pass an older revision as BASE.',
    );
    const unexplained = { differences: [], failures: [buildFailure('a')] };
    expect(formatDiffMarkdown(buildComparison([], { unexplained, types: 'major', impact: 'major' }), BASE)).toContain(
      '1 difference of the client that no change explains.\n\nThe documents',
    );
  });
});

describe('JSON', () => {
  test('Nothing is left out: the names, the values, and all that the compiler found.', () => {
    const comparison = buildComparison([LIMIT, REMOVED]);
    const { changes, ...report } = describeComparison(comparison, BASE, 'api.yaml') as { changes: object[] };
    expect(report).toMatchObject({ base: 'HEAD', baseNote: 'There is no release tag.', callSiteLines: 412 });
    const { document, group, part, label, hint, isText, differences } = LIMIT;
    expect(changes[0]).toMatchObject({ group, part, label, hint, isText, differences, before: 100, after: 50 });
    expect(changes[0]).toMatchObject({ ...document.place, reasons: document.reasons });
    expect(changes[1]).toMatchObject({
      failures: REMOVED.failures,
      title: '`DELETE /pets` (`deletePets`) was removed.',
    });
    expect(describeLoneDocument('b.yaml', { label: 'v1' }, 'gone')).toEqual({
      base: 'v1',
      spec: 'b.yaml',
      impact: 'major',
      documents: 'major',
      types: 'major',
      callSiteLines: 0,
      changes: [],
      unexplained: { differences: [], failures: [] },
      state: 'gone',
    });
    expect(describeLoneDocument('b.yaml', { label: 'v1' }, 'new')).toMatchObject({ impact: 'minor', state: 'new' });
  });
});

describe('release notes', () => {
  test('Changes of texts alone are one bullet; each other change is one, and those that break have a guide.', () => {
    const loose = buildChange({ of: 'Pet', part: '`age`', impact: 'patch', property: 'minimum', before: 2, after: 1 });
    const notes = writeReleaseNotes({
      notes: new Map(),
      comparisons: [buildComparison([...TEXTS, loose, LIMIT, REMOVED])],
      next: '2.0.0',
    } as unknown as Parameters<typeof writeReleaseNotes>[0]);
    expect(notes.get('Removed')).toBe('- **Breaking:** `DELETE /pets` (`deletePets`) was removed.');
    expect(notes.get('Changed')!.split('\n')).toEqual([
      '- **Breaking:** `maximum` of parameter `limit` of `GET /pets` changed from 100 to 50. (`PetsApi.getPets`)',
      '- `minimum` of `age` of `Pet` changed from 2 to 1.',
      '- The documentation of `name` of `Pet`, `size` of `Pet`.',
    ]);
    expect(notes.get('Migration')).toContain('**`DELETE /pets` (`deletePets`) was removed.**');
    expect(notes.get('Migration')).not.toContain('deletePets()');
    expect(notes.get('Migration')!.match(/getPets\(a\)/g)).toHaveLength(20);
  });
});

/** The next version, and how manual and contract notes become a section of the changelog. */
import { describe, expect, test } from 'vitest';
import { joinNotes, formatReleaseSection, readUnreleasedNotes, insertSection } from '../../../scripts/release/notes.js';
import { raiseVersion, rateNotes } from '../../../scripts/release/version.js';

describe('versions and notes', () => {
  test.each([
    ['1.2.3', 'none', '1.2.3'],
    ['1.2.3', 'patch', '1.2.4'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'major', '2.0.0'],
    ['0.2.3', 'patch', '0.2.4'],
    ['0.2.3', 'minor', '0.2.4'],
    ['0.2.3', 'major', '0.3.0'],
  ] as const)('After %s, a change of impact %s makes %s.', (version, impact, next) => {
    expect(raiseVersion(version, impact)).toBe(next);
  });

  test('The headings of manual notes determine a version, and manual notes come before the others.', () => {
    const notes = readUnreleasedNotes(
      '# Changelog\n\n## [Unreleased]\n\n### Fixed\n\n- One.\n\n### Added\n\n## [1.0.0] - x\n\n### Removed\n\n- Old.\n',
    );
    expect([...notes]).toEqual([['Fixed', '- One.']]);
    expect(rateNotes(notes)).toBe('patch');
    expect(rateNotes(new Map([...notes, ['Deprecated', '- Two.']]))).toBe('minor');
    expect(rateNotes(new Map([['Removed', '- All.']]))).toBe('major');
    const joined = joinNotes(
      notes,
      new Map([
        ['Added', '- $& more.'],
        ['Fixed', '- Two.'],
      ]),
    );
    expect(formatReleaseSection('1.1.0', '2026-11-25', joined)).toBe(
      '## [1.1.0] - 2026-11-25\n\n### Added\n\n- $& more.\n\n### Fixed\n\n- One.\n- Two.',
    );
    expect(insertSection('# C\n\n## [Unreleased]\n', 'S')).toBe('# C\n\n## [Unreleased]\n\nS\n');
  });
});

/** Reads and writes a changelog (https://keepachangelog.com/en/1.1.0/). */

/** The headings of a version, in order; the last is the migration guide. */
const HEADINGS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security', 'Migration'] as const;

/** The Markdown under each heading of a version. */
export type Notes = ReadonlyMap<string, string>;

const UNRELEASED = /^## \[Unreleased\][^\n]*\n([^]*?)(?=^## \[|(?![^]))/m;

/** Whether a changelog has the section for unreleased changes, which a release turns into its own. */
export function hasUnreleased(changelog: string): boolean {
  return UNRELEASED.test(changelog);
}

/** Returns the unreleased notes. */
export function readUnreleasedNotes(changelog: string): Notes {
  const [, text = ''] = UNRELEASED.exec(changelog) ?? [];
  const parts = text.split(/^### (.+)\r?\n/m).slice(1);
  const notes = parts.flatMap((heading, index): [string, string][] =>
    index % 2 ? [] : [[heading.trim(), (parts[index + 1] ?? '').trim()]],
  );
  return new Map(notes.filter(([, body]) => body));
}

/** Merges notes, heading by heading. */
export function joinNotes(...all: readonly Notes[]): Notes {
  return new Map(
    HEADINGS.flatMap((heading): [string, string][] => {
      const bodies = all.flatMap((notes) => notes.get(heading) ?? []);
      return bodies.length ? [[heading, bodies.join(heading === 'Migration' ? '\n\n' : '\n')]] : [];
    }),
  );
}

/** Returns the section of a version. */
export function formatReleaseSection(version: string, date: string, notes: Notes): string {
  return [`## [${version}] - ${date}`, ...[...notes].flatMap(([heading, body]) => [`### ${heading}`, body])].join(
    '\n\n',
  );
}

/** Returns a changelog whose unreleased section has become a version. */
export function insertSection(changelog: string, section: string): string {
  return changelog.replace(UNRELEASED, () => `## [Unreleased]\n\n${section}\n\n`).trimEnd() + '\n';
}

/** Whether a changelog has the section of a version. */
export function hasSection(changelog: string, version: string): boolean {
  return changelog.split(/\r?\n/).some((line) => line.startsWith(`## [${version}]`));
}

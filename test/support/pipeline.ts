/** Runs the generator in this process, which takes milliseconds for a small document. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateClient } from '../../scripts/generate-client.js';
import type { Integration } from '../../scripts/lib/integrations.js';
import type { LintLevel } from '../../scripts/read/lint-level.js';

/** The result of generating a client from a document. */
export interface Outcome {
  /** The generated files by name; empty if the document was refused. */
  readonly files: ReadonlyMap<string, string>;
  /** The lines that were reported. */
  readonly lines: readonly string[];
  readonly error: Error | undefined;
}

/** Returns a function that writes a document to `document.json` in a folder, and generates a client from it. */
export function startPipeline(
  integrations: readonly Integration[] = [],
): (document: object, folder: string, level?: LintLevel) => Promise<Outcome> {
  return async (document, folder, level = 'minimal') => {
    const spec = path.join(folder, 'document.json');
    writeFileSync(spec, JSON.stringify(document, undefined, 2));
    const origin = { source: 'document.json', runtime: 'bimdata-cloud-api/runtime' };
    const lines: string[] = [];
    const reporter = {
      step: async <T>(_: string, run: () => T | Promise<T>): Promise<T> => run(),
      line: (text: string) => void lines.push(text),
      block: (text: string) => void lines.push(text),
      list: (texts: readonly string[]) => void lines.push(...texts),
    };
    return generateClient(spec, origin, reporter, { level, isFormatted: false, integrations }).then(
      ({ files }) => ({
        files: new Map(files.map(({ path: name, content }) => [name, content])),
        lines,
        error: undefined,
      }),
      (error: Error) => ({ files: new Map(), lines, error }),
    );
  };
}

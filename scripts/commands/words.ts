/** A part of `npm run lint`: finds words that this project does not use, in its code and its prose. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EXIT, readNoFlags, type Command, type Terminal } from '../cli/command.js';
import { runGit } from '../lib/git.js';
import { PACKAGE } from '../lib/paths.js';
import { makeVisible } from '../../src/openapi/visible.js';

const HELP = `Usage: node scripts/run.mjs words, as a part of npm run lint

Finds words that this project does not use, in comments, messages, test names and prose, and says what to write instead.
scripts/words/word-list.ts has the list.

Exit codes:
  0  there are none
  1  there are some
  2  the command line is invalid
  3  the command failed
`;

/** What people read. */
const READ = /\.(ts|mjs|md|ya?ml|html|sh)$|^\.ci\/run$|^package\.json$/;

/** What is generated from the rest, and the list itself. */
const EXCEPT =
  /^test\/golden\/|^test\/feature-document\/client\/|^scripts\/words\/word-list\.ts$|^test\/scripts\/words\//;

async function listFiles(): Promise<string[]> {
  const listed = await runGit(PACKAGE, ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
  return listed
    .split('\0')
    .filter((file) => READ.test(file) && !EXCEPT.test(file) && existsSync(path.join(PACKAGE, file)));
}

async function run(_: unknown, { errors }: Terminal): Promise<number> {
  const { findWords } = await import('../words/find-words.js');
  const findings = (await listFiles()).flatMap((file) =>
    findWords(file, readFileSync(path.join(PACKAGE, file), 'utf8')).map(
      ({ line, column, found, instead }) =>
        `${makeVisible(file)}:${line}:${column}: "${found}". Write instead: ${instead}.`,
    ),
  );
  if (!findings.length) return EXIT.done;
  for (const finding of findings) errors.list([finding], 'red');
  return EXIT.refused;
}

export default {
  help: HELP,
  readFlags: readNoFlags,
  failure: 'The words cannot be checked.',
  run,
} satisfies Command<object>;

/** Names commands as the caller runs them: by npm in this repository, by npx everywhere else. */
import { IS_PUBLISHED } from './paths.js';

/** The program of the package that generated clients import. */
const CLIENT_PROGRAM = 'bimdata-cloud-api';

let program = CLIENT_PROGRAM;

/** Sets the name of the program that the caller has started, before a command is loaded. */
export function nameProgram(name: string): void {
  program = name;
}

/** Returns a command with its arguments as the caller runs it, such as `npm run diff -- BASE` or `npx NAME diff BASE`. */
export function formatCommand(command: string, args = ''): string {
  if (IS_PUBLISHED) return [`npx ${program} ${command}`, args].filter(Boolean).join(' ');
  return [`npm run ${command}`, args].filter(Boolean).join(' -- ');
}

/** Returns a command as the files name it that it writes. It does not depend on how the caller runs it. */
export function formatWriter(writer: string): string {
  return `${IS_PUBLISHED ? `npx ${CLIENT_PROGRAM}` : 'npm run'} ${writer}`;
}

/** Returns the command of a text of `formatWriter`; `undefined` for another text. */
export function parseWriter(text: string): string | undefined {
  const [, writer] = /^(?:npm run|npx bimdata-cloud-api) (\w+)$/.exec(text) ?? [];
  return writer;
}

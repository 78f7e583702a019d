/** Finds the package of the generator, which the package of the client does not install. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const GENERATOR = 'bimdata-cloud-api-generator';

/** The generator, as its package has it for other programs. */
export interface Generator {
  /** Runs a command line; `name` is the program that the caller has started. */
  readonly runGenerator: (args: readonly string[], name: string) => Promise<number | undefined>;
}

/** Resolves with the generator that is installed in the caller's project or beside this package; `undefined` if none is. */
export async function findGenerator(folder: string): Promise<Generator | undefined> {
  for (const from of [pathToFileURL(path.join(folder, 'package.json')), import.meta.url]) {
    const file = locateGenerator(from);
    if (file !== undefined) return (await import(pathToFileURL(file).href)) as Generator;
  }
  return undefined;
}

function locateGenerator(from: string | URL): string | undefined {
  try {
    const manifest = createRequire(from).resolve(`${GENERATOR}/package.json`);
    return path.join(path.dirname(manifest), 'dist', 'program.js');
  } catch {
    return undefined;
  }
}

/** Returns how to get the generator for a command line. */
export function explainMissingGenerator(args: readonly string[]): string {
  const line = args.map((arg) => (/^[\w./:=@,+-]+$/.test(arg) ? arg : JSON.stringify(arg))).join(' ');
  return `\`${args[0]}\` needs the package ${GENERATOR}, which is not installed. Install it in your project:

  npm install --save-dev ${GENERATOR}

Or run it once:

  npx ${GENERATOR} ${line}
`;
}

/** Runs the Redocly CLI in this process: for small documents, starting it takes ten times as long as running it. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const CLI = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')),
  'lib/index.js',
);

let runs = 0;

let lastRun: Promise<unknown> = Promise.resolve();

/** Resolves with the text that the command writes to its standard output. One run at a time, as it changes the process. */
export function redoclyHere(args: readonly string[]): Promise<string> {
  const output = lastRun.then(() => runOnce(args));
  lastRun = output.catch(() => {});
  return output;
}

async function runOnce(args: readonly string[]): Promise<string> {
  const { argv, stdout, stderr } = process;
  const listeners = process.listeners('beforeExit');
  const [write, complain] = [stdout.write.bind(stdout), stderr.write.bind(stderr)];
  const output = new Promise<string>((resolve) => {
    stdout.write = (text: unknown) => (resolve(String(text)), true);
    stderr.write = () => true;
  });
  process.argv = [process.execPath, CLI, ...args];
  try {
    // A unique URL makes the entry module run again; its imports stay cached.
    await import(`${pathToFileURL(CLI).href}?run=${(runs += 1)}`);
    return await output;
  } finally {
    Object.assign(process, { argv });
    stdout.write = write;
    stderr.write = complain;
    // Otherwise each run would leave its exit handlers in this process.
    for (const added of process.listeners('beforeExit')) {
      if (!listeners.includes(added)) process.off('beforeExit', added);
    }
  }
}

/** Runs a command: `node scripts/run.mjs COMMAND [options]`. Bundles the scripts first if a source has changed. */
import module from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isUntouched, listCommands, locateCommand } from './bundle-state.mjs';

/** Lets a run go on after the reader of its output, such as `head`, has ended. */
function ignoreClosedPipes() {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => {
      if (error.code !== 'EPIPE') throw error;
    });
}

/** Returns a text with all characters but those of plain ASCII as escapes: the bundle has no command yet, nor its reporter. */
function escapeOthers(text) {
  return text.replace(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

async function main([command, ...args]) {
  ignoreClosedPipes();
  const commands = listCommands();
  if (!commands.includes(command)) {
    const found = command === undefined ? 'Missing argument: COMMAND' : `Unknown command: ${escapeOthers(command)}`;
    process.stderr.write(`${found}. Use one of ${commands.join(', ')}.\n`);
    process.exitCode = 2;
    return;
  }
  try {
    if (!isUntouched(command)) await (await import('./bundle.mjs')).bundleScripts(command);
  } catch (error) {
    if (!error.errors?.every(({ text }) => /^Could not resolve ".*\/generated\//.test(text))) throw error;
    process.stderr.write('The clients are not generated yet. Run `npm run generate`.\n');
    process.exitCode = 1;
    return;
  }
  module.enableCompileCache?.(path.join(import.meta.dirname, '../node_modules/.cache/compile'));
  const { definition, runCommand } = await import(pathToFileURL(locateCommand(command)).href);
  const code = await runCommand(definition, args);
  if (code !== undefined) process.exitCode = code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));

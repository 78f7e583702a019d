/** Runs again whenever a file is saved. */
import path from 'node:path';
import { watch } from 'chokidar';

/**
 * Runs once, and again after each save of the file or of the files that the last run returned; one run at a time. A run can ask
 * whether there was a save since it began.
 */
export async function watchFiles(
  file: string,
  run: (isStale: () => boolean) => Promise<readonly string[]>,
): Promise<void> {
  const files = new Set([file]);
  // A file that is replaced, as many editors do, is another one; its folder stays.
  const watcher = watch(path.dirname(file), {
    depth: 0,
    ignoreInitial: true,
    // Editors write a file in several steps.
    awaitWriteFinish: { stabilityThreshold: 15, pollInterval: 5 },
  });
  let [isRunning, isStale] = [false, false];
  const keepUp = async (): Promise<void> => {
    isStale = true;
    if (isRunning) return;
    isRunning = true;
    while (isStale) {
      isStale = false;
      for (const input of await run(() => isStale)) files.add(input);
      watcher.add([...new Set([...files].map((input) => path.dirname(input)))]);
    }
    isRunning = false;
  };
  watcher.on('all', (_, changed) => {
    if (files.has(changed)) void keepUp();
  });
  await keepUp();
}

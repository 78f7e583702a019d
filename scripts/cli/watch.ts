/** Runs again whenever a file is saved. */
import { watch } from 'chokidar';

/** Runs once, and again after each save of the file or of the files that the last run returned; one run at a time. */
export async function watchFiles(file: string, run: () => Promise<readonly string[]>): Promise<void> {
  const watcher = watch(file, {
    ignoreInitial: true,
    // Editors write a file in several steps.
    awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 10 },
  });
  let [isRunning, isStale] = [false, false];
  const keepUp = async (): Promise<void> => {
    isStale = true;
    if (isRunning) return;
    isRunning = true;
    while (isStale) {
      isStale = false;
      watcher.add([...(await run())]);
    }
    isRunning = false;
  };
  watcher.on('all', () => void keepUp());
  await keepUp();
}

/** Keeps compiled code between runs, where Node can (from 22.8), so that commands start faster. */
import module from 'node:module';
import path from 'node:path';

/** What newer versions of Node have. */
const { enableCompileCache, getCompileCacheDir, flushCompileCache } = module as {
  readonly enableCompileCache?: (folder: string) => void;
  readonly getCompileCacheDir?: () => string | undefined;
  readonly flushCompileCache?: () => void;
};

/** Keeps what is loaded from now on, in a folder. */
export function enableCodeCache(folder: string | undefined): void {
  if (folder !== undefined) enableCompileCache?.(folder);
}

/** Returns the folder of the code that is kept, if there is one. */
export function findCodeCache(): string | undefined {
  const current = getCompileCacheDir?.();
  // It has a folder for each version of Node.
  return current && path.dirname(current);
}

/** Keeps what a thread has loaded: when the process ends, it is not asked for it. */
export function saveCodeCache(): void {
  flushCompileCache?.();
}

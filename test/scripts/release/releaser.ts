/** Releases 1.1.0 of a small repository: what `npm run release` does, without its plan and without npm. */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commitRelease } from '../../../scripts/release/commit.js';
import { readHead } from '../../../scripts/release/head.js';
import { openStage } from '../../../scripts/release/stage.js';

/** Writes the files of the release: one is new, one changes, and one is removed. */
export function writeRelease(folder: string): void {
  writeFileSync(path.join(folder, 'new.txt'), 'It is new.\n');
  writeFileSync(path.join(folder, 'package.json'), '{ "version": "1.1.0" }');
  writeFileSync(path.join(folder, ':[glob]*.txt'), 'It has changed.\n');
  rmSync(path.join(folder, 'old.txt'));
}

async function releaseFolder(folder: string): Promise<void> {
  const head = await readHead(folder);
  const stage = await openStage(folder, head);
  try {
    writeRelease(stage.folder);
    await commitRelease(folder, head, await stage.prepare('1.1.0'), () => process.stdout.write('done\n'));
  } finally {
    stage.remove();
  }
}

if (process.argv[1]?.includes('releaser')) await releaseFolder(process.argv[2]!);

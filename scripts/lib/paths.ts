/** Where things are on disk. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Returns the nearest folder that holds a file of this name, on the way up from a folder. */
function findNearest(name: string, start: string): string | undefined {
  for (let folder = start, last = ''; folder !== last; last = folder, folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, name))) return folder;
  }
  return undefined;
}

/** The absolute path of the project's folder; scripts run from a copy that is compiled into dist. */
export const PROJECT: string = findNearest('package.json', import.meta.dirname)!;

/** The document that commands read unless they are told another. */
export const DEFAULT_SPEC: string = path.join(PROJECT, 'openapi', 'cloud.yaml');

/** The folder of the client that is generated from it. */
export const DEFAULT_OUT: string = path.join(PROJECT, 'generated');

/** Returns the path as a person in the working folder would write it: the shorter of the relative and the absolute. */
export function formatPath(file: string): string {
  const relative = path.relative(process.cwd(), file) || '.';
  return relative.length < file.length ? relative : file;
}

/** Returns the way from a folder to a file, with slashes, as code and generated text have it on every platform. */
export function toPosixPath(folder: string, file: string, platform: path.PlatformPath = path): string {
  return platform.relative(folder, file).split(platform.sep).join('/');
}

/** Returns a path from the project's folder where it is inside, with slashes; `undefined` where it is not. */
export function toProjectPath(file: string, project = PROJECT, platform: path.PlatformPath = path): string | undefined {
  const relative = toPosixPath(project, file, platform);
  // On Windows, there is no relative way to another drive.
  return relative.startsWith('..') || platform.isAbsolute(relative) ? undefined : relative;
}

/** Returns the redocly.yaml that is nearest to a file, on the way up from its folder. */
export function findConfig(file: string): string | undefined {
  const folder = findNearest('redocly.yaml', path.dirname(file));
  return folder && path.join(folder, 'redocly.yaml');
}

/** The paths of the project. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Returns the nearest folder with a file of this name: a folder itself, or one above it. */
function findNearest(name: string, start: string): string | undefined {
  for (let folder = start, last = ''; folder !== last; last = folder, folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, name))) return folder;
  }
  return undefined;
}

/** The absolute path of the project's folder; scripts run from a compiled copy in dist. */
export const PROJECT: string = findNearest('package-lock.json', import.meta.dirname)!;

/** Whether a text is a URL of http or https. */
export function isUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** Returns a document of the command line: the absolute path of a file, or a URL. */
export function resolveSpec(text: string): string {
  return isUrl(text) ? new URL(text).href : path.resolve(text);
}

/** Returns the path for display: relative to the working folder, or absolute if that is shorter. */
export function formatPath(file: string): string {
  if (isUrl(file)) return formatUrl(file);
  const relative = path.relative(process.cwd(), file) || '.';
  return relative.length < file.length ? relative : file;
}

/** Returns a URL for display, without what can be a secret: its query, its fragment, a username and a password. */
function formatUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** Returns the path of a file relative to a folder, with slashes on every platform. */
export function toPosixPath(folder: string, file: string, platform: path.PlatformPath = path): string {
  return platform.relative(folder, file).split(platform.sep).join('/');
}

/** Returns a path relative to the project, with slashes; `undefined` if it is outside of the project. */
export function toProjectPath(file: string, project = PROJECT, platform: path.PlatformPath = path): string | undefined {
  const relative = toPosixPath(project, file, platform);
  // On Windows, there is no relative path to another drive.
  return relative.startsWith('..') || platform.isAbsolute(relative) ? undefined : relative;
}

/** Returns the nearest redocly.yaml: in the file's folder, or in one above it. A URL has none. */
export function findConfig(file: string): string | undefined {
  return findAbove('redocly.yaml', file);
}

/** Returns the nearest package.json: in the file's folder, or in one above it. A URL has none. */
export function findPackage(file: string): string | undefined {
  return findAbove('package.json', file);
}

function findAbove(name: string, file: string): string | undefined {
  if (isUrl(file)) return undefined;
  const folder = findNearest(name, path.dirname(file));
  return folder && path.join(folder, name);
}

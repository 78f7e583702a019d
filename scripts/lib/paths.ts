/** The paths of this package, and those of the caller's project. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Returns the nearest folder with a file of this name: a folder itself, or one above it. */
function findNearest(name: string, start: string): string | undefined {
  for (let folder = start, last = ''; folder !== last; last = folder, folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, name))) return folder;
  }
  return undefined;
}

/** The file with the digest of the sources, in the folder of the bundled scripts. */
const OWN_DIGEST = 'generator.txt';

/**
 * The absolute path of the folder of the bundled scripts, which has all that they read at run time: `dist/scripts` of the
 * repository, also for scripts that run from their sources, or `dist` of the published package.
 */
export const BUNDLE: string =
  findNearest(OWN_DIGEST, import.meta.dirname) ??
  path.join(findNearest('package-lock.json', import.meta.dirname)!, 'dist', 'scripts');

/** The absolute path of the folder of this code: the repository, or the published package. */
export const PACKAGE: string = findNearest('package.json', BUNDLE)!;

/** Whether this code runs from the published package. */
export const IS_PUBLISHED: boolean = path.dirname(BUNDLE) === PACKAGE;

/** Returns the absolute path of the caller's project: the nearest folder with a package.json, or the working folder. */
export function findProject(): string {
  return findNearest('package.json', process.cwd()) ?? process.cwd();
}

/** Returns the absolute path of a folder of the caller's project for what costs time to make again, if there is one. */
export function findCache(): string | undefined {
  const modules = path.join(findProject(), 'node_modules');
  return existsSync(modules) ? path.join(modules, '.cache') : undefined;
}

/** Returns the nearest folder with a redocly.yaml: the working folder, or one above it. */
export function findApiFolder(): string | undefined {
  return findNearest('redocly.yaml', process.cwd());
}

/** Returns a digest of the sources of this code. */
export function readOwnDigest(): string {
  return readFileSync(path.join(BUNDLE, OWN_DIGEST), 'utf8');
}

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

/** Returns a path relative to the folder of a project, with slashes; `undefined` if it is outside of it. */
export function toProjectPath(file: string, project: string, platform: path.PlatformPath = path): string | undefined {
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

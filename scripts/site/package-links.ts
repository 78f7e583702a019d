/** Finds the links of the package that a document belongs to. */
import { readFileSync } from 'node:fs';
import { isObject, readText } from '../../src/openapi/document.js';
import { findPackage, isUrl } from '../lib/paths.js';

/** A link of a package. */
export interface PackageLink {
  readonly text: string;
  readonly url: string;
}

/** The links of a package, and its package.json. */
export interface PackageLinks {
  readonly links: readonly PackageLink[];
  readonly file: string | undefined;
}

/** Shorthands of npm for a repository, by host: see https://docs.npmjs.com/cli/configuring-npm/package-json#repository. */
const HOSTS: Readonly<Record<string, string>> = {
  github: 'https://github.com/',
  gitlab: 'https://gitlab.com/',
  bitbucket: 'https://bitbucket.org/',
};

/** Returns the links of the nearest package.json: its repository and its homepage, as far as it names them. */
export function readPackageLinks(spec: string): PackageLinks {
  const file = findPackage(spec);
  if (file === undefined) return { links: [], file };
  const content = parsePackage(file);
  const { repository } = isObject(content) ? content : {};
  const named = [
    ['Repository', findRepository(typeof repository === 'string' ? repository : readText(repository, 'url'))],
    ['Homepage', readText(content, 'homepage')],
  ] as const;
  const links = named.filter(([, url]) => isUrl(url)).map(([text, url]) => ({ text, url }));
  const [first, ...others] = links;
  // The page of the repository is often the homepage, too.
  return { links: first ? [first, ...others.filter(({ url }) => url.replace(/#.*/, '') !== first.url)] : [], file };
}

function parsePackage(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Returns the page of a repository; another text if the repository has none. */
export function findRepository(text: string): string {
  const [, host = 'github', name] = /^(?:(github|gitlab|bitbucket):)?([\w.-]+\/[\w.-]+)$/.exec(text) ?? [];
  if (name !== undefined) return HOSTS[host]! + name;
  return text
    .replace(/^git\+/, '')
    .replace(/^(?:ssh:\/\/)?git@([\w.-]+)[:/]/, 'https://$1/')
    .replace(/^git:\/\//, 'https://')
    .replace(/\.git$/, '');
}

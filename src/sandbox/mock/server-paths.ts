/** Finds the paths below which a document has its operations. */
import type { Document } from '../../openapi/document.js';

/** A URL that a relative one can be resolved against, to read its path. */
const ANY_PAGE = 'http://localhost';

/** Returns the paths of the servers, without a slash at their ends, after the root: a client can be given either as its base. */
export function listServerPaths({ servers = [] }: Document): string[] {
  const paths = servers.map(({ url, variables }) => {
    const filled = String(url).replaceAll(/{([^{}]*)}/g, (_, name: string) => String(variables?.[name]?.default ?? ''));
    return URL.canParse(filled, ANY_PAGE) ? new URL(filled, ANY_PAGE).pathname.replace(/\/$/, '') : '';
  });
  return [...new Set(['', ...paths])];
}

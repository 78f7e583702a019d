/** Follows responses that come page by page. */
import { ApiCall, type ApiResponse } from '../api-call.js';
import type { ApiError } from '../errors.js';

/** Query parameters that ask for another page. */
export type Cursor = Readonly<Record<string, string | readonly string[]>>;

/** Returns the query of the page after a response; `undefined` if it is the last. */
export type NextPage = (response: { readonly data: any; readonly response: Response }) => Cursor | undefined;

/** A call whose response is a page: await it for this page, or iterate over it for this page and all that follow. */
export class PagedCall<Data, Failure = ApiError, HeaderName extends string = never> extends ApiCall<
  Data,
  Failure,
  HeaderName
> {
  // It implements AsyncIterable, which is not declared: each consumer's compiler would check it.
  readonly #nextPage: NextPage;
  readonly #follow: (cursor: Cursor) => ApiCall<Data, Failure, HeaderName>;

  constructor(
    first: Promise<ApiResponse<Data, HeaderName>>,
    nextPage: NextPage,
    follow: (cursor: Cursor) => ApiCall<Data, Failure, HeaderName>,
  ) {
    super(first);
    this.#nextPage = nextPage;
    this.#follow = follow;
  }

  /** Yields the pages, each requested when it is needed; ends after the last, or if a cursor repeats. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Data, void, undefined> {
    const seen = new Set<string>();
    for (let page = await this.withResponse(); ;) {
      yield page.data;
      const cursor = this.#nextPage(page);
      const key = JSON.stringify(cursor);
      if (!cursor || seen.has(key)) return;
      seen.add(key);
      page = await this.#follow(cursor).withResponse();
    }
  }
}

/** Creates a call that can be iterated over: `send` sends it, with a cursor for any page but the first. */
export function paged<Data, Failure, HeaderName extends string = never>(
  nextPage: NextPage,
  send: (cursor?: Cursor) => ApiCall<Data, Failure, HeaderName>,
): PagedCall<Data, Failure, HeaderName> {
  return new PagedCall(send().withResponse(), nextPage, send);
}

/** Returns the query of an address, absolute or relative. */
function readQuery(address: string): Cursor | undefined {
  const query: Record<string, string | string[]> = {};
  const parameters = new URL(address, 'http://localhost').searchParams;
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    query[name] = values.length > 1 ? values : values[0]!;
  }
  return Object.keys(query).length ? query : undefined;
}

/** Finds the next page by the Link header (RFC 8288). Only its query is taken: the call stays where it was. */
export const nextByLink: NextPage = ({ response }) => {
  const [, address] =
    /<([^<>]*)>[^<]*?;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next\b)/i.exec(
      response.headers.get('Link') ?? '',
    ) ?? [];
  return address === undefined ? undefined : readQuery(address);
};

/** Finds the next page by a value in the body: that of a query parameter or, if none is given, an address. */
export function nextByPointer(pointer: string, parameter?: string): NextPage {
  return ({ data }) => {
    const value: unknown = pointer
      .split('/')
      .slice(1)
      .reduce((at, key) => at?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], data);
    if (!/^(string|number|bigint)$/.test(typeof value) || value === '') return undefined;
    return parameter === undefined ? readQuery(String(value)) : { [parameter]: String(value) };
  };
}

/** Follows answers that come page by page. */
import { ApiCall, type Answer } from './api-call.js';
import type { ApiError } from './errors.js';

/** Query parameters that ask for another page. */
export type Cursor = Readonly<Record<string, string | readonly string[]>>;

/** Returns what asks for the page after an answer; `undefined` where it is the last. */
export type NextPage = (answer: { readonly data: any; readonly response: Response }) => Cursor | undefined;

/** A call whose answer is a page: await it for this page, or iterate over it for this and all that follow. */
export class PagedCall<Data, Failure = ApiError, HeaderName extends string = never>
  extends ApiCall<Data, Failure, HeaderName>
  implements AsyncIterable<Data>
{
  readonly #nextPage: NextPage;
  readonly #follow: (cursor: Cursor) => ApiCall<Data, Failure, HeaderName>;

  constructor(
    first: Promise<Answer<Data, HeaderName>>,
    nextPage: NextPage,
    follow: (cursor: Cursor) => ApiCall<Data, Failure, HeaderName>,
  ) {
    super(first);
    this.#nextPage = nextPage;
    this.#follow = follow;
  }

  /** Yields the pages, each asked for when it is wanted; ends after the last, or where a cursor comes again. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Data, void, undefined> {
    const seen = new Set<string>();
    for (let answer = await this.withResponse(); ;) {
      yield answer.data;
      const cursor = this.#nextPage(answer);
      const key = JSON.stringify(cursor);
      if (!cursor || seen.has(key)) return;
      seen.add(key);
      answer = await this.#follow(cursor).withResponse();
    }
  }
}

/** Returns a call that can be followed: `send` makes it, with what asks for another page than the first. */
export function paged<Data, Failure, HeaderName extends string = never>(
  nextPage: NextPage,
  send: (cursor?: Cursor) => ApiCall<Data, Failure, HeaderName>,
): PagedCall<Data, Failure, HeaderName> {
  return new PagedCall(send().withResponse(), nextPage, send);
}

/** Returns the query of an address, relative or not. */
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

/** Finds the next page by a value in the answer: the value of a query parameter, or, without one, an address. */
export function nextByPointer(pointer: string, parameter?: string): NextPage {
  return ({ data }) => {
    const value: unknown = pointer
      .split('/')
      .slice(1)
      .reduce((at, key) => at?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], data);
    if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return undefined;
    return parameter === undefined ? readQuery(String(value)) : { [parameter]: String(value) };
  };
}

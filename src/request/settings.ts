/** The settings of a request, and how an operation changes them. */
import type { JsonCodec } from '../json/codec.js';
import type { ClientSettings, GivenHeaders } from '../options.js';
import type { RequestValues } from './values.js';

/** Where a request goes, and its headers: what can carry a credential. */
export interface RequestTarget {
  url: string;
  readonly headers: Headers;
  /** Called with the response, before anybody sees it. */
  onResponse?: (response: Response) => void;
}

/** What a request is built from. */
export interface RequestSettings extends RequestValues {
  readonly baseUrl: string;
  /** How JSON is written. */
  readonly json: JsonCodec;
  /** The media type of the response. */
  readonly accept: string;
  /** The media type of the body, if it is not JSON; `null` if fetch names it. */
  readonly contentType?: string | null;
  /** The headers that the caller gave this call. */
  readonly headers: GivenHeaders | undefined;
  readonly pathSerializer?: (template: string, values: Readonly<Record<string, unknown>>) => string;
  /** How `params.query` is written. Only operations with query parameters have it. */
  readonly querySerializer?: (query: object) => string;
  readonly bodySerializer?: (body: any, json: JsonCodec) => NonNullable<RequestInit['body']>;
  /** `half` if the body can be a stream. */
  readonly duplex?: string;
  /** The origin that the credential may be sent to. Default: the origin of the API. */
  readonly credentialOrigin?: string;
}

/** Returns the settings that a request has in addition, or that replace others. */
export type RequestChange = (settings: RequestSettings, client: ClientSettings) => Partial<RequestSettings>;

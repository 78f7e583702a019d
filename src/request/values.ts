/** The values of a request, as a caller gave them. */

/** The parameters of a request, by their places. */
export interface RequestParameters {
  path: Record<string, any>;
  query?: Record<string, any>;
  header?: Record<string, any>;
}

/** What a caller gave for a request. */
export interface RequestValues {
  readonly params: RequestParameters;
  /** The parameters as they were before they became texts, if an operation has styles of its own. */
  readonly given?: { query: Record<string, unknown>; header: Record<string, unknown>; cookie: Record<string, unknown> };
  /** The body, not yet encoded. */
  readonly body: any;
}

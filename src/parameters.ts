/** Parts the query parameters of a call from those that travel as headers. */

/** Returns the parameters by where they travel; `headerNames` has the names of those that are headers. */
export const splitParameters = (
  parameters: object | undefined,
  headerNames: readonly string[],
): { readonly query: object; readonly header: object } => {
  const [query, header]: Record<string, unknown>[] = [{}, {}];
  for (const [name, value] of Object.entries(parameters ?? {})) {
    (headerNames.includes(name) ? header : query)![name] = value;
  }
  return { query: query!, header: header! };
};

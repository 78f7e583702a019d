/** Redirects the requests of a program to another server. */

/** Returns code to run before the program; it redirects all requests to the same paths at `url`. */
export function redirectTo(url: string): string {
  return `const send = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  const { pathname, search } = new URL(request.url);
  return send(new Request(${JSON.stringify(url)} + pathname + search, request));
};
`;
}

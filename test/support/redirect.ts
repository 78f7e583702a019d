/** Sends the requests of a program elsewhere, whatever its code says. */

/** Returns code to run before the program: its requests go to the same paths at `url`. */
export function redirectTo(url: string): string {
  return `const send = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  const { pathname, search } = new URL(request.url);
  return send(new Request(${JSON.stringify(url)} + pathname + search, request));
};
`;
}

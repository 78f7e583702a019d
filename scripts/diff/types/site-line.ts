/** The lines of call sites, each with the public name that it uses. */

/** A line of a call site. */
export interface SiteLine {
  readonly text: string;
  /** The code that a consumer would have written, if it differs. */
  readonly shown?: string;
  /** The name that it uses, such as `Pet.name` or `PetsApi.getPet`. */
  readonly subject: string;
  /** The method whose argument it belongs to. */
  readonly caller?: string;
  /** The call that it belongs to: the same object for all lines of the call. */
  readonly call?: object;
}

/** Returns a function that creates lines of a subject. */
export function createLines(subject: string) {
  return (text: string): SiteLine => ({ text, subject });
}

/** Returns the lines of a call, with its arguments between a first and a last one. */
export function nestArguments(first: SiteLine, lines: readonly SiteLine[], last: string): SiteLine[] {
  const call = {};
  return nestLines(first, lines, last).map((line) => ({ call, ...line }));
}

/** Returns lines between a first and a last one. */
export function nestLines(first: SiteLine, lines: readonly SiteLine[], last: string): SiteLine[] {
  return [first, ...lines, { text: last, subject: first.subject }];
}

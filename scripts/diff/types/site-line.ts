/** The lines of call sites, each with the public name that it uses. */

/** A line of a call site. */
export interface SiteLine {
  readonly text: string;
  /** The name that it uses, such as `Pet.name` or `PetsApi.getPet`. */
  readonly subject: string;
  /** The method that it is an argument of. */
  readonly caller?: string;
}

/** Returns what makes lines of a subject. */
export function createLines(subject: string) {
  return (text: string): SiteLine => ({ text, subject });
}

/** Returns lines between a first and a last one. */
export function nestLines(first: SiteLine, lines: readonly SiteLine[], last: string): SiteLine[] {
  return [first, ...lines, { text: last, subject: first.subject }];
}

/** Makes IDs of the panels' elements. */

let count = 0;

/** Returns an ID that no other element has. */
export function createId(): string {
  count += 1;
  return `call-${count}`;
}

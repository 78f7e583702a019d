/** What reads and writes the JSON of a call. */

/** Reads and writes JSON. `JSON` is one: it ignores the second arguments. */
export interface JsonCodec {
  /** Returns the value of a text, the body of a response or a part of it. */
  parse(text: string, response: any): any;
  /**
   * Returns the text of a value: of the body, of a field of a form if `field` is its name, or of anything else if `field`
   * is empty.
   */
  stringify(value: unknown, field?: any): string;
}

/** What reads and writes the JSON of a call. */

/** Reads and writes JSON. `JSON` is one: it ignores the second arguments. */
export interface JsonCodec {
  /** Returns the value of a text, the body of a response or a part of it. */
  parse(text: string, response: any): any;
  /**
   * Returns the text of a value. Its place is `body`, a field of a form (`body.name`), a parameter (`parameters.name`), or
   * empty if it is not a part of the request.
   */
  stringify(value: unknown, place?: any): string;
}

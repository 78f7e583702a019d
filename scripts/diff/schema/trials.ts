/** Remembers which pairs of schemas are the same, also of schemas that lead to themselves. */

/** The results of tests, by the keys of pairs. */
export class Trials {
  readonly #results = new Map<string, boolean>();
  /** The pairs that count as the same while those before them are tested, in the order in which they were. */
  #assumed: string[] = [];
  #depth = 0;

  /** Returns the result of a test, which is made once. While it is made, the pair counts as the same. */
  test(key: string, run: () => boolean): boolean {
    const known = this.#results.get(key);
    if (known !== undefined) return known;
    if (this.#assumed.includes(key)) return true;
    const start = this.#assumed.push(key) - 1;
    this.#depth += 1;
    const isSame = run();
    this.#depth -= 1;
    if (!isSame) {
      // Whatever was the same only because this pair was is unknown again.
      this.#assumed = this.#assumed.slice(0, start);
      this.#results.set(key, false);
    }
    if (this.#depth === 0) {
      for (const same of this.#assumed) this.#results.set(same, true);
      this.#assumed = [];
    }
    return isSame;
  }
}

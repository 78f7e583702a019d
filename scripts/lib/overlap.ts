/** Runs steps beside each other, but no more than two. */

/**
 * Resolves with the results of steps in their order. Each begins while the one before it goes on: more at once would take
 * much memory, and no less time. What makes the steps runs between them.
 */
export async function overlapSteps<Result>(steps: Iterable<Promise<Result>>): Promise<Result[]> {
  const started: Promise<Result>[] = [];
  for (const step of steps) {
    // The first failure is that of all.
    step.catch(() => {});
    started.push(step);
    await started.at(-2);
  }
  return Promise.all(started);
}

/** Runs what a call waits for: until it ends by itself, by its timer, or by the caller's signal. */

/** What each signal stops. It has one listener for all of that: Node warns if many calls add theirs. */
const followers = new WeakMap<AbortSignal, Set<() => void>>();

/** Calls a function when a signal is aborted. Returns a function that cancels this. */
export function follow(signal: AbortSignal | undefined, stop: () => void): () => void {
  if (!signal) return () => {};
  const known = followers.get(signal);
  const stops = known ?? new Set();
  stops.add(stop);
  if (!known) {
    followers.set(signal, stops);
    signal.addEventListener('abort', () => stops.forEach((each) => each()));
  }
  return () => void stops.delete(stop);
}

/** A task that is running. */
export interface Task {
  /** Aborted when the task fails. */
  readonly signal: AbortSignal;
  /** Ends the task early, with an error. */
  end: (reason: unknown) => void;
  /** The timer of the task, which is cleared when the task ends. */
  timer?: ReturnType<typeof setTimeout>;
}

/**
 * Runs a task.
 *
 * @param signal - Ends the task early, with the signal's reason.
 */
export async function runTask<Value>(
  signal: AbortSignal | undefined,
  start: (task: Task) => Promise<Value>,
): Promise<Value> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  // A promise calls its executor at once, so that `end` is there before anything uses it.
  const task = { signal: controller.signal } as Task;
  const cancel = follow(signal, () => task.end(signal!.reason));
  try {
    return await new Promise<Value>((resolve, reject) => {
      task.end = reject;
      start(task).then(resolve, reject);
    });
  } catch (error) {
    // What failed leaves no connection open.
    controller.abort(error);
    throw error;
  } finally {
    clearTimeout(task.timer);
    cancel();
  }
}

/** Waits as a part of a task. */
export async function wait(task: Task, delayMs: number): Promise<void> {
  // What came before can have outlived the task.
  task.signal.throwIfAborted();
  await new Promise((resolve) => {
    task.timer = setTimeout(resolve, delayMs);
  });
}

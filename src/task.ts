/** Runs what a call waits for: until it ends by itself, by its timer, or by the caller's signal. */

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
  const stop = (): void => task.end(signal!.reason);
  signal?.addEventListener('abort', stop);
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
    signal?.removeEventListener('abort', stop);
  }
}

/** Waits. */
export function wait(delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  return runTask(
    signal,
    (task) =>
      new Promise((resolve) => {
        task.timer = setTimeout(resolve, delayMs);
      }),
  );
}

/** Runs what a call waits for: until it ends by itself, by its timer, or by the caller's signal. */

/** A task that is running. */
export interface Task {
  /** Aborted when the task fails, and by the caller's signal, even after the end of the task. */
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
  // Not a listener of the caller's own signal: Node warns if many calls share one. And a stream outlives its task.
  const ended = signal ? AbortSignal.any([signal, controller.signal]) : controller.signal;
  // A promise calls its executor at once, so that `end` is there before anything uses it.
  const task = { signal: ended } as Task;
  const stop = (): void => task.end(ended.reason);
  // Without a signal of the caller, only the failure of the task aborts it.
  if (signal) ended.addEventListener('abort', stop);
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
    ended.removeEventListener('abort', stop);
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

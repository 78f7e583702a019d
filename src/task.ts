/** Runs what a call waits for: until it ends by itself, by its timer, or by the caller's signal. */

/** A task that is running. */
export interface Task {
  /** Its `abort` ends the task with a reason; its signal is aborted when the task fails. */
  readonly controller: AbortController;
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
  const task: Task = { controller };
  const stop = (): void => controller.abort(signal!.reason);
  signal?.addEventListener('abort', stop);
  try {
    return await new Promise<Value>((resolve, reject) => {
      controller.signal.addEventListener('abort', () => reject(controller.signal.reason));
      start(task).then(resolve, reject);
    });
  } catch (error) {
    // What failed leaves no connection open.
    controller.abort();
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

/** Cleans up when the process ends, also by Ctrl+C. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** The signals that end a process, and that it can handle. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const cleanups = new Set<() => unknown>();

let isListening = false;

/** The signal that waits; `undefined` while signals are not held. */
let held: { signal: NodeJS.Signals | undefined } | undefined;

/** Runs a function when the process ends; returns a function that cancels it. */
export function cleanUpAtEnd(cleanup: () => unknown): () => void {
  if (!isListening) {
    isListening = true;
    process.on('exit', cleanUp);
    for (const signal of SIGNALS) process.on(signal, endBySignal);
  }
  cleanups.add(cleanup);
  return () => {
    if (cleanups.delete(cleanup)) void stopListeningIfIdle();
  };
}

/** Runs a function that must not stop halfway: a first signal ends the process after it, a second one at once. */
export async function holdSignals<Result>(run: () => Promise<Result>): Promise<Result> {
  const cancel = cleanUpAtEnd(() => {});
  held = { signal: undefined };
  try {
    return await run();
  } finally {
    await waitForSignals();
    const { signal } = held;
    held = undefined;
    if (signal) endBySignal(signal);
    cancel();
  }
}

/** Whether a signal waits, or would wait. */
export function isHoldingSignals(): boolean {
  return held !== undefined;
}

/** Waits until the signals are passed on that came while the process was busy: without a listener, they would be lost. */
async function waitForSignals(): Promise<void> {
  // The first turn can be the rest of the current one.
  await nextTurn();
  await nextTurn();
}

async function stopListeningIfIdle(): Promise<void> {
  await waitForSignals();
  if (!cleanups.size) stopListening();
}

function stopListening(): void {
  isListening = false;
  process.off('exit', cleanUp);
  for (const signal of SIGNALS) process.off(signal, endBySignal);
}

/** Runs the functions, the newest first: it can depend on older ones. */
function cleanUp(): void {
  const waiting = [...cleanups].toReversed();
  cleanups.clear();
  stopListening();
  for (const cleanup of waiting) {
    try {
      cleanup();
    } catch {
      // The others still have to run.
      continue;
    }
  }
}

function endBySignal(signal: NodeJS.Signals): void {
  if (held && !held.signal) {
    held.signal = signal;
    return;
  }
  cleanUp();
  // Without a listener, the signal ends the process. A command that has its own decides how it ends.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

/** Runs npm, and ends what it has started. */
import { spawn, type ChildProcess } from 'node:child_process';

const IS_WINDOWS = process.platform === 'win32';

/** How a program has ended. */
export interface ProgramOutcome {
  readonly code: number;
  /** What it wrote to both of its streams. */
  readonly output: string;
}

/** Runs npm. */
export type RunNpm = (...args: readonly string[]) => Promise<ProgramOutcome>;

/** Runs of npm in a folder, which can overlap. */
export interface Npm {
  readonly run: RunNpm;
  /** Ends all that run, with the programs that they have started. */
  readonly end: () => void;
}

/** Prepares runs of npm in a folder. */
export function openNpm(folder: string): Npm {
  const children = new Set<ChildProcess>();
  return { run: (...args) => runNpm(folder, args, children), end: () => children.forEach(killGroup) };
}

function runNpm(folder: string, args: readonly string[], children: Set<ChildProcess>): Promise<ProgramOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: IS_WINDOWS,
      // In a group of their own, npm and the checks can be ended together.
      detached: !IS_WINDOWS,
    });
    children.add(child);
    const parts: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => parts.push(text));
    child.on('error', reject);
    child.on('close', (code) => {
      children.delete(child);
      resolve({ code: code ?? 1, output: parts.join('') });
    });
  });
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(IS_WINDOWS ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended.
    return;
  }
}

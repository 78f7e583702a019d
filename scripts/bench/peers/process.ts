/** Runs a program from its start to its exit, and measures time and memory from outside, which costs the program nothing. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { makeLinesVisible } from '../../../src/openapi/visible.js';
import { QUIET } from '../shell.js';

/** What a run of a program took. */
export interface Usage {
  readonly ms: number;
  /** The highest peak of resident memory among its processes, in MB; only Linux says it. */
  readonly megabytes: number | undefined;
}

/** How often the peak is read. The system keeps it, so only what the last few milliseconds add can be missed. */
const POLL_MS = 20;

/** The environment of a shell: without what npm and the user's settings for Node add. */
export const SHELL_ENVIRONMENT: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_)/.test(name))),
  ...QUIET,
};

/** Returns a file of the system on a process; nothing if the process has ended, or the system is another. */
function readProcessFile(pid: number, name: 'stat' | 'status'): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

function listProcesses(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Boolean);
  } catch {
    return [];
  }
}

/** Reads the peak memory of a process and of those that it starts, some of which do all the work. */
class PeakReader {
  readonly #family = new Set<number>();
  readonly #others = new Set(listProcesses());
  #kilobytes = 0;

  get megabytes(): number | undefined {
    return this.#kilobytes ? this.#kilobytes / 1024 : undefined;
  }

  read(root: number): void {
    this.#family.add(root);
    this.#others.delete(root);
    this.#findChildren();
    for (const pid of this.#family) {
      const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readProcessFile(pid, 'status')) ?? [];
      this.#kilobytes = Math.max(this.#kilobytes, Number(kilobytes ?? 0));
    }
  }

  #findChildren(): void {
    for (const pid of listProcesses()) {
      if (this.#others.has(pid) || this.#family.has(pid)) continue;
      // Its name, in parentheses, can have spaces.
      const [, parent] = /\) \S (\d+) /.exec(readProcessFile(pid, 'stat')) ?? [];
      (this.#family.has(Number(parent)) ? this.#family : this.#others).add(pid);
    }
  }
}

/** Measures a command; rejects with what it printed if it fails. */
export function measureProcess(cwd: string, command: readonly string[]): Promise<Usage> {
  return new Promise((done, fail) => {
    const [program, ...args] = command as readonly [string, ...string[]];
    const printed: string[] = [];
    const peak = new PeakReader();
    let ms = 0;
    const start = performance.now();
    const child = spawn(program, args, { cwd, env: SHELL_ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] });
    const timer = setInterval(() => child.pid !== undefined && peak.read(child.pid), POLL_MS);
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
    child.on('exit', () => {
      ms = performance.now() - start;
    });
    child.on('error', (error) => {
      clearInterval(timer);
      fail(error);
    });
    child.on('close', (code) => {
      clearInterval(timer);
      if (code === 0) done({ ms, megabytes: peak.megabytes });
      else fail(new Error(makeLinesVisible(printed.join('')) || `It ended with ${code}.`));
    });
  });
}

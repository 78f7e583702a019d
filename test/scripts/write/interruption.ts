/** Kills commands at random moments, and checks what they leave. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { STATIC_FOLDER } from '../../../scripts/site/static/static-name.js';
import { begin, RUN, spawnCommand, type Outcome, type Running } from '../../support/command.js';
import { MINIMAL } from '../../support/documents.js';
import { temporaryFolder } from '../../support/project.js';

/** The commands that write folders. */
export type Name = 'generate' | 'docs';

/** Two documents; their operations are in files with different names. */
const DOCUMENTS = [MINIMAL, MINIMAL.replaceAll('getThing', 'readThing').replace('tags: [thing]', 'tags: [other]')];

/** A place where a command runs: the folder with its output, and a folder of its own for temporary files. */
export interface Place {
  readonly parent: string;
  readonly out: string;
  readonly temporary: string;
  /** Runs the command with one of two documents. */
  readonly run: (version: number) => Promise<Outcome>;
  readonly start: (version: number) => Running;
}

/** Returns a new place. */
export function openPlace(name: Name): Place {
  const folder = temporaryFolder();
  const [parent, temporary] = [path.join(folder, 'parent'), path.join(folder, 'tmp')] as const;
  for (const each of [parent, temporary]) mkdirSync(each);
  const specs = DOCUMENTS.map((document, version) => {
    const spec = path.join(folder, String(version), 'things.yaml');
    mkdirSync(path.dirname(spec));
    writeFileSync(spec, document);
    return spec;
  });
  const out = path.join(parent, 'out');
  // Without the recorder of HTTP traffic, which only slows them down.
  const environment = { env: { ...process.env, TMPDIR: temporary, NODE_OPTIONS: '' } };
  const listArgs = (version: number): string[] => ['--spec', specs[version]!, '--out', out];
  return {
    parent,
    out,
    temporary,
    run: (version) => spawnCommand(name, listArgs(version), environment),
    start: (version) => begin(process.execPath, [RUN, name, ...listArgs(version)], environment),
  };
}

/** Returns the text of the files in an output folder, without its temporary subfolders and the static pages. */
export function readOutput(out: string): string {
  const files = readdirSync(out, { withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map(({ name }) => name).toSorted();
  return JSON.stringify(names.map((name) => [name, readFileSync(path.join(out, name), 'utf8')]));
}

/** Returns the text of the static pages in an output folder, which is a folder of its own. */
function readPages(out: string): string {
  const pages = path.join(out, STATIC_FOLDER);
  return existsSync(pages) ? readOutput(pages) : '';
}

/** Runs the command with both documents; returns the texts of the outputs, and of their static pages. */
export async function readStates({ run, out }: Place): Promise<{ states: string[]; pages: string[] }> {
  const [states, pages]: [string[], string[]] = [[], []];
  for (const version of [0, 1]) {
    expect(await run(version)).toMatchObject({ code: 0, stderr: '' });
    states.push(readOutput(out));
    pages.push(readPages(out));
  }
  return { states, pages };
}

/** Fails if there is anything but the output. */
export function expectNothingElse({ parent, out, temporary }: Place): void {
  expect(readdirSync(parent)).toEqual(['out']);
  const folders = [out, path.join(out, STATIC_FOLDER)].filter((folder) => existsSync(folder));
  const entries = folders.flatMap((folder) => readdirSync(folder, { withFileTypes: true }));
  expect(entries.filter((entry) => !entry.isFile() && entry.name !== STATIC_FOLDER)).toEqual([]);
  expect(readdirSync(temporary)).toEqual([]);
}

/** Returns a function with reproducible numbers from 0 to 1. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Resolves when something is created in a folder, or when the command ends. */
async function awaitChange(folder: string, ended: Promise<unknown>): Promise<void> {
  const controller = new AbortController();
  const changes = watch(folder, { signal: controller.signal })[Symbol.asyncIterator]();
  await Promise.race([changes.next(), ended]).finally(() => controller.abort());
}

/** How many kills a run that is not killed cleans up after. */
const KILLS_PER_RUN = 4;

/** What kills left: the old output, the new one, or a mixed or missing one, which the next run has to finish. */
export interface Figures {
  readonly kills: number;
  old: number;
  fresh: number;
  unfinished: number;
  /** The kills that left temporary folders. */
  littered: number;
}

/**
 * Kills a command at random moments: half of the kills are spread over the whole run, the others over the time in which it
 * writes. After every few kills, and after those that leave the output incomplete, runs the command to its end; fails if that does
 * not leave the whole output and nothing else.
 */
export async function killOften(name: Name, kills: number, seed: number): Promise<Figures> {
  const place = openPlace(name);
  const { out, parent, temporary, start, run } = place;
  const { states, pages } = await readStates(place);
  const begun = Date.now();
  await run(0);
  const duration = Date.now() - begun;
  const random = createRandom(seed);
  const figures: Figures = { kills, old: 0, fresh: 0, unfinished: 0, littered: 0 };
  let old = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const fresh = 1 - old;
    const running = start(fresh);
    const ended = running.until(/is written\.|up to date\./).catch(() => undefined);
    if (kill % 4 < 2) await Promise.race([wait(random() * duration), ended]);
    else {
      // The static pages are written first.
      await awaitChange(name === 'docs' ? path.join(out, STATIC_FOLDER) : parent, ended);
      // Writing takes some milliseconds.
      await wait(random() * 20);
    }
    await running.end('SIGKILL');
    const left = readdirSync(parent).includes('out') ? readOutput(out) : '';
    const found = states.indexOf(left);
    if (found === old) figures.old += 1;
    else if (found === fresh) figures.fresh += 1;
    else figures.unfinished += 1;
    if (readdirSync(parent).length + readdirSync(temporary).length > 1) figures.littered += 1;
    if (found >= 0 && kill % KILLS_PER_RUN < KILLS_PER_RUN - 1 && kill < kills - 1) {
      old = found;
      continue;
    }
    const next = await run(fresh);
    expect(next, `after kill ${kill}`).toMatchObject({ code: 0, stderr: '' });
    expect(readOutput(out), `after kill ${kill}`).toBe(states[fresh]);
    expect(readPages(out), `after kill ${kill}`).toBe(pages[fresh]);
    expectNothingElse(place);
    old = fresh;
  }
  console.log(name, figures);
  return figures;
}

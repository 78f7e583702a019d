/** Measures time and memory of the generator on a large document against openapi-typescript alone, and how both grow. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listMethodNames, type Document, type PathItem } from '../../src/openapi/document.js';
import { PACKAGE } from '../lib/paths.js';
import { measureCost } from './consumer.js';
import { GENERATE, timeCommand } from './shell.js';
import { computeMedian, printHead, printRow } from './table.js';

const ROUNDS = 5;

const SPEC = path.join(PACKAGE, '../shared/specs/github.json');

/** Only the time on the oldest version of Node has a limit; the memory has one on each. */
const HAS_TIME_LIMIT = process.versions.node.startsWith('20.');

const SIZES = [100, 400, 800, 1200];

interface Run {
  readonly ms: number;
  /** The highest peak memory of its processes, in MB. */
  readonly megabytes: number;
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));

/** A preload with which each Node process records its peak memory at exit. */
const preload = path.join(folder, 'peak.cjs');
const peaks = path.join(folder, 'peaks');

function measure(cwd: string, command: string): Run {
  rmSync(peaks, { force: true });
  const ms = timeCommand(cwd, command, { NODE_OPTIONS: `--require ${preload}` });
  const kilobytes = readFileSync(peaks, 'utf8').trim().split('\n').map(Number);
  return { ms, megabytes: Math.max(...kilobytes) / 1024 };
}

const out = path.join(folder, 'generated');

function generate(spec: string): Run {
  rmSync(out, { recursive: true, force: true });
  return measure(PACKAGE, `${GENERATE} --spec '${spec}' --out '${out}' --no-format`);
}

function yardstick(spec: string): Run {
  return measure(folder, `openapi-typescript '${spec}' -o '${path.join(folder, 'types.ts')}'`);
}

/** Returns the document with its first operations only. */
function keepFirstOperations(document: Document, size: number): Document {
  const paths: Record<string, PathItem> = {};
  let count = 0;
  for (const [name, item] of Object.entries(document.paths ?? {})) {
    const kept = { ...(item as PathItem) };
    for (const method of listMethodNames(kept)) {
      count += 1;
      if (count > size) delete kept[method];
    }
    if (listMethodNames(kept).length) paths[name] = kept;
  }
  return { ...document, paths };
}

/** Returns a document with only the components that its paths use, so the rest does not hide how time grows. */
function removeUnused(document: Document): Document {
  const components: Record<string, Record<string, unknown>> = {};
  const all = document.components as Record<string, Record<string, unknown>>;
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const ref = (node as { $ref?: unknown }).$ref;
    const [, kind, name] = typeof ref === 'string' ? (/^#\/components\/(\w+)\/([^/]+)$/.exec(ref) ?? []) : [];
    if (kind !== undefined && name !== undefined && !components[kind]?.[name] && all[kind]?.[name]) {
      (components[kind] ??= {})[name] = all[kind][name];
      visit(all[kind][name]);
    }
    Object.values(node).forEach(visit);
  };
  visit(document.paths);
  return { openapi: document.openapi, info: document.info!, paths: document.paths!, components: components as never };
}

try {
  if (existsSync(SPEC)) {
    writeFileSync(
      preload,
      `process.on('exit', () => require('node:fs').appendFileSync(${JSON.stringify(peaks)}, process.resourceUsage().maxRSS + '\\n'));`,
    );
    const runs: Record<'yardstick' | 'generate', Run[]> = { yardstick: [], generate: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      runs.yardstick.push(yardstick(SPEC));
      runs.generate.push(generate(SPEC));
    }
    printHead(`1,223 operations of GitHub, medians of ${ROUNDS} interleaved rounds`);
    for (const [what, unit, limit, of] of [
      ['time', 's', HAS_TIME_LIMIT ? '1.25' : '', ({ ms }: Run) => ms / 1000],
      ['peak memory', 'MB', '1.25', ({ megabytes }: Run) => megabytes],
    ] as const) {
      const [base, own] = [computeMedian(runs.yardstick.map(of)), computeMedian(runs.generate.map(of))];
      const digits = unit === 's' ? 2 : 0;
      printRow(`openapi-typescript alone (baseline), ${what}`, `${base.toFixed(digits)} ${unit}`, '1.00', '');
      printRow(`generate --no-format, ${what}`, `${own.toFixed(digits)} ${unit}`, (own / base).toFixed(2), limit);
    }

    const page =
      "import { connect, reposGet } from 'client/functions.js';\nconsole.log((await reposGet(connect({}), 'a', 'b')).id);";
    const { instantiations, bytes } = measureCost(out, page);
    printHead('A page that calls one of them');
    printRow('types that the compiler instantiates', `${instantiations}`, '', '1000');
    printRow('bundle, minified, gzip -9', `${bytes} B`, '', '');

    const document = JSON.parse(readFileSync(SPEC, 'utf8')) as Document;
    printHead('The first operations of GitHub, with what they refer to');
    let before: { readonly size: number; readonly ms: number } | undefined;
    for (const size of SIZES) {
      const spec = path.join(folder, `first-${size}.json`);
      writeFileSync(spec, JSON.stringify(removeUnused(keepFirstOperations(document, size))));
      const ms = computeMedian([generate(spec), generate(spec), generate(spec)].map((run) => run.ms));
      const each = before && (ms - before.ms) / (size - before.size);
      before ??= { size, ms };
      const growth = each === undefined ? '' : `${each.toFixed(2)}`;
      printRow(`${size} operations; ms for each beyond the first ${SIZES[0]}`, `${ms.toFixed(0)} ms`, growth, '');
    }
  } else console.log(`\nThere is no ${SPEC}: skipping the benchmarks on a large document.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

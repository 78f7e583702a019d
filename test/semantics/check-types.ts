/** Checks the types of a generated client: valid values fit, documented properties can be read, required ones are required. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadApi, type LoadedApi } from '../../scripts/load-api.js';
import { nameDeepReferences } from '../../scripts/normalize/deep-references.js';
import { SILENT } from '../../scripts/lib/reporter.js';
import { RUNTIME_TYPES } from '../../scripts/model/type-reference.js';
import { nameRequestType, splitReadWrite } from '../../src/openapi/read-write.js';
import { tsc } from '../support/command.js';
import { GENERATED } from '../support/compiler-options.js';
import { readSchemas } from './json-schema.js';
import { Planner } from './plan.js';
import {
  formatReads,
  parseMessages,
  printLiteral,
  printProgram,
  printRead,
  printWithout,
  type ProgramFile,
  type ProgramLine,
} from './program.js';
import { listReads } from './reads.js';
import { listSubjects, type Subject } from './subjects.js';
import { listRequired, makeValues, type ValuePath } from './values.js';

/** A type that says something else than its schema. */
export interface Finding {
  /** Where the schema is in the document. */
  readonly place: string;
  /** The value or the property. */
  readonly detail: string;
  /** What the compiler says. */
  readonly message: string;
}

/** What was checked, and what was found. */
export interface TypeReport {
  /** The errors in the client itself. */
  readonly errors: readonly string[];
  /** The number of types. */
  readonly schemas: number;
  /** The number of valid values. */
  readonly values: number;
  /** Valid values that do not fit. */
  readonly refused: readonly Finding[];
  /** The number of documented properties. */
  readonly reads: number;
  /** Documented properties that cannot be read. */
  readonly never: readonly Finding[];
  /** The number of values that lack a required property. */
  readonly lacking: number;
  /** Values that lack a required property, but fit. */
  readonly accepted: readonly Finding[];
  /** Schemas of which no valid value was made, and why. */
  readonly untested: readonly Finding[];
}

/** How much is checked. */
export interface CheckSettings {
  /** The number of values of each schema. Default: 6. */
  readonly count?: number;
  /** The number of values with a missing property of each schema. Default: 100. */
  readonly lacking?: number;
}

/** Returns the lines that check a type. */
class ProgramWriter {
  readonly lines: ProgramLine[] = [];
  readonly untested: Finding[] = [];
  private readonly schemas: ReturnType<typeof readSchemas>;
  private readonly planners: Record<'form' | 'other', Planner>;
  private readonly settings: CheckSettings;

  constructor({ root, document }: LoadedApi, subjects: readonly Subject[], settings: CheckSettings) {
    this.settings = settings;
    const originals = root.components?.schemas ?? {};
    const sources = new Map(Object.keys(originals).map((name) => [nameRequestType(name, originals), name] as const));
    const sourceOf = (key: string): string => (key in originals ? key : (sources.get(key) ?? key));
    this.schemas = readSchemas(
      document,
      sourceOf,
      subjects.map(({ schema }) => schema),
    );
    const { components, discriminators } = this.schemas;
    this.planners = {
      form: new Planner({ components, discriminators, isForm: true }),
      other: new Planner({ components, discriminators, isForm: false }),
    };
  }

  add(subject: Subject): void {
    const { place, type, schema, isForm } = subject;
    const { count = 6 } = this.settings;
    const planner = this.planners[isForm ? 'form' : 'other'];
    const { values, reason } = makeValues(this.schemas, planner, schema, count);
    if (!values.length) this.untested.push({ place, detail: type.text, message: reason });
    const reads = listReads(this.schemas, schema);
    const inline = new Set(reads.map((read) => JSON.stringify(read)));
    const choose = this.createChoice();
    for (const value of values) {
      const name = `$V${this.lines.length}`;
      const detail = JSON.stringify(value);
      const declared = `type ${name} = ${printLiteral(value)}; declare const ${name}: ${name};`;
      this.lines.push({
        kind: 'value',
        place,
        detail,
        code: `${declared} export const $v${this.lines.length}: ${type.text} = ${name};`,
      });
      for (const missing of choose(listRequired(this.schemas, schema, value, inline))) {
        const own = `$v${this.lines.length}`;
        this.lines.push({
          kind: 'lacking',
          place,
          detail: `${missing.join('.')} is missing in ${detail}`,
          code: `declare const ${own}l: ${printWithout(value, missing, name)}; export const ${own}: ${type.text} = ${own}l;`,
        });
      }
    }
    for (const read of reads) {
      this.lines.push({
        kind: 'read',
        place,
        detail: formatReads(read),
        code: `export const $v${this.lines.length}: $IsRead<${printRead(type.text, read)}> = true;`,
      });
    }
  }

  /** Returns a function that chooses the properties to remove from a value: each one once. */
  private createChoice(): (paths: readonly ValuePath[]) => ValuePath[] {
    const { lacking = 100 } = this.settings;
    const seen = new Set<string>();
    return (paths) => {
      // The members of a union require different properties.
      const member = paths.filter(({ length }) => length === 1).join();
      return paths.filter((way) => {
        const key = way.length > 1 ? way.join('/') : `${way[0]} of ${member}`;
        if (seen.has(key) || seen.size >= lacking) return false;
        seen.add(key);
        return true;
      });
    };
  }
}

/**
 * Checks the types of a client against the schemas of its document. `out` is the folder of the client; the program is
 * written beside it.
 */
export async function checkTypes(out: string, settings: CheckSettings = {}): Promise<TypeReport> {
  const api = await loadApi(path.join(out, 'openapi.json'), SILENT, { level: 'minimal' });
  // As the document has it: the generator's own says discriminators in other ways.
  const document = splitReadWrite(nameDeepReferences(api.root));
  const subjects = listSubjects(document, api.model);
  const writer = new ProgramWriter({ ...api, document }, subjects, settings);
  for (const subject of subjects) writer.add(subject);
  const { lines, untested } = writer;
  const uses = subjects.flatMap(({ type }) => type.uses).filter((name) => !RUNTIME_TYPES.has(name));
  const messages = await compileProgram(path.dirname(out), printProgram(lines, uses));
  const listed = lines.map((line, index) => ({ ...line, message: messages.checks.get(index) }));
  const refusals = (kind: ProgramLine['kind']): Finding[] =>
    listed.flatMap(({ kind: own, place, detail, message }) =>
      own === kind && message !== undefined ? [{ place, detail, message }] : [],
    );
  const countOf = (kind: ProgramLine['kind']): number => lines.filter((line) => line.kind === kind).length;
  return {
    errors: messages.others,
    schemas: subjects.length,
    values: countOf('value'),
    refused: refusals('value'),
    reads: countOf('read'),
    never: refusals('read'),
    lacking: countOf('lacking'),
    accepted: listed
      .filter(({ kind, message }) => kind === 'lacking' && message === undefined)
      .map(({ place, detail }) => ({ place, detail, message: 'It compiles.' })),
    untested,
  };
}

/** Compiles a program and the client; returns the messages about checks, by their index, and the others. */
async function compileProgram(
  folder: string,
  files: readonly ProgramFile[],
): Promise<{ checks: Map<number, string>; others: string[] }> {
  for (const { name, text } of files) writeFileSync(path.join(folder, name), text);
  const config = path.join(folder, 'semantics.tsconfig.json');
  const include = [...files.map(({ name }) => name), 'out'];
  writeFileSync(config, JSON.stringify({ compilerOptions: GENERATED, include }));
  const { stdout } = await tsc(7, ['-p', config, '--pretty', 'false']);
  const checks = new Map<number, string>();
  const others: string[] = [];
  for (const { file, line, text } of parseMessages(stdout)) {
    const own = files.find(({ name }) => name === path.basename(file));
    if (own && line >= own.firstLine) checks.set(own.firstIndex + line - own.firstLine, text);
    else others.push(`${path.basename(file)}:${line} ${text}`);
  }
  return { checks, others };
}

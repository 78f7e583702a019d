/** Checks the types of a generated client: valid values fit, documented properties can be read, required ones are required. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadApi, type LoadedApi } from '../../scripts/load-api.js';
import { SILENT } from '../../scripts/lib/reporter.js';
import { RUNTIME_TYPES } from '../../scripts/model/type-reference.js';
import { nameRequestType } from '../../src/openapi/read-write.js';
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
  type ProgramLine,
} from './program.js';
import { listReads } from './reads.js';
import { listSubjects, type Subject } from './subjects.js';
import { listRequired, makeValues } from './values.js';

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
  /** The number of values with missing properties of each value. Default: 40. */
  readonly lacking?: number;
}

/** Returns the lines that check a type. */
class ProgramWriter {
  readonly lines: ProgramLine[] = [];
  readonly untested: Finding[] = [];
  private readonly schemas: ReturnType<typeof readSchemas>;
  private readonly planners: Record<'form' | 'other', Planner>;
  private readonly settings: CheckSettings;

  constructor({ root, document }: LoadedApi, settings: CheckSettings) {
    this.settings = settings;
    const originals = root.components?.schemas ?? {};
    const sources = new Map(
      Object.keys(originals).map((name) => [nameRequestType(name, originals), name] as const),
    );
    const sourceOf = (key: string): string => (key in originals ? key : (sources.get(key) ?? key));
    this.schemas = readSchemas(document, sourceOf);
    const { components, discriminators } = this.schemas;
    this.planners = {
      form: new Planner({ components, discriminators, isForm: true }),
      other: new Planner({ components, discriminators, isForm: false }),
    };
  }

  add(subject: Subject): void {
    const { place, type, schema, isForm } = subject;
    const { count = 6, lacking = 40 } = this.settings;
    const planner = this.planners[isForm ? 'form' : 'other'];
    const { values, reason } = makeValues(this.schemas, planner, schema, count);
    if (!values.length) this.untested.push({ place, detail: type.text, message: reason });
    const checked = new Set<string>();
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
      if (detail.length > 8_000) continue;
      for (const missing of listRequired(this.schemas, schema, value, lacking)) {
        // The members of a union require different properties.
        const key = missing.length > 1 ? missing.join('/') : `${missing[0]} ${Object.keys(value as object).join()}`;
        if (checked.has(key)) continue;
        checked.add(key);
        const own = `$v${this.lines.length}`;
        this.lines.push({
          kind: 'lacking',
          place,
          detail: `${missing.join('.')} is missing in ${detail}`,
          code: `declare const ${own}l: ${printWithout(value, missing, name)}; export const ${own}: ${type.text} = ${own}l;`,
        });
      }
    }
    for (const read of listReads(this.schemas.components, schema)) {
      this.lines.push({
        kind: 'read',
        place,
        detail: formatReads(read),
        code: `export const $v${this.lines.length}: $IsRead<${printRead(type.text, read)}> = true;`,
      });
    }
  }
}

/**
 * Checks the types of a client against the schemas of its document. `out` is the folder of the client; the program is
 * written beside it.
 */
export async function checkTypes(out: string, settings: CheckSettings = {}): Promise<TypeReport> {
  const api = await loadApi(path.join(out, 'openapi.json'), SILENT, { level: 'minimal' });
  const subjects = listSubjects(api.document, api.model);
  const writer = new ProgramWriter(api, settings);
  for (const subject of subjects) writer.add(subject);
  const { lines, untested } = writer;
  const uses = subjects.flatMap(({ type }) => type.uses).filter((name) => !RUNTIME_TYPES.has(name));
  const { text, first } = printProgram(lines, uses);
  const folder = path.dirname(out);
  writeFileSync(path.join(folder, 'semantics.ts'), text);
  const config = path.join(folder, 'semantics.tsconfig.json');
  const compilerOptions = { ...GENERATED, noErrorTruncation: false };
  writeFileSync(config, JSON.stringify({ compilerOptions, include: ['semantics.ts', 'out'] }));
  const { stdout } = await tsc(7, ['-p', config, '--pretty', 'false']);
  const messages = parseMessages(stdout);
  const said = new Map(
    messages.filter(({ file }) => file.endsWith('semantics.ts')).map(({ line, text: said }) => [line - first, said]),
  );
  const listed = lines.map((line, index) => ({ ...line, message: said.get(index) }));
  const refusals = (kind: ProgramLine['kind']): Finding[] =>
    listed.flatMap((line) =>
      line.kind === kind && line.message !== undefined
        ? [{ place: line.place, detail: line.detail, message: line.message }]
        : [],
    );
  const countOf = (kind: ProgramLine['kind']): number => lines.filter((line) => line.kind === kind).length;
  return {
    errors: messages
      .filter(({ file, line }) => !file.endsWith('semantics.ts') || line < first)
      .map(({ file, line, text: said }) => `${file}:${line} ${said}`),
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

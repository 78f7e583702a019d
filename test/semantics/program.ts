/** Writes a TypeScript program that checks types against values, one check a line, and reads what the compiler says. */
import { isObject } from '../../src/openapi/document.js';
import { FILE, UNKNOWN } from './plan.js';
import type { ReadStep } from './reads.js';
import type { ValuePath } from './values.js';

/** The kinds of checks: a value fits, a property can be read, a value without a required property does not fit. */
export type CheckKind = 'value' | 'read' | 'lacking';

/** A line of the program. */
export interface ProgramLine {
  readonly kind: CheckKind;
  /** The place of the schema in the document. */
  readonly place: string;
  /** What is checked, for a reader. */
  readonly detail: string;
  readonly code: string;
}

/** Returns the type that only the value has. */
export function printLiteral(value: unknown): string {
  if (value === FILE) return 'Blob';
  if (value === UNKNOWN) return 'any';
  if (Array.isArray(value)) return `[${value.map(printLiteral).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'undefined';
  return `{ ${Object.entries(value)
    .map(([name, child]) => `${JSON.stringify(name)}: ${printLiteral(child)}`)
    .join('; ')} }`;
}

/** Returns the type of a value without the property at a path; `alias` is the type of the value. */
export function printWithout(value: unknown, path: ValuePath, alias: string): string {
  const [step, ...rest] = path;
  if (!rest.length) return `Omit<${alias}, ${JSON.stringify(step)}>`;
  const inside = (key: string | number): string => `${alias}[${JSON.stringify(key)}]`;
  if (Array.isArray(value)) {
    const items = value.map((item, index) =>
      index === step ? printWithout(item, rest, inside(index)) : inside(index),
    );
    return `[${items.join(', ')}]`;
  }
  const members = Object.entries(value as object).map(([name, child]) => {
    const type = name === step ? printWithout(child, rest, inside(name)) : inside(name);
    return `${JSON.stringify(name)}: ${type}`;
  });
  return `{ ${members.join('; ')} }`;
}

/** Returns the type that is read at a path of a type. */
export function printRead(type: string, path: readonly ReadStep[]): string {
  return path.reduce<string>((text, step) => {
    if (step === 'item') return `$Item<${text}>`;
    return step === 'other' ? `$Other<${text}>` : `$Read<${text}, ${JSON.stringify(step.property)}>`;
  }, type);
}

/** Returns a path as a reader writes it. */
export function formatReads(path: readonly ReadStep[]): string {
  return path
    .map((step) => (step === 'item' ? '[]' : step === 'other' ? '{}' : `.${step.property}`))
    .join('')
    .replace(/^\./, '');
}

const HELPERS = [
  // Each member of a union is read for itself: a property need only be in one of them.
  'type $Read<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;',
  'type $Item<T> = T extends readonly unknown[] ? T[number] : never;',
  'type $Other<T> = T extends unknown ? (string extends keyof T ? T[string & keyof T] : never) : never;',
  'type $IsRead<T> = [Exclude<T, undefined>] extends [never] ? false : true;',
];

/** A file of a program. */
export interface ProgramFile {
  readonly name: string;
  readonly text: string;
  /** The line of the first check. */
  readonly firstLine: number;
  /** The index of the first check in the program. */
  readonly firstIndex: number;
}

/** The most checks in a file: the compiler checks files in parallel. */
const MOST_LINES = 1_000;

/** Returns the files of a program. */
export function printProgram(lines: readonly ProgramLine[], uses: Iterable<string>): ProgramFile[] {
  const names = [...new Set(uses)].toSorted();
  const head = [...(names.length ? [`import type { ${names.join(', ')} } from './out/schema.js';`] : []), ...HELPERS];
  const files: ProgramFile[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const start = files.at(-1)?.firstIndex ?? -MOST_LINES;
    // The checks of a value refer to its type, so they are in the file of the value.
    if (index - start < MOST_LINES || lines[index]!.kind === 'lacking') continue;
    files.push({ name: `semantics-${files.length}.ts`, text: '', firstLine: head.length + 1, firstIndex: index });
  }
  return files.map((file, index) => {
    const own = lines.slice(file.firstIndex, files[index + 1]?.firstIndex);
    return { ...file, text: [...head, ...own.map(({ code }) => code), 'export {};', ''].join('\n') };
  });
}

/** A message of the compiler. */
export interface CompilerMessage {
  readonly file: string;
  readonly line: number;
  /** The first line of the message, and the innermost cause. */
  readonly text: string;
}

/** Returns the messages in the output of a compiler. */
export function parseMessages(output: string): CompilerMessage[] {
  const messages: { file: string; line: number; text: string; causes: string[] }[] = [];
  for (const row of output.split('\n')) {
    const [, file, line, text] = /^(\S.*?)\((\d+),\d+\): error (.*)$/.exec(row) ?? [];
    if (file !== undefined) messages.push({ file, line: Number(line), text: text!, causes: [] });
    else if (row.startsWith('  ')) messages.at(-1)?.causes.push(row.trim());
    else if (row.trim()) messages.push({ file: '', line: 0, text: row, causes: [] });
  }
  return messages.map(({ file, line, text, causes }) => ({
    file,
    line,
    text: causes.length ? `${text} ... ${causes.at(-1)}` : text,
  }));
}

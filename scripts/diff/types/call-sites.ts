/** Writes code that uses all of a client as consumers do: it calls every method, and reads and writes every field. */
import type { Symbol as TsSymbol, Type } from 'typescript';
import type { Names } from './calls.js';
import { formatAccess, type ClientTypes } from './client-types.js';
import { ts } from '../../lib/typescript.js';
import { writeClassSites, writeFunctionSites } from './members.js';
import { writeRawSites } from './raw-calls.js';
import { ReadingSites } from './reading.js';
import { createLines, nestLines, type SiteLine } from './site-line.js';
import { appendComma, writeValues } from './writing.js';

/** Exports that consumers do not use directly. */
const INTERIOR = new Set(['components', 'paths', 'webhooks', '$defs']);

/**
 * Returns call sites as statements, each a list of lines; the first ones import a client from `./client`.
 *
 * @param sent - The names of the types that the document only sends, of which the types of calls may say nothing.
 */
export function writeCallSites(types: ClientTypes, sent: ReadonlySet<string>): SiteLine[][] {
  const reading = new ReadingSites(types);
  const classes = [...types.exports].filter(([, symbol]) => symbol.flags & ts.SymbolFlags.Class);
  const values = [...types.exports].filter(([, symbol]) => symbol.flags & ts.SymbolFlags.Variable);
  const named = [...types.exports].filter(
    ([name, symbol]) => symbol.flags & ts.SymbolFlags.Type && !INTERIOR.has(name),
  );
  const plain = named.filter(([, symbol]) => !(symbol.flags & ts.SymbolFlags.Class));
  const names: Names = { read: new Set(), written: new Set() };
  const writing = { types, reading, names };
  // Types that are only written need no reader.
  const isWritten = (name: string): boolean => names.written.has(name) || (sent.has(name) && !names.read.has(name));
  const isRead = (name: string): boolean => names.read.has(name) || !isWritten(name);
  const calls = [
    ...classes.flatMap(([name, symbol]) => writeClassSites(writing, name, symbol)),
    ...writeFunctionSites(writing),
    ...writeRawSites(types),
  ];
  for (const [name] of plain) if (isRead(name)) reading.wanted.add(name);
  // They add to the types that are read.
  const others = [
    ...plain.filter(([name]) => isWritten(name)).map(([name, symbol]) => writeWriter(types, name, symbol)),
    ...values.map(([name, symbol]) => writeValueSites(types, reading, name, symbol)),
  ];
  // The set grows while it is iterated, so this includes the types that readers read.
  const readers = [...writeReaders(types, reading, new Map(plain))];
  return [writeImports(types), ...readers, ...others, ...calls].filter((statement) => statement.length > 0);
}

function writeImports({ exports }: ClientTypes): SiteLine[] {
  return [
    ...nestLines(
      { text: 'import {', subject: '' },
      [...exports].map(([name, { flags }]) => ({
        text: `${flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Variable) ? '' : 'type '}${name},`,
        subject: name,
      })),
      "} from './client/index.js';",
    ),
    { text: "import * as functions from './client/functions.js';", subject: 'functions' },
    { text: "import type { Client } from 'openapi-fetch';", subject: '' },
    { text: 'declare function given<T>(): T;', subject: '' },
  ];
}

function* writeReaders(
  types: ClientTypes,
  reading: ReadingSites,
  named: ReadonlyMap<string, TsSymbol>,
): Generator<SiteLine[]> {
  for (const name of reading.wanted) {
    const symbol = named.get(name);
    if (symbol) yield writeReader(types, reading, name, types.checker.getDeclaredTypeOfSymbol(symbol));
  }
}

/** Returns the function that reads a value of a named type. */
function writeReader(types: ClientTypes, reading: ReadingSites, name: string, type: Type): SiteLine[] {
  const isComposed = types.membersOf(type).some((member) => types.isRecord(member));
  if (!isComposed || types.nameOf(type) !== name) return [];
  const line = createLines(name);
  return nestLines(line(`export function read${name}(it: ${name}): void {`), reading.fields(type, 'it', name), '}');
}

/** Returns the values of a named type that a consumer can write. */
function writeWriter(types: ClientTypes, name: string, symbol: TsSymbol): SiteLine[] {
  const ways = writeValues(types, types.checker.getDeclaredTypeOfSymbol(symbol), name, true);
  return nestLines(
    createLines(name)(`export function written${name}(): ${name}[] { return [`),
    ways.flatMap(appendComma),
    ']; }',
  );
}

function writeValueSites(types: ClientTypes, reading: ReadingSites, name: string, symbol: TsSymbol): SiteLine[] {
  const type = types.checker.getTypeOfSymbol(symbol);
  const sites = types.fieldsOf(type).flatMap((field) => {
    const isPlain = types.isPrimitive(field.type) || types.isLiteral(field.type);
    const line = createLines(`${name}.${field.name}`);
    return isPlain
      ? reading.of(field.type, formatAccess(name, field.name), `${name}.${field.name}`)
      : [line(`void ${formatAccess(name, field.name)};`)];
  });
  return nestLines(createLines(name)(`export function values${name}(): void {`), sites, '}');
}

/** Writes what consumers may have written for a client: every method called, every field read and written. */
import type { Symbol as TsSymbol, Type } from 'typescript';
import type { Names } from './calls.js';
import { accessTo, type ClientTypes } from './client-types.js';
import { ts } from './compiler.js';
import { classSites, functionSites } from './members.js';
import { rawSites } from './raw-calls.js';
import { Reading } from './reading.js';
import { linesOf, within, type SiteLine } from './site-line.js';
import { withComma, writings } from './writing.js';

/** What is exported for those who look into it, rather than for those who call. */
const INTERIOR = new Set(['components', 'paths', 'webhooks', '$defs']);

/** Returns the lines of call sites that import a client from `./client`. */
export function callSitesOf(types: ClientTypes): SiteLine[] {
  const reading = new Reading(types);
  const classes = [...types.exports].filter(([, symbol]) => symbol.flags & ts.SymbolFlags.Class);
  const values = [...types.exports].filter(([, symbol]) => symbol.flags & ts.SymbolFlags.Variable);
  const named = [...types.exports].filter(
    ([name, symbol]) => symbol.flags & ts.SymbolFlags.Type && !INTERIOR.has(name),
  );
  const plain = named.filter(([, symbol]) => !(symbol.flags & ts.SymbolFlags.Class));
  const names: Names = { read: new Set(), written: new Set() };
  // What is written only, nobody reads.
  const isRead = (name: string): boolean => names.read.has(name) || !names.written.has(name);
  const calls = [
    ...classes.flatMap(([name, symbol]) => classSites(types, reading, name, symbol, names)),
    ...functionSites(types, reading, names),
    ...rawSites(types, classes[0]?.[0]),
  ];
  for (const [name] of plain) if (isRead(name)) reading.wanted.add(name);
  return [
    ...importsOf(types),
    // A set grows while it is walked, so that this reaches what readers read.
    ...readersOf(types, reading, new Map(plain)),
    ...plain.filter(([name]) => names.written.has(name)).flatMap(([name, symbol]) => writerOf(types, name, symbol)),
    ...values.flatMap(([name, symbol]) => valueSites(types, reading, name, symbol)),
    ...calls,
  ];
}

function importsOf({ exports }: ClientTypes): SiteLine[] {
  return [
    ...within(
      { text: 'import {', subject: '' },
      [...exports].map(([name, { flags }]) => ({
        text: `${flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Variable) ? '' : 'type '}${name},`,
        subject: name,
      })),
      "} from './client/index.js';",
    ),
    { text: "import * as functions from './client/functions.js';", subject: 'functions' },
    { text: 'declare const given: <T>() => T;', subject: '' },
  ];
}

function* readersOf(types: ClientTypes, reading: Reading, named: ReadonlyMap<string, TsSymbol>): Generator<SiteLine> {
  for (const name of reading.wanted) {
    const symbol = named.get(name);
    if (symbol) yield* readerOf(types, reading, name, types.checker.getDeclaredTypeOfSymbol(symbol));
  }
}

/** Returns the function that reads a value of a type with a name. */
function readerOf(types: ClientTypes, reading: Reading, name: string, type: Type): SiteLine[] {
  const isComposed = types.membersOf(type).some((member) => types.isRecord(member));
  if (!isComposed || types.nameOf(type) !== name) return [];
  const line = linesOf(name);
  return within(line(`export const read${name} = (it: ${name}): void => {`), reading.fields(type, 'it', name), '};');
}

/** Returns the values that a consumer may have made of a type with a name. */
function writerOf(types: ClientTypes, name: string, symbol: TsSymbol): SiteLine[] {
  const ways = writings(types, types.checker.getDeclaredTypeOfSymbol(symbol), name, true);
  return within(linesOf(name)(`export const written${name}: ${name}[] = [`), ways.flatMap(withComma), '];');
}

function valueSites(types: ClientTypes, reading: Reading, name: string, symbol: TsSymbol): SiteLine[] {
  const type = types.checker.getTypeOfSymbol(symbol);
  return types.fieldsOf(type).flatMap((field) => {
    const isPlain = types.isPrimitive(field.type) || types.isLiteral(field.type);
    const line = linesOf(`${name}.${field.name}`);
    return isPlain
      ? reading.of(field.type, accessTo(name, field.name), `${name}.${field.name}`)
      : [line(`void ${accessTo(name, field.name)};`)];
  });
}

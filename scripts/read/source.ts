/** Reads the source files of a document, and locates their nodes. */
import { existsSync } from 'node:fs';
import type { BaseResolver, Document as SourceDocument, LocationObject } from '@redocly/openapi-core';
import { getLineColLocation, YamlParseError } from '../vendor/openapi-core.js';
import { isObject, readRef, type Document } from '../../src/openapi/document.js';
import { formatRef, parseRef } from '../../src/openapi/pointer.js';
import { AliasError, FileResolver, HIDDEN_CAUSE } from './resolver.js';
import { formatPath, isUrl } from '../lib/paths.js';
import { BadInputError, startOfFile, type Place, type PointedProblem, type Problem } from '../lib/problem.js';

/** Where a node of a bundled document comes from. */
export interface NodeOrigin {
  readonly document: SourceDocument;
  /** The unescaped segments of its pointer. */
  readonly pointer: readonly string[];
}

/** The files of a bundled document. */
export interface Sources {
  readonly resolver: FileResolver;
  /** The origins of the components from other files, by their references in the bundled document. */
  readonly moved: ReadonlyMap<string, NodeOrigin>;
}

const URL_FIX = "Correct the URL, or add a credential with --header 'Authorization: Bearer TOKEN'.";

/**
 * Parses a file.
 *
 * @throws {BadInputError} If the file does not exist, or its syntax is invalid.
 */
export async function readSource(
  resolver: BaseResolver,
  file: string,
  fix = 'Pass an OpenAPI document with --spec FILE.',
): Promise<SourceDocument<Document>> {
  const document = await resolver.resolveDocument<Document>(null, file, true).catch((error: Error) => error);
  if (!(document instanceof Error)) return document;
  throw new BadInputError([createFileProblem(file, document, isUrl(file) ? URL_FIX : fix)]);
}

/** Returns the problem of a file that cannot be read: a syntax error with its place, or a missing file. */
export function createFileProblem(file: string, error: Error, fix: string): Problem {
  const place = startOfFile(file);
  if (error instanceof YamlParseError) {
    const [, cause, line, column] = /^(.*?)(?: in ".*")? \((\d+):(\d+)\)$/.exec(error.message) ?? [];
    const here = line ? { ...place, line: Number(line), column: Number(column) } : place;
    // What another file says is not shown.
    const message =
      cause === HIDDEN_CAUSE ? 'Not valid YAML or JSON.' : `Not valid YAML or JSON: ${cause ?? error.message}.`;
    return { kind: 'error', place: here, message, fix: 'Correct the syntax here, or just before.' };
  }
  if (error instanceof AliasError) {
    const { source, pointer, message } = error;
    return {
      kind: 'error',
      place: findPlace({ source, pointer, reportOnKey: true }),
      message,
      fix: 'Expand fewer aliases.',
    };
  }
  const message = isUrl(file) || existsSync(file) ? error.message : 'File not found.';
  return { kind: 'error', place, message, fix };
}

/** Returns the place of a node, from the linter's location. */
export function findPlace(location: LocationObject): Place {
  const { source, start } = getLineColLocation(location);
  return { file: formatPath(source.absoluteRef), line: start.line, column: start.col };
}

/** Returns the places in the source files of pointers into the bundled document. */
export function findPlaces(
  file: string,
  pointers: readonly (readonly string[])[],
  { resolver, moved }: Sources = { resolver: new FileResolver({ spec: file, isLenient: true }), moved: new Map() },
): Promise<Place[]> {
  // Steps have changed what is parsed.
  const files = resolver.copy();
  const locate = (pointer: readonly string[]): Promise<Place> => {
    const origin = moved.get(formatRef(pointer.slice(0, 3)));
    return origin
      ? locateNode(files, origin.document.source.absoluteRef, [...origin.pointer, ...pointer.slice(3)])
      : locateNode(files, file, pointer);
  };
  return Promise.all(pointers.map(locate));
}

/** Returns the problems with their places in the source files, which are read unless they are given. */
export async function locateProblems(
  file: string,
  problems: readonly PointedProblem[],
  sources?: Sources,
): Promise<Problem[]> {
  const pointers = problems.map(({ pointer }) => pointer);
  const places = await findPlaces(file, pointers, sources);
  return problems.map(({ pointer: _, ...problem }, index) => ({ place: places[index]!, ...problem }));
}

/** Returns the place of a node; follows the references of the source files. */
async function locateNode(resolver: BaseResolver, file: string, pointer: readonly string[]): Promise<Place> {
  if (!pointer.length) return startOfFile(file);
  let document = await readSource(resolver, file);
  let [at, node] = [[] as string[], document.parsed as unknown];
  const enter = async (steps: readonly string[]): Promise<boolean> => {
    for (const step of steps) {
      const ref = readRef(node);
      // What stands beside a reference is not in its target.
      if (ref !== undefined && !(isObject(node) && step in node)) {
        const base = document.source.absoluteRef;
        if (!ref.startsWith('#'))
          document = await readSource(resolver, resolver.resolveExternalRef(base, ref.split('#')[0]!));
        [at, node] = [[], document.parsed];
        if (!(await enter(parseRef(ref.includes('#') ? ref : '#')))) return false;
      }
      if (typeof node !== 'object' || node === null || !(step in node)) return false;
      [at, node] = [[...at, step], (node as Record<string, unknown>)[step]];
    }
    return true;
  };
  await enter(pointer);
  return findPlace({ source: document.source, pointer: formatRef(at), reportOnKey: isObject(node) });
}

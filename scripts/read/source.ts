/** Reads the files of a document as they are written, and knows the place of each of their nodes. */
import { existsSync } from 'node:fs';
import {
  BaseResolver,
  getLineColLocation,
  YamlParseError,
  type Document as SourceDocument,
  type LocationObject,
} from '@redocly/openapi-core';
import { isObject, readRef, type Document } from '../../src/openapi/document.js';
import { formatRef, parseRef } from '../../src/openapi/pointer.js';
import { formatPath } from '../lib/paths.js';
import { BadInputError, startOfFile, type Place, type PointedProblem, type Problem } from '../lib/problem.js';

/**
 * Returns what a file holds.
 *
 * @throws {BadInputError} Where there is no such file, or its syntax is wrong.
 */
export async function readSource(resolver: BaseResolver, file: string): Promise<SourceDocument<Document>> {
  const document = await resolver.resolveDocument<Document>(null, file, true).catch((error: Error) => error);
  if (!(document instanceof Error)) return document;
  throw new BadInputError([createFileProblem(file, document, 'Name an OpenAPI document with --spec FILE.')]);
}

/** Returns what keeps a file from being read: its syntax, at its place, or else its absence. */
export function createFileProblem(file: string, error: Error, fix: string): Problem {
  const place = startOfFile(file);
  if (error instanceof YamlParseError) {
    const [, cause, line, column] = /^(.*?)(?: in ".*")? \((\d+):(\d+)\)$/.exec(error.message) ?? [];
    const here = line ? { ...place, line: Number(line), column: Number(column) } : place;
    const message = `Not valid YAML or JSON: ${cause ?? error.message}.`;
    return { kind: 'error', place: here, message, fix: 'Correct the syntax here, or shortly before.' };
  }
  return { kind: 'error', place, message: existsSync(file) ? error.message : 'There is no such file.', fix };
}

/** Returns the place of a node that the linter has found. */
export function findPlace(location: LocationObject): Place {
  const { source, start } = getLineColLocation(location);
  return { file: formatPath(source.absoluteRef), line: start.line, column: start.col };
}

/** Returns the places that pointers of the bundled document have in the files. */
export function findPlaces(file: string, pointers: readonly (readonly string[])[]): Promise<Place[]> {
  // One resolver for all of them: it keeps what it has read.
  const resolver = new BaseResolver();
  return Promise.all(pointers.map((pointer) => locateNode(resolver, file, pointer)));
}

/** Returns the problems with the places that their pointers have in the files; the bundled document has none. */
export async function locateProblems(file: string, problems: readonly PointedProblem[]): Promise<Problem[]> {
  const places = await findPlaces(
    file,
    problems.map(({ pointer }) => pointer),
  );
  return problems.map(({ pointer: _, ...problem }, index) => ({ place: places[index]!, ...problem }));
}

/** Returns the place of a node, on the way through the references of the files as they are written. */
async function locateNode(resolver: BaseResolver, file: string, pointer: readonly string[]): Promise<Place> {
  let document = await readSource(resolver, file);
  let [at, node] = [[] as string[], document.parsed as unknown];
  const enter = async (steps: readonly string[]): Promise<boolean> => {
    for (const step of steps) {
      const ref = readRef(node);
      if (ref !== undefined) {
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

/** Reads the source files of a document, and locates their nodes. */
import { existsSync } from 'node:fs';
import {
  getLineColLocation,
  YamlParseError,
  type BaseResolver,
  type Document as SourceDocument,
  type LocationObject,
} from '@redocly/openapi-core';
import { isObject, readRef, type Document } from '../../src/openapi/document.js';
import { formatRef, parseRef } from '../../src/openapi/pointer.js';
import { FileResolver } from './resolver.js';
import { formatPath } from '../lib/paths.js';
import { BadInputError, startOfFile, type Place, type PointedProblem, type Problem } from '../lib/problem.js';

/**
 * Parses a file.
 *
 * @throws {BadInputError} If the file does not exist, or its syntax is invalid.
 */
export async function readSource(resolver: BaseResolver, file: string): Promise<SourceDocument<Document>> {
  const document = await resolver.resolveDocument<Document>(null, file, true).catch((error: Error) => error);
  if (!(document instanceof Error)) return document;
  throw new BadInputError([createFileProblem(file, document, 'Pass an OpenAPI document with --spec FILE.')]);
}

/** Returns the problem of a file that cannot be read: a syntax error with its place, or a missing file. */
export function createFileProblem(file: string, error: Error, fix: string): Problem {
  const place = startOfFile(file);
  if (error instanceof YamlParseError) {
    const [, cause, line, column] = /^(.*?)(?: in ".*")? \((\d+):(\d+)\)$/.exec(error.message) ?? [];
    const here = line ? { ...place, line: Number(line), column: Number(column) } : place;
    const message = `Not valid YAML or JSON: ${cause ?? error.message}.`;
    return { kind: 'error', place: here, message, fix: 'Correct the syntax here, or just before.' };
  }
  return { kind: 'error', place, message: existsSync(file) ? error.message : 'File not found.', fix };
}

/** Returns the place of a node, from the linter's location. */
export function findPlace(location: LocationObject): Place {
  const { source, start } = getLineColLocation(location);
  return { file: formatPath(source.absoluteRef), line: start.line, column: start.col };
}

/** Returns the places in the source files of pointers into the bundled document. */
export function findPlaces(file: string, pointers: readonly (readonly string[])[]): Promise<Place[]> {
  // One resolver for all of them, as it caches the files.
  const resolver = new FileResolver();
  return Promise.all(pointers.map((pointer) => locateNode(resolver, file, pointer)));
}

/** Returns the problems with their places in the source files. */
export async function locateProblems(file: string, problems: readonly PointedProblem[]): Promise<Problem[]> {
  const places = await findPlaces(
    file,
    problems.map(({ pointer }) => pointer),
  );
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

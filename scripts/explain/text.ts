/** Writes what there is to know of one operation, on one screen. */
import type { OperationCoverage } from '../coverage/evaluate.js';
import type { Surface } from '../diff/types/surface.js';
import type { GroupModel, OperationModel } from '../model/types.js';
import { formatPlace, type Place } from '../lib/problem.js';
import { count } from '../lib/reporter.js';
import { signatureOf } from '../model/signature.js';

/** What is known of an operation. */
export interface Explained {
  readonly operation: OperationModel;
  readonly group: GroupModel;
  readonly place: Place;
  /** The public names of the client, with their signatures. */
  readonly surface: Surface;
  readonly scopes: ReadonlyMap<string, string>;
  readonly referenceUrl: string | undefined;
  /** What tests exercised of it; `undefined` where nothing is recorded. */
  readonly coverage: OperationCoverage | undefined;
}

/** How wide a screen is, in characters. */
const WIDTH = 120;
/** How many files of tests are listed before the rest is counted. */
const LISTED = 6;

/** Returns the lines. */
export function explainText({ operation, group, place, surface, scopes, referenceUrl, coverage }: Explained): string[] {
  const { method, path, methodName, summary, deprecated, anchor, errors, formerNames, anonymous } = operation;
  const name = `${group.className}.${methodName}`;
  return [
    `${name}   ${method} ${path}${deprecated ? '   deprecated' : ''}`,
    ...section('contract', [formatPlace(place), ...(summary ? [summary] : [])]),
    ...section('method', [surface.get(name)?.signature ?? methodName]),
    ...section('function', [
      surface.get(`functions.${operation.functionName}`)?.signature.replace(/^function /, '') ?? operation.functionName,
    ]),
    ...(formerNames.length
      ? section(
          'former',
          formerNames.map((former) => former.methodName),
        )
      : []),
    ...section('types', typesOf(operation, surface)),
    ...section('scopes', scopesOf(operation, scopes, anonymous)),
    ...section(
      'errors',
      errors.map(({ status, body, description }) => `${status.padEnd(7)} ${body.text.padEnd(12)} ${description}`),
    ),
    ...section('reference', [`${referenceUrl ?? ''}${anchor}`]),
    ...section('tests', testsOf(coverage)),
  ];
}

function section(label: string, lines: readonly string[]): string[] {
  return lines.flatMap((line, index) =>
    wrapped(line).map((part, row) => `  ${(index + row ? '' : label).padEnd(10)} ${row ? '  ' : ''}${part}`),
  );
}

/** Returns a text in lines that fit a screen, broken at blanks. */
function wrapped(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (lines.at(-1) && lines.at(-1)!.length + word.length > WIDTH - 16) lines.push(word);
    else lines[lines.length - 1] += lines.at(-1) ? ` ${word}` : word;
  }
  return lines;
}

/** Returns the types that the operation names, each with its fields. */
function typesOf(operation: OperationModel, surface: Surface): string[] {
  const { response, pathParameters, body, parametersType } = operation;
  const uses = [
    ...pathParameters.map(({ type }) => type.name),
    ...(parametersType ? [parametersType.name] : []),
    ...signatureOf(operation).flatMap(({ type }) => type.uses),
    ...(body?.type.uses ?? []),
    ...response.type.uses,
  ];
  const types = [...new Set(uses)].filter((name) => surface.has(name));
  return types.map((name) => {
    const fields = [...surface]
      .filter(([key]) => key.startsWith(`${name}.`))
      .map(([, { signature }]) => signature.slice(name.length + 1));
    return fields.length ? `${name} { ${fields.join('; ')} }` : surface.get(name)!.signature.replace(/^type /, '');
  });
}

function scopesOf({ scopes }: OperationModel, described: ReadonlyMap<string, string>, anonymous: boolean): string[] {
  if (anonymous) return ['none, and no credential either'];
  return scopes.length ? scopes.map((scope) => `${scope}  ${described.get(scope) ?? ''}`.trimEnd()) : ['none'];
}

function testsOf(coverage: OperationCoverage | undefined): string[] {
  if (!coverage) return ['unknown: `npm test` records them'];
  const files = new Map<string, number>();
  for (const test of coverage.tests.keys()) {
    const file = test.split(': ')[0]!;
    files.set(file, (files.get(file) ?? 0) + 1);
  }
  const sorted = [...files].toSorted(([, a], [, b]) => b - a);
  const statuses = [...coverage.statuses].map(([status, times]) => `${status} ${times}×`);
  if (!sorted.length) return ['none'];
  return [
    [
      ...sorted.slice(0, LISTED).map(([file, tests]) => `${file} (${tests})`),
      ...(sorted.length > LISTED ? [`and ${count(sorted.length - LISTED, 'more file')}`] : []),
    ].join(', '),
    `answered with ${statuses.join(', ')}`,
  ];
}

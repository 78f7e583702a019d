/** Writes the facts about one operation, on one screen. */
import type { OperationCoverage } from '../coverage/evaluate.js';
import type { Surface } from '../diff/types/surface.js';
import type { GroupModel, OperationModel } from '../model/types.js';
import { formatPlace, type Place } from '../lib/problem.js';
import { formatCount } from '../lib/reporter.js';
import { buildSignature } from '../model/signature.js';

/** The facts about an operation. */
export interface Explained {
  readonly operation: OperationModel;
  readonly group: GroupModel;
  readonly place: Place;
  /** The public names of the client, with their signatures. */
  readonly surface: Surface;
  readonly scopes: ReadonlyMap<string, string>;
  readonly referenceUrl: string | undefined;
  /** Its coverage by tests; `undefined` if there is no recording. */
  readonly coverage: OperationCoverage | undefined;
}

/** The width of the screen, in characters. */
const WIDTH = 120;
/** The most test files that are listed; the rest is counted. */
const LISTED = 6;

/** Returns the lines. */
export function formatExplanation({
  operation,
  group,
  place,
  surface,
  scopes,
  referenceUrl,
  coverage,
}: Explained): string[] {
  const { method, path, methodName, summary, deprecated, anchor, errors, formerNames, anonymous } = operation;
  const name = `${group.className}.${methodName}`;
  return [
    `${name}   ${method} ${path}${deprecated ? '   deprecated' : ''}`,
    ...formatSection('contract', [formatPlace(place), ...(summary ? [summary] : [])]),
    ...formatSection('method', [surface.get(name)?.signature ?? methodName]),
    ...formatSection('function', [
      surface.get(`functions.${operation.functionName}`)?.signature.replace(/^function /, '') ?? operation.functionName,
    ]),
    ...(formerNames.length
      ? formatSection(
          'former',
          formerNames.map((former) => former.methodName),
        )
      : []),
    ...formatSection('types', listTypes(operation, surface)),
    ...formatSection('scopes', describeScopes(operation, scopes, anonymous)),
    ...formatSection(
      'errors',
      errors.map(({ status, body, description }) => `${status.padEnd(7)} ${body.text.padEnd(12)} ${description}`),
    ),
    ...formatSection('reference', referenceUrl === undefined ? [] : [referenceUrl + anchor]),
    ...formatSection('tests', describeTests(coverage)),
  ];
}

function formatSection(label: string, lines: readonly string[]): string[] {
  return lines.flatMap((line, index) =>
    wrapText(line).map((part, row) => `  ${(index + row ? '' : label).padEnd(10)} ${row ? '  ' : ''}${part}`),
  );
}

/** Wraps a text at spaces and line breaks to lines that fit the screen. */
function wrapText(text: string): string[] {
  const lines = [''];
  for (const word of text.split(/ |\s+/)) {
    if (lines.at(-1) && lines.at(-1)!.length + word.length > WIDTH - 16) lines.push(word);
    else lines[lines.length - 1] += lines.at(-1) ? ` ${word}` : word;
  }
  return lines;
}

/** Returns the types that the operation uses, each with its fields. */
function listTypes(operation: OperationModel, surface: Surface): string[] {
  const { response, pathParameters, body, parametersType } = operation;
  const uses = [
    ...pathParameters.map(({ type }) => type.name),
    ...(parametersType ? [parametersType.name] : []),
    ...buildSignature(operation).flatMap(({ type }) => type.uses),
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

function describeScopes(
  { scopes }: OperationModel,
  described: ReadonlyMap<string, string>,
  anonymous: boolean,
): string[] {
  if (anonymous) return ['none (no credential needed)'];
  return scopes.length ? scopes.map((scope) => `${scope}  ${described.get(scope) ?? ''}`.trimEnd()) : ['none'];
}

function describeTests(coverage: OperationCoverage | undefined): string[] {
  if (!coverage) return ['unknown (run `npm test` to record them)'];
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
      ...(sorted.length > LISTED ? [`and ${formatCount(sorted.length - LISTED, 'more file')}`] : []),
    ].join(', '),
    `responses: ${statuses.join(', ')}`,
  ];
}

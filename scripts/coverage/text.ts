/** Writes the coverage as a table for a terminal. */
import type { OperationCoverage, Seen } from './evaluate.js';

const HEAD = ['operation', 'request', 'statuses', 'parameters', 'sent', 'received', 'tests'];

/** Returns the table, with one line per operation, and a list of everything that is not exercised. */
export function formatCoverage(coverage: readonly OperationCoverage[]): string[] {
  const rows = coverage.map(({ id, method, path, statuses, parameters, sent, received, tests }) => [
    id,
    `${method} ${path}`,
    formatShare(statuses),
    formatShare(parameters),
    formatShare(sent),
    formatShare(received),
    `${tests.size}`,
  ]);
  const all = (part: (operationCoverage: OperationCoverage) => Seen): Seen =>
    new Map(
      coverage.flatMap((operationCoverage) =>
        [...part(operationCoverage)].map(([key, times]) => [`${operationCoverage.id} ${key}`, times] as const),
      ),
    );
  const total = [
    'total',
    '',
    formatShare(all(({ statuses }) => statuses)),
    formatShare(all(({ parameters }) => parameters)),
    formatShare(all(({ sent }) => sent)),
    formatShare(all(({ received }) => received)),
    '',
  ];
  const never = alignColumns(describeMissing(coverage));
  return [
    ...alignColumns([HEAD, ...rows, total]),
    '',
    never.length ? 'Not exercised:' : 'Everything is exercised.',
    ...never,
  ];
}

function formatShare(seen: Seen): string {
  return seen.size ? `${[...seen.values()].filter(Boolean).length}/${seen.size}` : '-';
}

function listUnseen(seen: Seen): string[] {
  return [...seen].filter(([, times]) => !times).map(([key]) => key);
}

/** Returns what is not exercised: statuses and parameters per operation, and fields that no operation exercises. */
function describeMissing(coverage: readonly OperationCoverage[]): string[][] {
  const statuses = coverage.flatMap(({ id, statuses: seen }) => {
    const names = listUnseen(seen);
    return names.length ? [[`  ${id}`, names.join(', ')]] : [];
  });
  const parameters = coverage.flatMap(({ id, parameters: seen }) => listUnseen(seen).map((name) => [`  ${id}`, name]));
  const never = (part: (operationCoverage: OperationCoverage) => Seen): string[] => {
    const seen = new Set(
      coverage.flatMap((operationCoverage) =>
        [...part(operationCoverage)].filter(([, times]) => times).map(([key]) => key),
      ),
    );
    return [...new Set(coverage.flatMap((operationCoverage) => listUnseen(part(operationCoverage))))].filter(
      (key) => !seen.has(key),
    );
  };
  const [sent, received] = [
    never((operationCoverage) => operationCoverage.sent),
    never((operationCoverage) => operationCoverage.received),
  ];
  return [
    ...statuses,
    ...parameters,
    ...(sent.length ? [['  sent', sent.join(', ')]] : []),
    ...(received.length ? [['  received', received.join(', ')]] : []),
  ];
}

/** Returns rows with aligned columns. */
function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index]!)))
      .join('  ')
      .trimEnd(),
  );
}

/** Writes tables of Markdown. */

/** Escapes a text for a table cell. */
function formatCell(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter(Boolean)
    .join(' ')
    .replaceAll(/(?<!\\)\|/g, String.raw`\|`);
}

/** Returns a table, or nothing if it has no rows; columns that are empty in all rows are left out. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = head.map((_, index) => index).filter((index) => rows.some((row) => row[index]?.trim()));
  if (!columns.length) return '';
  const line = (cells: readonly string[]): string =>
    `| ${columns.map((index) => formatCell(cells[index] ?? '')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

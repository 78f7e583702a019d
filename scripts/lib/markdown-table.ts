/** Writes tables of Markdown. */

/** Escapes a text for a table cell. */
function formatCell(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter(Boolean)
    .join(' ')
    .replaceAll(/(?<!\\)\|/g, String.raw`\|`);
}

/** Returns a table; columns that are empty in all rows are left out. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = head.map((_, index) => index).filter((index) => rows.some((row) => row[index]?.trim()));
  const line = (cells: readonly string[]): string =>
    `| ${columns.map((index) => formatCell(cells[index] ?? '')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

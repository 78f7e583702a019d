/** Joins parts of Markdown. */

/** Returns the parts that are not empty, with blank lines between them. */
export function joinParts(...parts: readonly unknown[]): string {
  return parts
    .filter((part): part is string => typeof part === 'string' && part.trim() !== '')
    .map((part) => part.trim())
    .join('\n\n');
}

/** Returns Markdown with its headings some levels deeper; code blocks are unchanged. */
export function shiftHeadings(markdown: string | undefined, levels: number): string {
  return (markdown ?? '').replaceAll(/^(```|~~~)[^]*?^\1|^#{1,4} /gm, (found, fence) =>
    fence ? found : '#'.repeat(levels) + found,
  );
}

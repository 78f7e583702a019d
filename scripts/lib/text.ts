/** Changes texts in a time that grows only with their length, which a regular expression for spaces at an end does not. */

/** Returns a text without the spaces at the ends of its lines. */
export function trimLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Returns the lines of a text as one line. */
export function joinLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
}

/** Returns a text with its line breaks and tabs as `\n` and `\t`: a reporter shows all other control characters itself. */
export function showBreaks(text: string): string {
  return text.replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}

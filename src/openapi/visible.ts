/** Makes characters visible that a text of others must not send to a terminal or a log. */

/** Control characters (C0, DEL, C1), which move the cursor and change the screen; separators of lines; marks that reverse text. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

const UNSEEN_IN_LINES = new RegExp(`(?![\\n\\t])${UNSEEN.source}`, 'gu');

/** Returns a text on one line, with unseen characters as the escapes that JSON has for them, such as `\n` and `\u001b`. */
export function makeVisible(text: string): string {
  return text.replace(UNSEEN, escapeUnseen);
}

/** Like `makeVisible`, for a text whose line breaks and tabs are its own. */
export function makeLinesVisible(text: string): string {
  return text.replace(UNSEEN_IN_LINES, escapeUnseen);
}

/** Returns the message of an error on one line, and the lines of its stack trace. */
export function formatStackTrace(error: unknown): string {
  if (!(error instanceof Error)) return makeVisible(String(error));
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return [`${error.name}: ${error.message}`, ...frames].map(makeVisible).join('\n');
}

function escapeUnseen(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

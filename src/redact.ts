/** Takes a credential out of everything that an error or an event could show. */

/** What stands in the place of a credential. */
export const HIDDEN = '***';

/** A shorter credential is not hidden: it could be part of any text. */
export const SHORTEST = 4;

/** A shorter credential is hidden only where it is a whole word. */
const SHORTEST_ANYWHERE = 8;

/** What lies deeper in a value is hidden, so that no value overflows the stack. */
const DEEPEST = 99;

/** Returns the UTF-8 bytes of a text, each as `write` has it. */
function writeBytes(text: string, write: (byte: number) => string): string {
  return Array.from(new TextEncoder().encode(text), write).join('');
}

/** Returns the UTF-8 bytes of a text in base64. */
export function encodeBase64(text: string): string {
  return btoa(writeBytes(text, (byte) => String.fromCodePoint(byte)));
}

/**
 * Returns a pattern that matches a text however its punctuation is written: as it is, after backslashes as in JSON,
 * percent-encoded, or replaced, as a space is in forms and as `+` and `/` are in URL-safe base64, which has no `=`.
 */
function matchAnyForm(text: string): string {
  return text.replace(/\W/gu, (character) => {
    const encoded = writeBytes(character, (byte) => `%${byte.toString(16).padStart(2, '0')}`);
    return `(?:${encoded}|\\\\*\\${character}|[+_-])${character === '=' ? '?' : ''}`;
  });
}

/** Returns patterns that match secrets in any form. */
export function matchSecrets(secrets: readonly string[]): RegExp[] {
  return secrets.filter((secret) => secret.trim().length >= SHORTEST).map(createPattern);
}

/** Matches a secret in any form, also in base64; the first group is what comes before it. */
function createPattern(secret: string): RegExp {
  const choice = [secret.trim(), encodeBase64(secret)].map(matchAnyForm).join('|');
  // A word can follow a percent-encoded character, whose digits can be small or capital.
  const pattern = secret.length < SHORTEST_ANYWHERE ? `(^|\\W|%..)(?:${choice})(?!\\w)` : `()(?:${choice})`;
  return new RegExp(pattern, 'gi');
}

/**
 * Returns a value without what patterns match in its texts, numbers and keys, and in errors and their causes. A value that
 * does not show that is returned as it is.
 */
export function redact<Value>(value: Value, patterns: readonly RegExp[]): Value {
  const seen = new Set<unknown>();
  const hideText = (text: string): string =>
    patterns.reduce((shown, pattern) => shown.replace(pattern, `$1${HIDDEN}`), text);
  const hide = (item: any, depth: number): unknown => {
    if (typeof item !== 'object' || item === null) {
      const shown = hideText(String(item));
      return shown === String(item) ? item : shown;
    }
    if (depth > DEEPEST || seen.has(item) || item instanceof Request || item instanceof Headers) return HIDDEN;
    seen.add(item);
    const isError = item instanceof Error;
    // The texts of an error are not enumerable.
    const keys = [...(isError ? ['message', 'stack', 'cause'] : []), ...Object.keys(item)];
    const copy: any = isError ? new Error() : Array.isArray(item) ? [] : {};
    for (const key of keys) copy[hideText(key)] = hide(item[key], depth + 1);
    return keys.every((key) => key in copy && copy[key] === item[key]) ? item : copy;
  };
  return hide(value, 0) as Value;
}

/** Takes a credential out of everything that an error or an event could show. */

/** What stands in the place of a credential. */
const HIDDEN = '***';

/** A shorter credential is not hidden: it could be part of any text. */
const SHORTEST = 4;

/** A shorter credential is hidden only where it is a whole word. */
const SHORTEST_ANYWHERE = 8;

/** What lies deeper in a value is hidden, so that no value overflows the stack. */
const DEEPEST = 99;

/** Matches a secret, and as JSON and URLs escape it; the first group is what comes before it. */
function createPattern(secret: string): RegExp {
  const forms = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];
  const choice = forms.map((form) => form.replace(/\W/g, '\\$&')).join('|');
  return new RegExp(secret.length < SHORTEST_ANYWHERE ? `(^|\\W)(?:${choice})(?!\\w)` : `()(?:${choice})`, 'g');
}

/**
 * Returns a value without a credential in its texts, numbers and keys, and in errors and their causes. A value that does
 * not show it is returned as it is. A key is replaced only if the whole key is the credential.
 */
export function redact<Value>(value: Value, credential: string): Value {
  // Fetch trims it, so that the service never sees more.
  const secret = credential.trim();
  const pattern = createPattern(secret);
  const seen = new Set<unknown>();
  const hide = (item: any, depth: number): unknown => {
    if (typeof item !== 'object' || item === null) {
      const text = String(item);
      const shown = secret.length < SHORTEST ? text : text.replace(pattern, `$1${HIDDEN}`);
      return shown === text ? item : shown;
    }
    if (depth > DEEPEST || seen.has(item) || item instanceof Request || item instanceof Headers) return HIDDEN;
    seen.add(item);
    const isError = item instanceof Error;
    // The texts of an error are not enumerable.
    const keys = [...(isError ? ['message', 'stack', 'cause'] : []), ...Object.keys(item)];
    const copy: any = isError ? new Error() : Array.isArray(item) ? [] : {};
    for (const key of keys) copy[key === secret ? HIDDEN : key] = hide(item[key], depth + 1);
    return keys.every((key) => copy[key] === item[key]) ? item : copy;
  };
  return hide(value, 0) as Value;
}

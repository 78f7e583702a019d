/** Lays out the code of samples, which needs no formatter, so that a page can write samples, too. */

/** The maximum width of a sample that needs no scrolling, in characters. */
const WIDTH = 64;

/** The longest argument that has no line of its own. */
const SHORT = 16;

/** Something in brackets, with commas between its items. */
interface Group {
  readonly open: string;
  readonly items: readonly (readonly Part[])[];
}

/** A group, or what is between two. */
type Part = string | Group;

const CLOSED: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Returns statements, each of which is on one line, with line breaks in those that are too wide. */
export function layOutCode(code: string): string {
  return code.split('\n').map(layOutStatement).join('\n');
}

function layOutStatement(line: string): string {
  const parts = parseParts(line);
  const text = layOut(parts, 0);
  const [, left, right] = /^(const [\w$]+ =) (await .*)$/.exec(line) ?? [];
  if (left === undefined || line.length <= WIDTH || !isBetterBelow(parts, text)) return text;
  return `${left}\n  ${layOut(parseParts(right!), 2)}`;
}

/** Whether a call is better on a line of its own, below what it is assigned to. */
function isBetterBelow(parts: readonly Part[], text: string): boolean {
  const [first] = text.split('\n');
  const items = (parts.findLast(isGroup) as Group).items;
  if (first!.length > WIDTH) return true;
  if (items.length !== 1) return false;
  const [item] = items;
  return isGroup(item![0]) ? first!.endsWith('(') : flatten(item!).length <= SHORT;
}

/** Returns the parts of a line of code. */
function parseParts(line: string): readonly Part[] {
  let at = 0;
  function parse(end: string): Part[][] {
    const items: Part[][] = [[]];
    while (at < line.length && line[at] !== end) {
      const character = line[at]!;
      if (CLOSED[character]) {
        at += 1;
        items.at(-1)!.push({ open: character, items: parse(CLOSED[character]) });
        at += 1;
      } else if (character === ',' && end) {
        items.push([]);
        at += line[at + 1] === ' ' ? 2 : 1;
      } else {
        const start = at;
        at = findEnd(line, at);
        const text = line.slice(start, at);
        const last = items.at(-1)!;
        if (typeof last.at(-1) === 'string') last.push(`${last.pop() as string}${text}`);
        else last.push(text);
      }
    }
    return items.map(trimParts).filter((parts) => parts.length);
  }
  return parse('')[0] ?? [];
}

/** Removes the spaces between brackets and their items. */
function trimParts(parts: readonly Part[], _: number, { length }: readonly unknown[]): Part[] {
  const last = parts.length - 1;
  return parts
    .map((part, index) => {
      if (typeof part !== 'string') return part;
      const start = index === 0 && length > 0 ? part.replace(/^ +/, '') : part;
      return index === last ? start.replace(/ +$/, '') : start;
    })
    .filter((part) => part !== '');
}

/** Returns the end of a character, a string or a template. */
function findEnd(line: string, start: number): number {
  const quote = line[start]!;
  if (!/['"`]/.test(quote)) return start + 1;
  let at = start + 1;
  while (at < line.length && line[at] !== quote) {
    if (line[at] === '\\') at += 2;
    else if (quote === '`' && line.startsWith('${', at)) {
      at += 2;
      while (at < line.length && line[at] !== '}') at = findEnd(line, at);
      at += 1;
    } else at += 1;
  }
  return at + 1;
}

function flatten(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const items = part.items.map(flatten).join(', ');
      const space = part.open === '{' && items ? ' ' : '';
      return part.open + space + items + space + CLOSED[part.open]!;
    })
    .join('');
}

/** Returns a line with line breaks in it if it is too wide; `rest` is what follows it. */
function layOut(parts: readonly Part[], indent: number, rest = ''): string {
  const line = flatten(parts);
  const last = parts.findLastIndex((part) => isGroup(part) && part.items.length > 0);
  if (indent + line.length + rest.length <= WIDTH && !parts.some(isListOfRecords)) return line;
  if (last === -1) return breakText(line, indent);
  const group = parts[last] as Group;
  // An import of one name stays on its line.
  if (group.items.length === 1 && line.startsWith('import ')) return line;
  const start = flatten(parts.slice(0, last));
  return start + breakGroup(group, indent, start.length) + flatten(parts.slice(last + 1));
}

function isGroup(part: Part | undefined): part is Group {
  return typeof part === 'object';
}

/** Whether a part has a list of several objects, or lists, of several items, which are easier to compare below each other. */
function isListOfRecords(part: Part): boolean {
  if (!isGroup(part)) return false;
  const kinds = part.items.map(([first]) => (isGroup(first) && first.items.length > 1 ? first.open : ''));
  const isList = part.open === '[' && part.items.length > 1 && kinds[0] !== '' && new Set(kinds).size === 1;
  return isList || part.items.some((item) => item.some(isListOfRecords));
}

/** Returns a text with its string on a line of its own. */
function breakText(line: string, indent: number): string {
  const [, start, text] = /^(const .* =|(?:[\w$]{5,}|'[^']{3,}'|"[^"]{3,}"):) (['"].*)$/.exec(line) ?? [];
  return start === undefined ? line : `${start}\n${' '.repeat(indent + 2)}${text}`;
}

function breakGroup({ open, items }: Group, indent: number, start: number): string {
  const hugged = open === '(' ? hugLast(items, indent, start) : undefined;
  if (hugged !== undefined) return hugged;
  const inner = ' '.repeat(indent + 2);
  const end = `\n${' '.repeat(indent)}${CLOSED[open]!}`;
  const texts = items.map((item) => layOut(item, indent + 2, ','));
  if (open === '[' && texts.every((text) => /^-?[\d.]/.test(text))) return `[\n${fillLines(texts, inner)}${end}`;
  return `${open}\n${texts.map((text) => `${inner}${text},`).join('\n')}${end}`;
}

/** Returns arguments of which only the last is broken, if it is an object or a list; `undefined` if it is not. */
function hugLast(items: readonly (readonly Part[])[], indent: number, start: number): string | undefined {
  const [last, before] = [items.at(-1)!, items.at(-2)];
  const [group] = last;
  if (last.length !== 1 || !isGroup(group) || !group.items.length || group.open === '(') return undefined;
  const isAlike = isGroup(before?.[0]) && before[0].open === group.open;
  const others = items
    .slice(0, -1)
    .map((item) => `${flatten(item)}, `)
    .join('');
  if (isAlike || indent + start + others.length + 2 > WIDTH) return undefined;
  return `(${others}${breakGroup(group, indent, start)})`;
}

/** Returns numbers, as many on each line as it can have. */
function fillLines(texts: readonly string[], inner: string): string {
  const lines: string[] = [];
  for (const text of texts) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + text.length + 2 <= WIDTH) lines.push(`${lines.pop()!} ${text},`);
    else lines.push(`${inner}${text},`);
  }
  return lines.join('\n');
}

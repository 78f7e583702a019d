/** Selects operations of a document by tag, path and ID. */
import {
  isObject,
  listMethodNames,
  readText,
  resolve,
  type Document,
  type Method,
  type OperationNode,
  type PathItem,
} from '../../src/openapi/document.js';
import { BadInputError, startOfFile } from '../lib/problem.js';

const KINDS = ['tag', 'path', 'operation'] as const;

/** A choice of operations: all with a tag, a path or an ID that matches a pattern, in which `*` is any text. */
export interface Selector {
  readonly kind: (typeof KINDS)[number];
  readonly pattern: string;
}

/** The operations to read: those that a selector includes, or all if there is none, without the excluded ones. */
export interface Selection {
  readonly include: readonly Selector[];
  readonly exclude: readonly Selector[];
  /** Whether selectors can match nothing, as in an older version of a document. Default: false. */
  readonly isLoose?: boolean;
}

/** An operation, with what selectors look at. */
type Names = Readonly<Record<Selector['kind'], readonly string[]>>;

/**
 * Returns the selector of a flag, such as `tag:Pets`, `path:/pets/*` or `operation:getPet`.
 *
 * @throws {TypeError} If it is not a selector.
 */
export function readSelector(flag: string, text: string): Selector {
  const [, name, pattern] = /^(\w+):(.+)$/.exec(text) ?? [];
  const kind = KINDS.find((item) => item === name);
  if (kind && pattern !== undefined) return { kind, pattern };
  throw new TypeError(`${flag} must be tag:NAME, path:PATTERN or operation:ID; got ${text}.`);
}

function matches({ kind, pattern }: Selector, names: Names): boolean {
  const expression = new RegExp(`^${pattern.split('*').map(escapeExpression).join('.*')}$`, 's');
  return names[kind].some((name) => expression.test(name));
}

function escapeExpression(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/**
 * Removes the operations that are not selected from a bundled document, and the tags that only they have.
 *
 * @throws {BadInputError} If a selector matches nothing, or nothing is left.
 */
export function selectOperations(root: Document, { include, exclude, isLoose }: Selection, spec: string): void {
  const used = new Set<Selector>();
  const seen: Names[] = [];
  const isSelected = (names: Names): boolean => {
    seen.push(names);
    const [wanted, unwanted] = [include, exclude].map((list) => list.filter((selector) => matches(selector, names)));
    for (const selector of [...wanted!, ...unwanted!]) used.add(selector);
    return (!include.length || wanted!.length > 0) && !unwanted!.length;
  };
  const [before, after] = [new Set<string>(), new Set<string>()];
  const maps = ['paths', 'webhooks', 'x-webhooks'].map((key) => (root as unknown as Record<string, unknown>)[key]);
  for (const items of maps.filter(isObject)) {
    for (const [path, node] of Object.entries(items)) {
      const item = inlineItem(root, node);
      for (const method of listMethodNames(item)) {
        const names = listNames(path, method, item![method]);
        for (const tag of names.tag) before.add(tag);
        if (!isSelected(names)) delete item![method];
        else for (const tag of names.tag) after.add(tag);
      }
      if (item && listMethodNames(item).length) items[path] = item;
      else delete items[path];
    }
  }
  const unused = [...include, ...exclude].find((selector) => !used.has(selector));
  if (unused && !isLoose) refuseSelector(spec, unused, seen);
  if (!isLoose && !maps.some((items) => isObject(items) && Object.keys(items).length))
    refuse(spec, 'The selection leaves no operation.', 'Include more, or exclude less.');
  if (Array.isArray(root.tags))
    root.tags = root.tags.filter((tag) => !before.has(readText(tag, 'name')) || after.has(tag.name));
}

function inlineItem(root: Document, node: unknown): PathItem | undefined {
  const item = resolve<PathItem>(root, node as PathItem);
  if (!isObject(item)) return undefined;
  const { $ref, ...own } = node as { $ref?: string } & PathItem;
  return { ...(item as PathItem), ...own };
}

function listTexts(list: readonly unknown[]): string[] {
  return list.filter((item) => typeof item === 'string');
}

function listNames(path: string, method: Method, operation: OperationNode | undefined): Names {
  const { operationId, tags } = (operation ?? {}) as Partial<OperationNode>;
  return {
    path: [path],
    tag: listTexts(Array.isArray(tags) ? tags : []),
    operation: listTexts([operationId, `${method.toUpperCase()} ${path}`]),
  };
}

/** The maximum number of names that a message lists. */
const MOST_NAMES = 10;

function refuseSelector(spec: string, { kind, pattern }: Selector, seen: readonly Names[]): never {
  const names = [...new Set(seen.flatMap((item) => item[kind].slice(0, 1)))];
  const word = pattern.replaceAll('*', '').toLowerCase();
  const near = names.filter((name) => name.toLowerCase().includes(word));
  const listed = (near.length ? near : names).slice(0, MOST_NAMES);
  const fix = listed.length ? `Use one of ${listed.join(', ')}.` : `The document has no ${kind}.`;
  refuse(spec, `Nothing matches ${kind}:${pattern}.`, fix);
}

function refuse(spec: string, message: string, fix: string): never {
  throw new BadInputError([{ kind: 'error', place: startOfFile(spec), message, fix }]);
}

/** Follows the references of a document before the linter does, and takes out those that it must not follow. */
import type { Document as SourceDocument, LocationObject } from '@redocly/openapi-core';
import { isMappingRef, YamlParseError } from '../vendor/openapi-core.js';
import { isObject, readRef } from '../../src/openapi/document.js';
import { findNode, formatRef, parseRef } from '../../src/openapi/pointer.js';
import { DATA_KEYWORDS, holdsNames } from '../../src/openapi/walk.js';
import { BadInputError, type Problem } from '../lib/problem.js';
import { AccessError } from './access.js';
import { LONGEST_CHAIN, refuseChain } from './reference-circles.js';
import type { FileResolver } from './resolver.js';
import { findPlace, type NodeOrigin } from './source.js';

/** The references of a document. */
export interface References {
  /** What was assumed of references that are not followed. */
  readonly problems: readonly Problem[];
  /** The origin of each node that a reference to another file leads to. */
  readonly origins: ReadonlyMap<unknown, NodeOrigin>;
  /** The syntax errors of files that it refers to, by their paths. */
  readonly broken: ReadonlyMap<string, YamlParseError>;
  /** Puts back the addresses of external examples, which the linter and the bundler would fetch. */
  readonly restore: () => void;
}

/** What a value is: a node of OpenAPI, names of nodes, names of examples, an example, or data, which has no references. */
type Kind = 'node' | 'names' | 'examples' | 'example' | 'data';

/** A value to visit, and where it is. */
interface Visit extends NodeOrigin {
  readonly node: unknown;
  readonly kind: Kind;
}

/** What references that are left out have in common, by the message of one. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['A reference in an example or in other data is not followed.', 'are in examples or other data'],
  ['The reference leads back to itself.', 'lead back to themselves'],
  ['The reference leads to plain data in another file.', 'lead to plain data in other files'],
  ['The reference leaves the folder of the document.', 'leave the folder of the document'],
  ['The reference leads to a server.', 'lead to servers'],
  [
    'The file that it refers to is not .json, .yaml, .yml or .md.',
    'lead to files other than .json, .yaml, .yml and .md',
  ],
]);

/** Returns what a child of a value is. */
function classifyChild(kind: Kind, key: string, child: unknown): Kind {
  if (kind === 'data' || kind === 'names') return kind === 'data' ? 'data' : 'node';
  if (kind === 'examples') return 'example';
  if (kind === 'example') return key === 'value' ? 'data' : 'node';
  if (Array.isArray(child)) return DATA_KEYWORDS.has(key) || key.startsWith('x-') ? 'data' : 'node';
  if (key === 'examples') return 'examples';
  if (key === 'mapping' || key === 'x-webhooks') return 'names';
  if (DATA_KEYWORDS.has(key) || key.startsWith('x-')) return 'data';
  return holdsNames(key) || key === 'callbacks' ? 'names' : 'node';
}

/** A reference to follow; its pointer leads to its text. */
interface Reference extends Visit {
  readonly ref: string;
}

class ReferenceReader implements References {
  readonly problems: Problem[] = [];
  readonly origins = new Map<unknown, NodeOrigin>();
  readonly broken = new Map<string, YamlParseError>();
  readonly #root: SourceDocument;
  readonly #resolver: FileResolver;
  readonly #allowsExternal: boolean;
  readonly #seen = new Set<unknown>();
  readonly #addresses: [node: Record<string, unknown>, address: string][] = [];
  #found: Reference[] = [];

  constructor(root: SourceDocument, resolver: FileResolver, allowsExternal: boolean) {
    this.#root = root;
    this.#resolver = resolver;
    this.#allowsExternal = allowsExternal;
  }

  readonly restore = (): void => {
    for (const [node, address] of this.#addresses) node['externalValue'] = address;
  };

  async read(): Promise<void> {
    let visits: readonly Visit[] = [{ document: this.#root, pointer: [], node: this.#root.parsed, kind: 'node' }];
    while (visits.length) {
      this.#found = [];
      for (const visit of visits) this.#walk(visit, visit.node, visit.kind, [...visit.pointer]);
      const targets = await Promise.all(this.#found.map((reference) => this.#follow(reference)));
      visits = targets.flatMap((target) => target ?? []);
    }
  }

  /** Visits a value; `way` leads to it, and is changed on the way to its children. */
  #walk({ document }: NodeOrigin, value: unknown, kind: Kind, way: string[]): void {
    if (typeof value !== 'object' || value === null || this.#seen.has(value)) return;
    this.#seen.add(value);
    if (isObject(value)) this.#inspect(document, value, kind, way);
    for (const [key, child] of Object.entries(value)) {
      if (typeof child !== 'object' || child === null) continue;
      const inner = Array.isArray(value) ? kind : classifyChild(kind, key, child);
      way.push(key);
      // What must not be in data is left out with all of the data.
      if (inner === 'data' && kind !== 'data' && !this.#allowsExternal && findExternal(child)) {
        this.#leaveOut({ document, pointer: [...way] }, 'A reference in an example or in other data is not followed.');
        delete (value as Record<string, unknown>)[key];
      } else this.#walk({ document, pointer: [] }, child, inner, way);
      way.pop();
    }
  }

  /** Collects the references of an object, and takes out the address of an external example. */
  #inspect(document: SourceDocument, node: Record<string, unknown>, kind: Kind, way: readonly string[]): void {
    const { externalValue } = node;
    if (typeof externalValue === 'string') {
      this.#addresses.push([node, externalValue]);
      delete node['externalValue'];
    }
    if (kind === 'data') return;
    const keys = kind === 'names' && way.at(-1) === 'mapping' ? Object.keys(node) : ['$ref'];
    for (const key of keys) {
      const ref = node[key];
      // The references inside the root document lead to what is visited anyway.
      if (typeof ref !== 'string' || (ref.startsWith('#') && document === this.#root)) continue;
      if (key === '$ref' || isMappingRef(ref)) this.#found.push({ document, pointer: [...way, key], node, kind, ref });
    }
  }

  /** Returns the target of a reference, to visit it; takes out the reference if it must not be followed. */
  async #follow({ document, pointer, kind, ref }: Reference): Promise<Visit | undefined> {
    const forget = (message: string): undefined => {
      this.#leaveOut({ document, pointer }, message);
      takeOut(document.parsed, pointer);
    };
    try {
      const target = await this.#resolveChain({ document, pointer }, ref);
      if (target === undefined) return undefined;
      if (target === 'circle') return forget('The reference leads back to itself.');
      const isText = target.document.source.absoluteRef.endsWith('.md');
      if (!this.#allowsExternal && !isText && isPlain(target.node))
        return forget('The reference leads to plain data in another file.');
      this.origins.set(target.node, target);
      return { ...target, kind };
    } catch (error) {
      if (error instanceof YamlParseError) this.broken.set(error.source.absoluteRef, error);
      // The linter reports what cannot be read.
      if (!(error instanceof AccessError)) return rethrowBadInput(error);
      return forget(`${error.message}.`);
    }
  }

  /** Returns the target of a reference, which can be a reference itself; `circle` if they lead to no end. */
  async #resolveChain(from: NodeOrigin, ref: string): Promise<(NodeOrigin & { node: unknown }) | 'circle' | undefined> {
    const chain = new Set<unknown>();
    let target = await this.#resolve(from, ref, 0);
    const first = target;
    while (target !== undefined) {
      const next = readRef(target.node);
      if (next === undefined) return first;
      if (chain.has(target.node)) return 'circle';
      chain.add(target.node);
      if (chain.size > LONGEST_CHAIN) refuseChain(locate(from));
      target = await this.#resolve(target, next, 0);
    }
    return first;
  }

  async #resolve(from: NodeOrigin, ref: string, depth: number): Promise<(NodeOrigin & { node: unknown }) | undefined> {
    if (depth > LONGEST_CHAIN) refuseChain(locate(from));
    const [uri = ''] = ref.split('#');
    const document = uri ? await this.#open(from, uri) : from.document;
    let target: NodeOrigin & { node: unknown } = { document, pointer: [], node: document.parsed };
    for (const key of parseRef(ref.includes('#') ? ref : '#')) {
      const inner = readRef(target.node);
      if (inner !== undefined && !(key in (target.node as object))) {
        const next = await this.#resolve(target, inner, depth + 1);
        if (next === undefined) return undefined;
        target = next;
      }
      const node = (target.node as Record<string, unknown> | null | undefined)?.[key];
      if (node === undefined) return undefined;
      target = { document: target.document, pointer: [...target.pointer, key], node };
    }
    return target;
  }

  async #open({ document }: NodeOrigin, uri: string): Promise<SourceDocument> {
    const opened = await this.#resolver.resolveDocument(document.source.absoluteRef, uri);
    if (opened instanceof Error) throw opened;
    return opened;
  }

  #leaveOut(origin: NodeOrigin, message: string): void {
    this.problems.push({
      kind: 'assumption',
      place: findPlace(locate(origin)),
      message,
      fix: 'Copy what it refers to into the document, or pass --allow-external.',
      outcome: 'It is left out. --allow-external follows it.',
      many: `references ${REASONS.get(message) ?? 'must not be followed'}. They are left out. --allow-external follows them.`,
    });
  }
}

/** Whether a text is JSON without a reference to elsewhere: most large documents are, and need no visit. */
function isSelfContained(text: string): boolean {
  const isEscaped = /\\u00(24|[46][56]|72)/i.test(text);
  return (
    text.startsWith('{') && !isEscaped && !/"(\$ref"|mapping"\s*:\s*\{[^{}]*")\s*:\s*"(?!#)|"externalValue"/.test(text)
  );
}

/**
 * Visits everything that a document refers to; takes out references that it must not follow, and addresses of examples.
 *
 * @throws {BadInputError} If a chain of references is too long.
 */
export async function readReferences(
  root: SourceDocument,
  resolver: FileResolver,
  allowsExternal: boolean,
): Promise<References> {
  const reader = new ReferenceReader(root, resolver, allowsExternal);
  if (!isSelfContained(root.source.body)) await reader.read();
  return reader;
}

function locate({ document, pointer }: NodeOrigin): LocationObject {
  return { source: document.source, pointer: formatRef(pointer) };
}

/** Whether a value has a reference to another file or to a server. */
function findExternal(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const ref = readRef(value);
  return (ref !== undefined && !ref.startsWith('#')) || Object.values(value).some(findExternal);
}

/** Whether a value is not made of objects: no node of OpenAPI is. */
function isPlain(value: unknown): boolean {
  return Array.isArray(value) ? !value.every(isObject) : !isObject(value);
}

/** Keywords whose value is a text: without its reference there is none. */
const TEXTS = new Set(['description', 'summary', 'title']);

/** Removes a reference; if it stands for a text, removes that. */
function takeOut(root: unknown, pointer: readonly string[]): void {
  const [holderKey = '', key = ''] = pointer.slice(-3, -1);
  // A property can have such a name, too.
  const isText = TEXTS.has(key) && !holdsNames(holderKey);
  const way = isText ? pointer.slice(0, -1) : pointer;
  const holder = findNode(root, way.slice(0, -1));
  // It can be in what was removed already.
  if (isObject(holder)) delete holder[way.at(-1)!];
}

function rethrowBadInput(error: unknown): undefined {
  if (error instanceof BadInputError) throw error;
  return undefined;
}

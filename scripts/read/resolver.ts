/** Reads the files of a document: those that it can read, and YAML also as lenient parsers do. */
import { existsSync } from 'node:fs';
import type { Document, ResolveConfig } from '@redocly/openapi-core';
import { BaseResolver, readFileFromUrl, Source, YamlParseError } from '../vendor/openapi-core.js';
import { decodePercent } from '../../src/openapi/pointer.js';
import { isUrl } from '../lib/paths.js';
import { createFetch, readNamedFile, readReferredFile, type Access } from './access.js';
import { findAliasProblem } from './aliases.js';
import { indentContinuations, type TextPlace } from './lenient-yaml.js';

/** How the files of a document are read. */
export interface ResolverSettings {
  /** The document: a file or a URL. */
  readonly spec: string;
  /** Other files that the user named, such as overlays. */
  readonly named?: readonly string[];
  /** Whether lines of YAML can be indented too little where that has one meaning. */
  readonly isLenient?: boolean;
  readonly access?: Access;
  /** Headers of a configuration for URLs. */
  readonly config?: ResolveConfig;
}

/** The aliases of a file cannot be expanded. */
export class AliasError extends Error {
  readonly source: Source;
  readonly pointer: string;

  constructor(message: string, source: Source, pointer: string) {
    super(message);
    this.source = source;
    this.pointer = pointer;
  }
}

/** A resolver of files and references. */
export class FileResolver extends BaseResolver {
  readonly #settings: ResolverSettings;
  /** The files as they were read, for `copy`. */
  readonly #sources: Map<string, Promise<Source>>;
  readonly #loaded = new Set<string>();
  /** The lines that are indented too little, by file. */
  readonly indented = new Map<Source, readonly TextPlace[]>();

  constructor(settings: ResolverSettings, sources = new Map<string, Promise<Source>>()) {
    super(settings.config);
    this.#settings = settings;
    this.#sources = sources;
  }

  /** Returns a resolver of the same files that parses them once more, as steps change what is parsed. */
  copy(): FileResolver {
    return new FileResolver(this.#settings, this.#sources);
  }

  override resolveExternalRef(base: string | null, ref: string): string {
    const file = super.resolveExternalRef(base, ref);
    // A reference is a URL, but many are written like paths.
    return isUrl(file) || !ref.includes('%') || existsSync(file)
      ? file
      : super.resolveExternalRef(base, decodePercent(ref));
  }

  /** Returns the files and URLs that were read. */
  override getFiles(): Set<string> {
    return new Set(this.#loaded);
  }

  override loadExternalRef(file: string): Promise<Source> {
    const known = this.#sources.get(file) ?? this.#load(file);
    this.#sources.set(file, known);
    return known.then((source) => {
      this.#loaded.add(file);
      return source;
    });
  }

  async #load(file: string): Promise<Source> {
    const { spec, access = {} } = this.#settings;
    if (!isUrl(file)) {
      const text = this.#isNamed(file) ? readNamedFile(file) : readReferredFile(file, spec, access);
      return new Source(file, await text);
    }
    const { headers = [] } = this.config.http;
    const { body, mimeType } = await readFileFromUrl(file, { headers, customFetch: createFetch(spec, access) });
    return new Source(file, body, mimeType);
  }

  #isNamed(file: string): boolean {
    return file === this.#settings.spec || !!this.#settings.named?.includes(file);
  }

  override parseDocument(source: Source, isRoot?: boolean): Document {
    const parsed = parseJson(source.body);
    if (parsed !== undefined) return { source, parsed };
    // The name of a URL says little about its content.
    const document = this.#parse(source, isRoot || isUrl(source.absoluteRef));
    // Only YAML with an anchor has aliases.
    const problem = source.body.includes('&') ? findAliasProblem(document.parsed) : undefined;
    if (problem) throw new AliasError(problem.message, source, problem.pointer);
    return document;
  }

  #parse(source: Source, isRoot: boolean): Document {
    try {
      return super.parseDocument(source, isRoot);
    } catch (error) {
      const isShort = error instanceof YamlParseError && error.message.includes('deficient indentation');
      if (!isShort || !this.#settings.isLenient)
        throw this.#isNamed(source.absoluteRef) ? error : hideText(error, source);
      const { text, places } = readAsContinuations(source);
      this.indented.set(source, places);
      const { parsed } = super.parseDocument(new Source(source.absoluteRef, text, source.mimeType), isRoot);
      return { source, parsed };
    }
  }
}

/** What is said of a syntax error instead of its text. */
export const HIDDEN_CAUSE = 'not valid YAML or JSON';

/** Returns a syntax error without what the file says there: another file can be no part of the document. */
function hideText(error: unknown, source: Source): unknown {
  if (!(error instanceof YamlParseError)) return error;
  return new YamlParseError(new Error(`${HIDDEN_CAUSE} (${error.line}:${error.col})`), source);
}

function readAsContinuations(source: Source): ReturnType<typeof indentContinuations> {
  try {
    return indentContinuations(source.body);
  } catch (error) {
    throw new YamlParseError(error as Error, source);
  }
}

/** Returns the value of a JSON text; `undefined` if it is not a JSON object, or has a key twice, which YAML refuses. */
function parseJson(text: string): unknown {
  if (!text.startsWith('{')) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return countColons(text) === countKeys(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the number of keys that a JSON text has: of its colons outside of strings. */
function countColons(text: string): number {
  let count = 0;
  let isInside = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') isInside = !isInside;
    else if (isInside && character === '\\') index += 1;
    else if (!isInside && character === ':') count += 1;
  }
  return count;
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const children: unknown[] = Object.values(value);
  return children.reduce<number>((sum, child) => sum + countKeys(child), Array.isArray(value) ? 0 : children.length);
}

/** Finds the schemas that stand for files: what they are depends on the media types that they are used in. */
import { isObject, resolve, type Document } from '../../../src/openapi/document.js';
import { isFileSchema } from '../../../src/openapi/schema-facts.js';
import { chooseEncoding } from '../../../src/openapi/media-type.js';
import { walkNodes } from '../../../src/openapi/walk.js';

type Node = Record<string, unknown>;

/** The contents that a program has as text, too. */
const TEXTUAL = /^text\/|[/+](json|xml|yaml|csv)$/i;

/** What a schema of a file is. */
const FORMS: Readonly<Record<string, Node>> = {
  bytes: { type: 'string', format: 'binary' },
  text: { type: 'string' },
  either: { anyOf: [{ type: 'string', format: 'binary' }, { type: 'string' }] },
};

/** Makes each schema of a file say so by its format. Only forms and other media types than JSON carry files. */
export class FileFields {
  readonly #files: Node[] = [];
  readonly #contents: [mediaType: string, schema: unknown][] = [];

  /** Takes note of a node of the document. */
  add(node: Node): void {
    if (isFileSchema(node)) this.#files.push(node);
    for (const [mediaType, media] of isObject(node['content']) ? Object.entries(node['content']) : [])
      this.#contents.push([mediaType, isObject(media) ? media['schema'] : undefined]);
  }

  /** Settles the files among the nodes, in place. */
  settle(document: Document): void {
    if (!this.#files.length) return;
    const [inJson, elsewhere] = [new Set<unknown>(), new Set<unknown>()];
    for (const [mediaType, schema] of this.#contents)
      collectSchemas(document, schema, chooseEncoding(mediaType) === 'json' ? inJson : elsewhere);
    for (const file of this.#files) settleFile(file, inJson.has(file), elsewhere.has(file));
  }
}

function settleFile(file: Node, isInJson: boolean, isElsewhere: boolean): void {
  const mediaType = String(file['contentMediaType'] ?? 'application/octet-stream');
  const isBinary = file['format'] === 'binary' || mediaType === 'application/octet-stream';
  // JSON has no bytes; what `binary` means there is open.
  const form = isInJson || TEXTUAL.test(mediaType) ? 'either' : 'bytes';
  const settled = structuredClone(FORMS[isBinary || isElsewhere ? form : 'text']!);
  const allowsNull = Array.isArray(file['type']) && file['type'].includes('null');
  for (const key of ['type', 'format', 'contentMediaType']) delete file[key];
  Object.assign(file, allowsNull ? { anyOf: [settled, { type: 'null' }] } : settled);
}

/** Adds all schemas that a schema is made of. */
function collectSchemas(document: Document, schema: unknown, found: Set<unknown>): void {
  const target = resolve<unknown>(document, schema as object | undefined);
  if (typeof target !== 'object' || target === null || found.has(target)) return;
  found.add(target);
  walkNodes(target, {
    enter: ({ node }) => {
      if (node === target) return true;
      collectSchemas(document, node, found);
      return false;
    },
  });
}

/** Adds to the document that Redoc gets what its search does not read: texts of examples, hidden, and of enums, visible. */
import { buildMembers } from '../../model/enum.js';
import { isObject, readText, resolve, type Document, type Schema } from '../../../src/openapi/document.js';
import { walkNodes } from '../../../src/openapi/walk.js';
import { cleanMarkdown } from './safe-markdown.js';

type Node = Record<string, unknown>;

/** The most characters of the examples of one response, body or parameter. */
const LONGEST = 2000;

/** A description that is a plain paragraph. */
const ONE_LINE = /^\p{L}.*$/u;

/** What could be Markdown or HTML. */
const MARKS = /[^\p{L}\p{M}\p{N}\s.,:;@/'?=+_-]+/gu;

/** Returns the document with more in its descriptions; does not change it. */
export function addSearchTexts(document: Document): Document {
  const copy = structuredClone(document);
  walkNodes(copy, {
    enter: ({ node, isSchema }) => {
      const description = readText(node, 'description');
      const [members, hidden] = isSchema
        ? [describeMembers(node as Schema), '']
        : ['', hideText(listTexts(copy, node))];
      // Values are not cleaned yet: elsewhere they are shown as text.
      if (members) node['description'] = `${description}\n\n${cleanMarkdown(members)}`;
      // A paragraph of its own would be a gap.
      if (hidden) node['description'] = `${description}${ONE_LINE.test(description) ? ' ' : '\n\n'}${hidden}`;
    },
  });
  return copy;
}

/** Returns a list of the values of an enum, if they have names. */
function describeMembers(schema: Schema): string {
  const members = buildMembers(schema);
  return members
    .map(({ name, value, description }) => `- \`${value}\` ${name}${description && `: ${description}`}`)
    .join('\n');
}

/** Returns the texts in the examples of a response, a body or a parameter. */
function listTexts(document: Document, node: Node): string[] {
  const isParameter = typeof node['in'] === 'string' && typeof node['name'] === 'string';
  const media = isObject(node['content']) ? Object.values(node['content']) : [];
  const values = [...media, ...(isParameter ? [node] : [])]
    .filter(isObject)
    .flatMap(({ example, examples }) => [
      example,
      ...Object.values(isObject(examples) ? examples : {}).map(
        (each) => resolve<Node>(document, each as Node)?.['value'],
      ),
    ]);
  const texts = new Set<string>();
  const read = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(read);
  };
  values.forEach(read);
  return [...texts];
}

/** Returns texts as HTML that is not shown. */
function hideText(texts: readonly string[]): string {
  const plain = texts.join(' ').replaceAll(MARKS, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST);
  return plain && `<span hidden="hidden">${plain}</span>`;
}

/** Makes the document of the reference: the bundled one with samples, the names of methods, and tables in its guides. */
import { listOperations, type ApiModel } from '../model/types.js';
import { formatSite, readWebhooks } from '../model/anchor.js';
import {
  findOperation,
  listMethodNames,
  resolve,
  type Document,
  type OperationNode,
  type PathItem,
} from '../../src/openapi/document.js';
import { formatCall } from '../model/signature.js';
import { insertTables, type GuideFacts } from './text/guides.js';
import { cleanDocument } from './safe/safe-document.js';
import { listOwnSamples, type Sample } from './samples/samples.js';

/** An operation of the reference. */
export type WithSamples = OperationNode & { 'x-codeSamples': readonly Sample[] };

/** The samples of operations, by operationId. */
export type Samples = ReadonlyMap<string, readonly Sample[]>;

/** Returns the document of the reference, safe to show; does not change the bundled one. */
export function addSamples(root: Document, model: ApiModel, samples: Samples, facts: GuideFacts): Document {
  const document = structuredClone(root);
  for (const node of [document.info, ...(document.tags ?? [])]) {
    if (node?.description !== undefined) node.description = insertTables(node.description, model, facts);
  }
  const classes = new Map(
    model.groups.flatMap(({ className, operations }) => operations.map(({ id }) => [id, className])),
  );
  for (const item of listOperations(model)) {
    const operation = findOperation(document, item).operation as OperationNode & Partial<WithSamples>;
    const method = `Client: \`${classes.get(item.id)}.${formatCall(item)}\``;
    operation.description = [item.description.trim(), method].filter(Boolean).join('\n\n');
    operation['x-codeSamples'] = [...samples.get(item.id)!, ...listOwnSamples(operation)];
  }
  return cleanDocument(document);
}

/** Returns the guides: the tags that no operation has. */
export function listGuides({ tags = [] }: Document, model: ApiModel): NonNullable<Document['tags']> {
  const used = new Set(model.groups.map(({ tag }) => tag));
  return tags.filter(({ name }) => !used.has(name));
}

/** A text of a document that can have tables, with its JSON Pointer. */
interface GuideText {
  readonly pointer: readonly string[];
  readonly text: string;
}

/** Returns the texts in which tables are inserted. */
export function listGuideTexts({ info, tags = [] }: Document): GuideText[] {
  return [
    { pointer: ['info', 'description'], text: info?.description ?? '' },
    ...tags.map(({ description = '' }, index) => ({
      pointer: ['tags', String(index), 'description'],
      text: description,
    })),
  ];
}

/** A request that the service sends. */
export interface WebhookEntry {
  readonly name: string;
  readonly operation: OperationNode;
  /** Its URL fragment on the page. */
  readonly anchor: string;
}

/** Returns the webhooks of a document, an entry for each method. */
export function listWebhooks(document: Document, { anchors }: ApiModel): WebhookEntry[] {
  return Object.entries(readWebhooks(document)).flatMap(([name, item]) => {
    const pathItem = resolve<PathItem>(document, item as PathItem);
    return listMethodNames(pathItem).map((method) => {
      const anchor = anchors.webhooks.get(formatSite(method, name))!;
      return { name, operation: pathItem![method]!, anchor };
    });
  });
}

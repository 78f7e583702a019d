/** Makes the document of the reference: the bundled one, with samples, the names of methods, and tables in its guides. */
import { operationsOf, type ApiModel } from '../model/types.js';
import { operationAt, type Document, type Operation } from '../../src/openapi/document.js';
import { callOf } from '../model/signature.js';
import { withTables } from './guides.js';
import type { Sample } from './samples.js';

/** An operation of the reference. */
export type WithSamples = Operation & { 'x-codeSamples': readonly Sample[] };

/** The samples of operations, by operationId. */
export type Samples = ReadonlyMap<string, readonly Sample[]>;

/** Returns the document of the reference; the bundled one stays as it is. */
export function referenceOf(root: Document, model: ApiModel, samples: Samples): Document {
  const document = structuredClone(root);
  for (const node of [document.info, ...(document.tags ?? [])]) {
    if (node?.description !== undefined) node.description = withTables(node.description, model);
  }
  const classes = new Map(
    model.groups.flatMap(({ className, operations }) => operations.map(({ id }) => [id, className])),
  );
  for (const one of operationsOf(model)) {
    const operation = operationAt(document, one).operation as Operation & Partial<WithSamples>;
    const method = `Client: \`${classes.get(one.id)}.${callOf(one)}\``;
    operation.description = [one.description.trim(), method].filter(Boolean).join('\n\n');
    operation['x-codeSamples'] = [...samples.get(one.id)!, ...(operation['x-codeSamples'] ?? [])];
  }
  return document;
}

/** Returns the tags that no operation has: they are guides. */
export function guidesOf({ tags = [] }: Document, model: ApiModel): NonNullable<Document['tags']> {
  const used = new Set(model.groups.map(({ tag }) => tag));
  return tags.filter(({ name }) => !used.has(name));
}

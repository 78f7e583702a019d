/** Writes the samples of a call: the same request with this package's client, with curl and with plain fetch. */
import { readText } from '../../../src/openapi/document.js';
import { createExampleRequest, type CallContext, type CallModel, type CallRequest } from './call-model.js';
import { writeClientSample } from './sample-client.js';
import { writeCurlSample, writeFetchSample } from './sample-http.js';

/** A sample, in the form of `x-codeSamples`. */
export interface Sample {
  readonly lang: string;
  /** The text of its tab. */
  readonly label: string;
  readonly source: string;
}

/** The labels of the samples of each call, in their order. */
export const SAMPLE_LABELS = ['TypeScript', 'curl', 'fetch'] as const;

/** Returns the samples of a request. */
export function writeSamples(
  context: CallContext,
  call: CallModel,
  request: CallRequest = createExampleRequest(context, call),
): Sample[] {
  const [client, curl, plain] = SAMPLE_LABELS;
  return [
    { lang: 'typescript', label: client, source: writeClientSample(context, call, request) },
    { lang: 'bash', label: curl, source: writeCurlSample(context, call, request) },
    { lang: 'javascript', label: plain, source: writeFetchSample(context, call, request) },
  ];
}

/** Returns the samples that an operation of a document has, each with a label that no other sample of its call has. */
export function listOwnSamples(operation: object): Sample[] {
  // Documents made for older tools have the second name.
  const { 'x-codeSamples': own, 'x-code-samples': old } = operation as Readonly<Record<string, unknown>>;
  const nodes: readonly unknown[] = [own, old].find(Array.isArray) ?? [];
  const taken = new Set<string>(SAMPLE_LABELS);
  return nodes.flatMap((node) => {
    const [name, label, source] = ['lang', 'label', 'source'].map((key) => readText(node, key)) as [
      string,
      string,
      string,
    ];
    if (!source) return [];
    const lang = /^[\w#+.-]+$/.test(name) ? name : '';
    const text = (label || name).replaceAll(/\s+/g, ' ').trim() || 'Sample';
    let unique = text;
    for (let count = 2; taken.has(unique); count += 1) unique = `${text} ${count}`;
    taken.add(unique);
    return [{ lang, label: unique, source }];
  });
}

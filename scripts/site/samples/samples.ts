/** Writes the samples of a call: the same request with this package's client, with curl and with plain fetch. */
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

/** Writes the samples of an operation: the same request with this package's client, with curl and with plain fetch. */
import { formatTypeScript } from '../../lib/format.js';
import type { ApiModel, ExampleModel } from '../../model/types.js';
import { writeClientSample } from './sample-client.js';
import { writeCurlSample, writeFetchSample } from './sample-http.js';

/** A sample, in the form of `x-codeSamples`. */
export interface Sample {
  readonly lang: string;
  /** The text of its tab. */
  readonly label: string;
  readonly source: string;
}

/** The maximum width of a sample that needs no scrolling, in characters. */
const WIDTH = 64;

/** Returns the samples of an operation; `module` is the module of the client. */
export async function writeSamples(
  model: ApiModel,
  className: string,
  example: ExampleModel,
  module: string,
): Promise<Sample[]> {
  return [
    {
      lang: 'typescript',
      label: 'TypeScript',
      source: await formatTypeScript('sample.ts', writeClientSample(model, className, example, module), WIDTH),
    },
    { lang: 'bash', label: 'curl', source: writeCurlSample(example) },
    {
      lang: 'javascript',
      label: 'fetch',
      source: await formatTypeScript('sample.js', writeFetchSample(example), WIDTH),
    },
  ];
}

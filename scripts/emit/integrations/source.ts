/** What the files for other tools are made from. */
import type { Document } from '../../../src/openapi/document.js';
import type { Integration } from '../../lib/integrations.js';
import type { Origin } from '../../lib/output-file.js';
import type { ApiModel } from '../../model/types.js';

/** An API, and where it comes from. */
export interface IntegrationSource {
  readonly model: ApiModel;
  /** The bundled document with its schemas split into requests and responses. */
  readonly document: Document;
  readonly origin: Origin;
}

/** Returns the module of the runtime for a tool: `src/runtime/msw.js` beside `src/runtime.js`. */
export function locateRuntime({ runtime }: Origin, name: Integration): string {
  return runtime.replace(/(?:\.js)?$/, (end) => `/${name}${end}`);
}

/** Reads answers that are not always JSON, or never. */
import { parseJson, type Decode, type Reader } from './transport.js';

const asIs: Decode = (_, __, data: unknown) => data;

/** Reads text. */
export const text: Reader = ['text', asIs];

/** Reads bytes. */
export const blob: Reader = ['blob', asIs];

/** Reads JSON where there is a body. */
export const optionalJson: Reader = [
  'text',
  (sent, response, body: string) => (body ? parseJson(sent, response, body) : undefined),
];

/** Leaves a body unread; the transport ends the connection of an answer without data. */
export const unread: Reader = ['stream', () => undefined];

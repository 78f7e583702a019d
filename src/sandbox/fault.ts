/** Parses the fault to inject into a request. */
import type { Fault } from './types.js';

/** The request header that sets a fault, in lower case as in Node's headers. */
export const FAULT_HEADER = 'sandbox-fault';

/** The syntax of a fault, for help and error messages. */
export const FAULT_SYNTAX =
  'a comma-separated list of latency=MS, status=CODE (300 to 599), retry-after=S, drop, truncate';

const READERS = new Map<string, (value: number) => Fault>([
  ['latency', (latencyMs) => ({ latencyMs })],
  ['status', (status) => ({ status })],
  ['retry-after', (retryAfterS) => ({ retryAfterS })],
]);

const SWITCHES = new Map<string, Fault>([
  ['drop', { drop: true }],
  ['truncate', { truncate: true }],
]);

/** Parses a fault such as `latency=200,status=503`; returns `undefined` if the text is not valid. */
export function readFault(text: string): Fault | undefined {
  let fault: Fault = {};
  for (const part of text.split(',')) {
    const [, name = '', value] = /^\s*([a-z-]+)(?:=(\d{1,5}))?\s*$/.exec(part) ?? [];
    const item = value === undefined ? SWITCHES.get(name) : READERS.get(name)?.(Number(value));
    if (!item || (item.status !== undefined && (item.status < 300 || item.status > 599))) return undefined;
    fault = { ...fault, ...item };
  }
  return fault;
}

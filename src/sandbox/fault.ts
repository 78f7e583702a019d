/** Reads what is to go wrong with a request. */
import type { Fault } from './types.js';

/** The header of a request that asks for a fault, as Node spells it. */
export const FAULT_HEADER = 'sandbox-fault';

/** How faults are written, for people. */
export const FAULT_SYNTAX = 'latency=MS, status=CODE, retry-after=S, drop, truncate; several with commas';

const READERS = new Map<string, (value: number) => Fault>([
  ['latency', (latencyMs) => ({ latencyMs })],
  ['status', (status) => ({ status })],
  ['retry-after', (retryAfterS) => ({ retryAfterS })],
]);

const SWITCHES = new Map<string, Fault>([
  ['drop', { drop: true }],
  ['truncate', { truncate: true }],
]);

/** Returns the fault that a text such as `latency=200,status=503` describes; `undefined` where it describes none. */
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

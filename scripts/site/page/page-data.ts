/** What a page's own script reads: the calls of its operations, and the sandbox that they can be sent to. */
import {
  findOperation,
  listMethodNames,
  type Document,
  type OperationNode,
  type PathItem,
} from '../../../src/openapi/document.js';
import { DEFAULT_SEED } from '../../../src/sandbox/seed/default-seed.js';
import { listOperations } from '../../model/types.js';
import type { CallContext, CallModel, ValueNote } from '../samples/call-model.js';
import { buildCall, type CallSource } from '../samples/examples.js';
import { listOwnSamples, type Sample } from '../samples/samples.js';

/** A service on this machine that a page can call. */
export interface SandboxSource {
  readonly url: string;
  /** The command that starts it, if it is known. */
  readonly command?: string | undefined;
  /** The name of the contract that it serves, if it is this package's sandbox. */
  readonly contract?: string | undefined;
}

/** The sandbox of a page. */
export interface PageSandbox extends SandboxSource {
  /** The API keys of its default seed, with the names of their users. */
  readonly keys: readonly { readonly label: string; readonly key: string }[];
}

/** What a page's own script reads. */
export interface PageData {
  readonly context: CallContext;
  /** The calls by the addresses of their operations, without the `#`. */
  readonly calls: Readonly<Record<string, CallModel>>;
  /** Those addresses by the ones that their operations have under their other tags. */
  readonly others: Readonly<Record<string, string>>;
  /** The samples that the document itself has, by the same addresses. */
  readonly samples: Readonly<Record<string, readonly Sample[]>>;
  /** The summaries of the operations, by the same addresses. */
  readonly summaries: Readonly<Record<string, string>>;
  readonly sandbox?: PageSandbox;
}

/** A call with the address of its operation, without the `#`. */
export type AddressedCall = readonly [address: string, call: CallModel];

/** Returns the calls of a document. */
export function listCalls(source: CallSource): AddressedCall[] {
  return source.model.groups.flatMap(({ className, operations }) =>
    operations.map((operation) => [operation.anchor.slice(1), buildCall(source, className, operation)] as const),
  );
}

/** Returns the data of a page. */
export function buildPageData(
  { document, model, context }: CallSource,
  calls: readonly AddressedCall[],
  sandbox: SandboxSource | undefined,
): PageData {
  const used = new Set(calls.flatMap(([, { body }]) => listEnums(body?.note)));
  const samples = listOperations(model).flatMap((item) => {
    const own = listOwnSamples(findOperation(document, item).operation);
    return own.length ? [[item.anchor.slice(1), own] as const] : [];
  });
  return {
    context: {
      ...context,
      enums: Object.fromEntries(Object.entries(context.enums).filter(([name]) => used.has(name))),
    },
    calls: Object.fromEntries(calls),
    others: Object.fromEntries([...model.anchors.others].map((pair) => pair.map((anchor) => anchor.slice(1)))),
    samples: Object.fromEntries(samples),
    summaries: Object.fromEntries(listOperations(model).map(({ anchor, summary }) => [anchor.slice(1), summary])),
    ...(sandbox && { sandbox: { ...sandbox, keys: sandbox.contract === undefined ? [] : listSeedKeys() } }),
  };
}

function listEnums(note: ValueNote | undefined): string[] {
  if (!note) return [];
  const parts = [note.items, ...(note.tuple ?? []), ...Object.values(note.fields ?? {})];
  return [note.constant ?? [], ...parts.map((part) => listEnums(part ?? undefined))].flat();
}

function listSeedKeys(): PageSandbox['keys'] {
  const { api_keys: keys, users } = DEFAULT_SEED;
  return keys.map(({ key, user }) => {
    const name = users.find(({ id }) => id === user)?.firstname ?? 'An application';
    return { key, label: `${name}, API key ${key}` };
  });
}

/** Returns a document without the samples of its operations, which the page has in panels of its own. */
export function removeSamples(document: Document): Document {
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => {
    const rest = Object.fromEntries(
      listMethodNames(item).map((method) => {
        const {
          'x-codeSamples': _,
          'x-code-samples': __,
          ...operation
        } = (item as PathItem)[method] as OperationNode & Record<string, unknown>;
        return [method, operation];
      }),
    );
    return [path, { ...item, ...rest }] as const;
  });
  return { ...document, paths: Object.fromEntries(paths) as NonNullable<Document['paths']> };
}

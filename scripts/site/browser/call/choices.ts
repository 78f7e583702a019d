/** The page's data, and what its reader chose: the server and the language of all samples. */
import type { PageData } from '../../page/page-data.js';
import type { CallModel, CallServer } from '../../samples/call-model.js';

/** The data of the page; `undefined` if it has none. */
export const DATA: PageData | undefined = readData();

/** The label of the sandbox among the servers. */
export const SANDBOX = 'Sandbox';

/** Whether the page can send calls: it is opened from this machine, over http. */
export const CAN_RUN: boolean =
  DATA?.sandbox !== undefined &&
  /^https?:$/.test(location.protocol) &&
  /^(?:127(?:\.\d+){3}|(?:.+\.)?localhost|\[::1\])$/.test(location.hostname);

/** What a reader chose. */
export interface Choices {
  /** The label of the server. */
  readonly server?: string;
  /** The label of the sample. */
  readonly language?: string;
}

/** The key of the choices in the storage of the site. */
const KEY = 'reference-choices';

const listeners = new Set<() => void>();

let choices: Choices = readChoices();

function readData(): PageData | undefined {
  const data = JSON.parse(document.getElementById('pageData')?.textContent ?? '{}') as Partial<PageData>;
  return data.calls && (data as PageData);
}

function readChoices(): Choices {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? '{}') as Choices | null) ?? {};
  } catch {
    // A page can be without storage, or have that of another program.
    return {};
  }
}

/** Returns the choices. */
export function getChoices(): Choices {
  return choices;
}

/** Changes some choices, for all operations and pages of the site. */
export function choose(change: Choices): void {
  choices = { ...choices, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // They are kept until the page is closed.
  }
  for (const listener of listeners) listener();
}

/** Calls a function after each change. */
export function onChoice(listener: () => void): void {
  listeners.add(listener);
}

window.addEventListener('storage', ({ key }) => {
  if (key !== KEY) return;
  choices = readChoices();
  for (const listener of listeners) listener();
});

/** Returns the servers that a call can be shown with. */
export function listServers({ context, sandbox }: PageData, call: CallModel): readonly CallServer[] {
  const own = call.servers ?? context.servers;
  if (!sandbox) return own;
  const others = own.map(({ label, url }) => ({ url, label: label === SANDBOX ? url : label }));
  return [{ label: SANDBOX, url: sandbox.url }, ...others];
}

/** Returns the chosen one of some servers, or else the default. */
export function chooseServer(servers: readonly CallServer[]): CallServer {
  const chosen = servers.find(({ label }) => label === choices.server);
  return chosen ?? (CAN_RUN ? servers[0]! : servers.find(({ label }) => label !== SANDBOX)!);
}

/** The panel of an operation: its samples, its form, and the response of the sandbox. */
import type { PageData, PageSandbox } from '../../page/page-data.js';
import { createExampleRequest, type CallModel, type CallRequest } from '../../samples/call-model.js';
import { buildPlainRequest } from '../../samples/sample-http.js';
import type { Sample } from '../../samples/samples.js';
import { CAN_RUN, choose, chooseServer, listServers, SANDBOX } from './choices.js';
import { createElement } from '../elements.js';
import { createId } from './ids.js';
import { createForm, type CallForm } from './form.js';
import { createCredentialChoice } from './credentials.js';
import { createRunner, type Runner } from './runner.js';
import { createSampleView } from './sample-view.js';
import { sendCall, showStart } from './send.js';

/** The panel of an operation. */
export interface CallPanel {
  readonly element: HTMLElement;
  /** Shows the samples again, after another choice. */
  update(): void;
  /** Moves the focus to the button that sends the call. */
  focusRun(): void;
}

const HOW = 'To try this call, start the sandbox in a terminal, and choose it as the server:';

/** Returns the panel of a call; `own` are the samples that the document has. */
export function createPanel(data: PageData, call: CallModel, own: readonly Sample[]): CallPanel {
  const { context, sandbox } = data;
  const servers = listServers(data, call);
  const credentials = createCredentialChoice(data, call, () => update());
  const view = createSampleView(data, call, own);
  const reason = createElement('p', { id: createId(), class: 'call-problem', hidden: true });
  const runner = sandbox && CAN_RUN ? createRunner(sandbox, call, reason.id) : undefined;
  const server = createElement('select', { onchange: () => choose({ server: server.value }) });
  server.append(...servers.map(({ label }) => createElement('option', { value: label }, label)));
  let form: CallForm | undefined;

  /** Returns the request for a server, or why there is none. */
  function readRequest(url: string, publicKey: string | undefined): CallRequest | string {
    const values = form?.read() ?? createExampleRequest(context, call);
    if ('problem' in values && values.problem !== undefined) return values.problem;
    return { ...values, server: url, ...(publicKey !== undefined && { publicKey }) };
  }

  function update(): void {
    const { label, url } = chooseServer(servers);
    server.value = label;
    const request = readRequest(url, label === SANDBOX ? credentials.publicKey() : undefined);
    const problem = typeof request === 'string' ? request : findProblem(() => view.show(request));
    reason.textContent = problem ?? '';
    reason.hidden = problem === undefined;
    runner?.block(problem !== undefined);
  }

  async function run({ url }: PageSandbox, shown: Runner): Promise<void> {
    const request = readRequest(url, undefined);
    if (typeof request === 'string') return form?.focusProblem();
    if (shown.isBlocked()) return;
    const plain = buildPlainRequest(context, call, request);
    shown.start();
    shown.show(`${plain.method} ${plain.url}`, await sendCall(plain, credentials.secret(), sandbox!));
  }

  const details = createElement('details', { class: 'call-try' }, createElement('summary', {}, nameForm(call)));
  details.addEventListener('toggle', () => {
    if (form || !details.open) return;
    form = createForm(call, update);
    details.append(form.element);
  });
  runner?.button.addEventListener('click', () => void run(sandbox!, runner));
  const element = createElement(
    'div',
    { class: 'call', role: 'group', 'aria-label': `Call ${call.method} ${call.path}` },
    createHeading(call),
    createElement('div', { class: 'call-choices' }, createLabel('Server', server), ...view.controls),
    view.code,
    ...(call.parameters.length || call.body ? [details] : []),
    reason,
    ...(runner
      ? [createElement('div', { class: 'call-run' }, runner.button, ...credentials.elements), runner.element]
      : []),
    ...(sandbox && !runner ? [createElement('div', { class: 'call-start' }, ...showStart(sandbox, HOW))] : []),
  );
  update();
  return { element, update, focusRun: () => runner?.focus() };
}

function findProblem(show: () => void): string | undefined {
  try {
    show();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function nameForm({ parameters, body }: CallModel): string {
  return [parameters.length ? 'Parameters' : '', body ? 'Body' : ''].filter(Boolean).join(' and ').replace(' B', ' b');
}

function createHeading({ method, path }: CallModel): HTMLElement {
  const verb = createElement('span', { class: `call-method tag-${method.toLowerCase()}` }, method);
  // A path can break after each of its parts.
  const parts = path.split(/(?<=\/)/).flatMap((part) => [part, document.createElement('wbr')]);
  return createElement('div', { class: 'call-heading' }, verb, ' ', createElement('code', {}, ...parts));
}

function createLabel(text: string, field: HTMLElement): HTMLElement {
  return createElement('label', {}, createElement('span', {}, text), field);
}

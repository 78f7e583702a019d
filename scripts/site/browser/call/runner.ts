/** The button that sends a call, and the response below it. */
import type { PageSandbox } from '../../page/page-data.js';
import type { CallModel } from '../../samples/call-model.js';
import { announce } from '../announce.js';
import { createElement } from '../elements.js';
import type { SentCall } from './send.js';

/** What sends a call, and shows its response. */
export interface Runner {
  readonly button: HTMLButtonElement;
  readonly element: HTMLElement;
  focus(): void;
  /** Says whether the call cannot be sent. */
  block(isBlocked: boolean): void;
  /** Whether the call cannot be sent, or is being sent. */
  isBlocked(): boolean;
  start(): void;
  show(line: string, outcome: SentCall): void;
}

/** Returns the button and the place of the response; `reason` is the ID of the text that says why it cannot be sent. */
export function createRunner(sandbox: PageSandbox, { method, path }: CallModel, reason: string): Runner {
  const result = createElement('div', { class: 'call-result', hidden: true });
  const attributes = {
    type: 'button',
    class: 'call-button',
    'aria-label': `Run ${method} ${path}`,
    'aria-describedby': reason,
  };
  const button = createElement('button', { ...attributes, title: `Sends it to ${sandbox.url}` }, 'Run');
  return {
    button,
    element: result,
    focus: () => {
      button.scrollIntoView({ block: 'center' });
      button.focus({ preventScroll: true });
    },
    block: (isBlocked) => {
      if (isBlocked) button.setAttribute('aria-disabled', 'true');
      else button.removeAttribute('aria-disabled');
    },
    isBlocked: () => button.hasAttribute('aria-disabled') || button.hasAttribute('aria-busy'),
    start: () => button.setAttribute('aria-busy', 'true'),
    show: (line, { summary, isSuccess, elements }) => {
      button.removeAttribute('aria-busy');
      const status = createElement('strong', { class: isSuccess ? 'call-good' : 'call-bad' }, summary);
      result.replaceChildren(
        createElement('p', {}, status),
        createElement('p', {}, createElement('code', {}, line)),
        ...elements,
      );
      result.hidden = false;
      result.scrollIntoView({ block: 'nearest' });
      announce(summary);
    },
  };
}

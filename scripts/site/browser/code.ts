/** Code in texts: highlighted, and with a button that copies it. */
import { announce } from './announce.js';
import { createElement, onElement, whenIdle } from './elements.js';
import { highlightCode } from './highlight.js';

/** How long the button shows that the code was copied, in milliseconds. */
const SHOWN_MS = 2000;

/** Completes the code of all texts when the browser is idle. */
export function completeCode(): void {
  onElement('main pre[data-language]', (pre) => whenIdle(() => completeBlock(pre)));
}

function completeBlock(pre: HTMLElement): void {
  if (pre.querySelector('button')) return;
  const code = pre.textContent.replace(/\n$/, '');
  pre.innerHTML = highlightCode(code, pre.dataset['language']!);
  pre.append(createCopyButton(() => code));
}

/** Returns a button that copies a text, and says so; `name` is what it is to readers. */
export function createCopyButton(readText: () => string, name = 'code'): HTMLButtonElement {
  const button = createElement('button', { type: 'button', class: 'copy', 'aria-label': `Copy ${name}` });
  button.addEventListener('click', () => void copyAndTell(button, readText()));
  return button;
}

async function copyAndTell(button: HTMLElement, text: string): Promise<void> {
  const isCopied = await copyText(text);
  announce(isCopied ? 'Copied' : 'The browser does not let this page copy');
  if (!isCopied) return;
  button.dataset['state'] = 'copied';
  setTimeout(() => delete button.dataset['state'], SHOWN_MS);
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Copies where there is no clipboard: pages that are served over http. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  const before = document.activeElement as HTMLElement | null;
  field.value = text;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  before?.focus();
  return isCopied;
}

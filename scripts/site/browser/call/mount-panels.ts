/** Puts a panel into the section of each operation, in the place of Redoc's samples, which cannot change. */
import { findFirstCall } from '../../page/first-call.js';
import { CAN_RUN, DATA, onChoice } from './choices.js';
import { createElement } from '../elements.js';
import { createPanel, type CallPanel } from './panel.js';

/** Redoc's samples, which are in the place for ours. */
const PLACE = '[data-section-id] .panel-request-samples';

/** How long the focus is given to a button, while the page moves to its section, in ms. */
const MOVE_MS = 1500;

/** The panels by the addresses of their sections: more than one if tag groups show an operation again. */
const panels = new Map<string, CallPanel[]>();

/** Shows the panels of the operations, as soon as their sections are there, and again after Redoc renders them again. */
export function showCalls(): void {
  if (!DATA) return;
  new MutationObserver(mountPanels).observe(document.documentElement, { childList: true, subtree: true });
  mountPanels();
  onChoice(() => {
    for (const { element, update } of [...panels.values()].flat()) if (element.isConnected) update();
  });
  if (CAN_RUN) document.addEventListener('DOMContentLoaded', addFirstCall);
}

function mountPanels(): void {
  for (const place of document.querySelectorAll(PLACE)) {
    if (place.previousElementSibling?.classList.contains('call')) continue;
    const address = place.closest<HTMLElement>('[data-section-id]')!.dataset['sectionId']!;
    // One that is in another place stays there.
    const panel = panels.get(address)?.find(({ element }) => !element.isConnected) ?? addPanel(address);
    if (!panel) continue;
    panel.update();
    place.before(panel.element);
  }
}

function addPanel(address: string): CallPanel | undefined {
  const { calls, samples, others } = DATA!;
  const known = others[address] ?? address;
  const call = calls[known];
  if (!call) return undefined;
  const panel = createPanel(DATA!, call, samples[known] ?? []);
  panels.set(address, [...(panels.get(address) ?? []), panel]);
  return panel;
}

/** Adds the link to the first call that can be sent as it is, after that to the start of the page. */
function addFirstCall(): void {
  const address = findFirstCall(DATA!);
  const start = document.querySelector('#siteBar > a[href="#/"]');
  if (address === undefined || !start) return;
  const link = createElement('a', { href: `#${address}`, id: 'firstCall' }, 'Try a call');
  link.addEventListener('click', () => focusRun(address));
  start.after(link);
}

/** Moves the focus to the button of a call, once its section is there, until the page has moved or the reader does something. */
function focusRun(address: string): void {
  const end = performance.now() + MOVE_MS;
  const stop = new AbortController();
  for (const type of ['keydown', 'pointerdown']) {
    window.addEventListener(type, () => stop.abort(), { signal: stop.signal });
  }
  const focus = (): void => {
    if (stop.signal.aborted || performance.now() > end) return stop.abort();
    const panel = panels.get(address)?.find(({ element }) => element.isConnected);
    if (panel && !panel.element.contains(document.activeElement)) panel.focusRun();
    setTimeout(focus, 50);
  };
  setTimeout(focus);
}

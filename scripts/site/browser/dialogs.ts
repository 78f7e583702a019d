/** The search and the windows of Redoc as dialogs: roles, names, keys, and a focus that is kept and given back. */
import { announce } from './announce.js';
import { onElement, setAttributes } from './elements.js';
import { focusOpened } from './view.js';

/** How long the results must be the same until they are announced, in milliseconds. */
const QUIET_MS = 400;

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])';

const DIALOGS = '[data-testid="search-dialog"], body > div:not([id]) > div[tabindex="0"]';

const HITS = '[data-component-name="Search/SearchItem"]';

/** What Redoc shows in the place of the results until there are any. */
const SEARCHING = 'Searching...';

/** What has the focus, or had it before a dialog took it. */
let focused: HTMLElement | undefined;

let announcing: ReturnType<typeof setTimeout> | undefined;

/** What was announced of the results since the search is open. */
let announced = '';

/** Makes dialogs of the search and of the windows that Redoc opens over the page. */
export function completeDialogs(): void {
  onElement('[data-testid="search-dialog"]', completeSearch);
  onElement('body > div:not([id]) > div[tabindex="0"]', completeWindow);
  // Redoc moves the focus before its dialogs are seen here.
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && !target.closest(DIALOGS)) focused = target;
  });
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (!relatedTarget && document.hasFocus()) focused = undefined;
  });
}

function completeWindow(dialog: HTMLElement): void {
  const title = [...dialog.children].find((child) => child.localName !== 'button')?.textContent.trim() ?? '';
  setAttributes(dialog, { role: 'dialog', 'aria-modal': 'true', 'aria-label': title });
  dialog.querySelector('button:not([role])')?.setAttribute('aria-label', 'Close');
  returnFocus(dialog);
  dialog.addEventListener('keydown', (event) => keepFocus(dialog, event));
  dialog.focus();
}

function completeSearch(dialog: HTMLElement): void {
  const [field, results] = [dialog.querySelector('input')!, dialog.querySelector('header + div')!];
  const name = document.getElementById('siteContracts')?.dataset['search'] ?? 'Search';
  setAttributes(dialog, { role: 'dialog', 'aria-modal': 'true', 'aria-label': name });
  dialog.querySelector('header')?.setAttribute('role', 'presentation');
  results.id = 'search-results';
  field.placeholder = name;
  setAttributes(field, {
    role: 'combobox',
    'aria-label': name,
    'aria-controls': results.id,
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
  });
  const showResults = (): void => markResults(field, results);
  const observer = new MutationObserver(() => {
    dialog.querySelector('header button')?.setAttribute('aria-label', 'Clear');
    showResults();
    announceResults(results);
  });
  observer.observe(dialog, { childList: true, subtree: true, characterData: true });
  showResults();
  announced = '';
  returnFocus(dialog);
  dialog.addEventListener('focusin', showResults);
  dialog.addEventListener('keydown', (event) => {
    const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    // What is typed belongs into the field, also after moving to a result.
    if (isText && (event.target as Element).matches(HITS)) field.focus();
    else if (event.key === 'Enter' && event.target === field) results.querySelector<HTMLElement>(HITS)?.click();
  });
}

function markResults(field: Element, results: Element): void {
  const hits = results.querySelectorAll(HITS);
  field.setAttribute('aria-expanded', String(hits.length > 0));
  if (hits.length > 0) setAttributes(results, { role: 'listbox', 'aria-label': 'Results' });
  else for (const name of ['role', 'aria-label']) results.removeAttribute(name);
  for (const hit of hits) {
    setAttributes(hit, { role: 'option', 'aria-selected': String(hit === document.activeElement) });
  }
}

function announceResults(results: Element): void {
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    const { length } = results.querySelectorAll(HITS);
    const text = length === 0 ? results.textContent : length === 1 ? '1 result' : `${length} results`;
    if (text === SEARCHING) return;
    if (text !== announced && results.isConnected) announce(text);
    announced = text;
  }, QUIET_MS);
}

/** Gives the focus back when a dialog is gone: to where it was, or to the view that was opened. */
function returnFocus(dialog: HTMLElement): void {
  const [before, address] = [focused, location.hash];
  new MutationObserver((_, observer) => {
    if (dialog.isConnected) return;
    observer.disconnect();
    if (location.hash !== address) focusOpened();
    else before?.focus({ preventScroll: true });
  }).observe(document.body, { childList: true });
}

/** Moves the focus from one end of a dialog to the other. */
function keepFocus(dialog: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab') return;
  const items = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (item) => item.tabIndex >= 0 && item.checkVisibility(),
  );
  const [first, last] = [items[0], items.at(-1)];
  const isAtEnd = event.shiftKey ? event.target === first || event.target === dialog : event.target === last;
  if (!isAtEnd) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

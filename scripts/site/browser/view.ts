/** What the page shows: the address, the name and the section of the view that is read. */

/** How long it takes until a view is shown that was opened, in milliseconds. */
const SHOWN_MS = 400;

const listeners = new Set<() => void>();

let isWaiting = false;

/** Calls a function after the address changed, in whatever way. */
export function onViewChange(listener: () => void): void {
  listeners.add(listener);
}

/** Follows the address; must run before Redoc, which changes it without an event when the reader scrolls. */
export function followAddress(): void {
  for (const name of ['pushState', 'replaceState'] as const) {
    const change = history[name].bind(history);
    history[name] = (...values) => {
      change(...values);
      tellListeners();
    };
  }
  window.addEventListener('hashchange', tellListeners);
}

/** Tells the listeners that the view changed: once for changes that follow each other. */
export function tellListeners(): void {
  if (isWaiting) return;
  isWaiting = true;
  setTimeout(() => {
    isWaiting = false;
    for (const listener of listeners) listener();
  }, 50);
}

/** Returns the path of the view, such as `/errors`: the address without the part within the view. */
export function readViewPath(): string {
  return readAddress()[0] || '/';
}

/** Returns the path of the view, and the ID of the part within it that the address leads to. */
function readAddress(): readonly [path: string, part: string] {
  const [path = '', part = ''] = location.hash.slice(1).split('#');
  try {
    return [decodeURIComponent(path), decodeURIComponent(part)];
  } catch {
    return [path, part];
  }
}

/** Returns the section of the view, if it is mounted. */
export function findSection(): HTMLElement | null {
  return document.querySelector(`[data-section-id="${CSS.escape(readViewPath())}"]`);
}

/** Returns the heading of the view, if it is mounted. */
export function findHeading(): HTMLElement | null {
  return findSection()?.querySelector('h1, h2, h3') ?? null;
}

/** Moves the focus to the view that is read. */
export function focusView(): void {
  focusElement((readViewPath() === '/' ? undefined : findHeading()) ?? document.querySelector('main'));
}

/** Moves the focus to what was opened, once it is shown: a part of a view, or the view. */
export function focusOpened(): void {
  setTimeout(() => {
    const part = findPart();
    if (!part) return focusView();
    focusElement(part);
    part.scrollIntoView();
  }, SHOWN_MS);
}

function findPart(): HTMLElement | null {
  const [, part] = readAddress();
  // A response is chosen in the list of them, and has no element with its ID.
  const id = part.replace(/\/response&.*/, '/responses');
  return document.getElementById(part) ?? document.getElementById(id);
}

function focusElement(element: HTMLElement | null): void {
  if (!element) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** What the page shows: the address, the name and the section of the view that is read. */

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

/** Tells the listeners that the view changed, once a frame. */
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
  const path = location.hash.slice(1).replace(/#.*/, '');
  try {
    return decodeURIComponent(path) || '/';
  } catch {
    return path;
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
  const target = (readViewPath() === '/' ? undefined : findHeading()) ?? document.querySelector<HTMLElement>('main');
  if (!target) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

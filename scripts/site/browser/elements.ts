/** Finds the elements that Redoc renders, now and later, so that the page's own script can add what they lack. */

type Dress = (element: HTMLElement) => void;

const rules: (readonly [selector: string, dress: Dress])[] = [];

/** Calls a function when the browser has time, and soon in any case. */
export function whenIdle(run: () => void): void {
  // Safari does not have it.
  if (window.requestIdleCallback) window.requestIdleCallback(run, { timeout: 1000 });
  else setTimeout(run, 50);
}

/** Calls a function with each element of a selector, once. */
export function onElement(selector: string, dress: Dress): void {
  rules.push([selector, dress]);
}

/** Starts to look for elements after the page is loaded, so that its first text does not wait. */
export function watchElements(): void {
  window.addEventListener('load', () => whenIdle(startWatching));
}

function startWatching(): void {
  dressAll(document.body);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof HTMLElement && node.isConnected) dressAll(node);
    }
  }).observe(document.body, { childList: true, subtree: true });
}

function dressAll(root: HTMLElement): void {
  for (const [selector, dress] of rules) {
    if (root.matches(selector)) dress(root);
    for (const element of root.querySelectorAll<HTMLElement>(selector)) dress(element);
  }
}

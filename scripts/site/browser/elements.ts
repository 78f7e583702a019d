/** Makes elements, and finds those that Redoc renders, now and later, so that the page's own script can add what they lack. */

type Change = (element: HTMLElement) => void;

interface Rule {
  readonly selector: string;
  readonly change: Change;
  /** The elements that it was called with: a moved element is added again. */
  readonly changed: WeakSet<HTMLElement>;
}

const rules: Rule[] = [];

/** Calls a function when the browser has time, and soon in any case. */
export function whenIdle(run: () => void): void {
  // Safari does not have it.
  if (window.requestIdleCallback) window.requestIdleCallback(run, { timeout: 1000 });
  else setTimeout(run, 50);
}

/** Calls a function with each element of a selector, once. */
export function onElement(selector: string, change: Change): void {
  rules.push({ selector, change, changed: new WeakSet() });
}

/** Starts to look for elements after the page is loaded, so that its first text does not wait. */
export function watchElements(): void {
  window.addEventListener('load', () => whenIdle(startWatching));
}

function startWatching(): void {
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (node instanceof HTMLElement && node.isConnected) rules.forEach((rule) => changeElements(node, rule));
      }
    }
  }).observe(document.body, { childList: true, subtree: true });
  // One after the other, so that the page stays responsive in between.
  for (const rule of rules) whenIdle(() => changeElements(document.body, rule));
}

function changeElements(root: HTMLElement, { selector, change, changed }: Rule): void {
  const inside = root.querySelectorAll<HTMLElement>(selector);
  for (const element of root.matches(selector) ? [root, ...inside] : inside) {
    if (changed.has(element)) continue;
    changed.add(element);
    change(element);
  }
}

/** Sets several attributes of an element. */
export function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** What an element has: attributes, and listeners by `on` and their events. */
type Properties = Readonly<Record<string, string | boolean | undefined | ((event: Event) => void)>>;

/** Returns an element. */
export function createElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (typeof value === 'string') element.setAttribute(name, value);
    else if (value) element.setAttribute(name, '');
  }
  element.append(...children);
  return element;
}

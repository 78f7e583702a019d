/** Makes elements of the panels. */

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

let count = 0;

/** Returns an ID that no other element has. */
export function createId(): string {
  count += 1;
  return `call-${count}`;
}

/** Makes elements of the panels, and tells people who cannot see the page what changed. */

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

let status: HTMLElement | undefined;

/** Tells people who use a screen reader what happened. */
export function tellStatus(text: string): void {
  status ??= document.body.appendChild(createElement('div', { role: 'status', class: 'call-hidden' }));
  status.textContent = text;
}

/** Returns a button that copies a text. */
export function createCopyButton(name: string, read: () => string): HTMLButtonElement {
  const button = createElement('button', { type: 'button', class: 'call-copy', 'aria-label': `Copy ${name}` }, 'Copy');
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(read()).then(
      () => showForAMoment(button, 'Copied'),
      () => showForAMoment(button, 'Not allowed'),
    );
  });
  return button;
}

function showForAMoment(button: HTMLButtonElement, text: string): void {
  button.textContent = text;
  tellStatus(text);
  setTimeout(() => {
    button.textContent = 'Copy';
  }, 2000);
}

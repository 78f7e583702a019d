/** Roles, names and keys of what Redoc renders without them: the menu, the search button, the layout switch, tables. */
import { onElement } from './elements.js';
import { focusView } from './view.js';

/** Makes the page's controls usable with the keyboard, and known to screen readers. */
export function dressControls(): void {
  onElement('#skip', (link) => {
    link.addEventListener('click', (event) => {
      // The router would take the fragment for a view.
      event.preventDefault();
      focusView();
    });
  });
  onElement('.menu-content', (menu) => setAttributes(menu, { role: 'navigation', 'aria-label': 'Contents' }));
  onElement('[data-testid="search-trigger"]', (button) =>
    makeButton(button, { 'aria-haspopup': 'dialog', 'aria-keyshortcuts': 'Control+K /' }),
  );
  onElement('[data-testid="floating-button"]', dressMenuButton);
  onElement('[data-component-name="Sidebar/SidebarActions"]', dressLayoutSwitch);
  onElement('[data-testid="color-mode-switcher"]', nameThemeButton);
  // The text of a menu's button is its name, which those who control by speech say.
  onElement('main button[aria-haspopup="menu"][aria-label]', (button) => {
    if (button.textContent.trim() !== '') button.removeAttribute('aria-label');
  });
  // Redoc's link to its maker, which the style sheet hides.
  onElement('.menu-content a[rel~="noopener"]', (link) => link.removeAttribute('href'));
  onElement('.md-table-wrapper', dressTable);
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    document.querySelector<HTMLElement>('[data-testid="search-trigger"]')?.click();
  });
}

/** Sets several attributes of an element. */
export function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** Makes an element a button, for those who click it and those who press its keys. */
function makeButton(element: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  setAttributes(element, { role: 'button', tabindex: '0', ...attributes });
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    element.click();
  });
}

/** Moves the focus into the menu of a small screen when it opens, and back when Escape closes it. */
function dressMenuButton(button: HTMLElement): void {
  const isOpen = (): boolean => button.getAttribute('aria-expanded') === 'true';
  new MutationObserver(() => {
    if (isOpen()) document.querySelector<HTMLElement>('[data-testid="search-trigger"]')?.focus();
  }).observe(button, { attributeFilter: ['aria-expanded'] });
  document.addEventListener('keydown', ({ key, target }) => {
    if (key !== 'Escape' || !isOpen() || (target as Element).closest('[role="dialog"]')) return;
    button.click();
    button.focus();
  });
}

function dressLayoutSwitch(actions: HTMLElement): void {
  const tooltip = '[data-component-name="Tooltip/Tooltip"]';
  const group = actions.querySelector<HTMLElement>(`span:has(> ${tooltip} + ${tooltip})`);
  if (!group) return;
  setAttributes(group, { role: 'group', 'aria-label': 'Layout' });
  const buttons = [...group.children] as HTMLElement[];
  const showPressed = (): void => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(isPressed(button)));
  };
  for (const [index, name] of ['Single column', 'Two columns'].entries()) {
    const button = buttons[index]!;
    makeButton(button, { 'aria-label': name });
    button.addEventListener('click', (event) => {
      // Redoc switches whichever is clicked.
      if (isPressed(button)) event.stopPropagation();
      setTimeout(showPressed, 100);
    });
  }
  showPressed();
}

function isPressed(button: HTMLElement): boolean {
  return getComputedStyle(button).backgroundColor !== 'rgba(0, 0, 0, 0)';
}

function nameThemeButton(button: HTMLElement): void {
  const name = (): void => {
    const theme = button.getAttribute('aria-label')!;
    if (!theme.startsWith('Theme')) button.setAttribute('aria-label', `Theme: ${theme}`);
  };
  name();
  new MutationObserver(name).observe(button, { attributeFilter: ['aria-label'] });
}

/** Lets the keyboard scroll a table that is wider than its place. */
function dressTable(wrapper: HTMLElement): void {
  const heading = wrapper.closest('[data-section-id]')?.querySelector('h1, h2, h3')?.textContent ?? '';
  const columns = [...wrapper.querySelectorAll('th')].map(({ textContent }) => textContent.trim()).join(', ');
  const update = (): void => {
    const isWide = wrapper.scrollWidth > wrapper.clientWidth;
    if (isWide) setAttributes(wrapper, { role: 'region', tabindex: '0', 'aria-label': `${heading}: ${columns}` });
    else for (const name of ['role', 'tabindex', 'aria-label']) wrapper.removeAttribute(name);
  };
  new ResizeObserver(update).observe(wrapper);
  update();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="dialog"] *'))
  );
}

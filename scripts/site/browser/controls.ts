/** Roles, names and keys of what Redoc renders without them: the menu, the search button, the layout switch, tables. */
import { onElement, setAttributes } from './elements.js';
import { focusOpened, focusView } from './view.js';

const SEARCH_BUTTON = '[data-testid="search-trigger"]';

/** The button of the menu on small screens. */
const MENU_BUTTON = '[data-testid="floating-button"]';

/** Makes the page's controls usable with the keyboard, and known to screen readers. */
export function completeControls(): void {
  onElement('#skipLink', (link) => {
    link.addEventListener('click', (event) => {
      // The router would take the fragment for a view.
      event.preventDefault();
      focusView();
    });
  });
  onElement('.menu-content', (menu) => setAttributes(menu, { role: 'navigation', 'aria-label': 'Contents' }));
  onElement(SEARCH_BUTTON, (button) =>
    makeButton(button, { 'aria-haspopup': 'dialog', 'aria-keyshortcuts': 'Control+K /' }),
  );
  onElement(MENU_BUTTON, moveFocusWithMenu);
  onElement('[data-component-name="Sidebar/SidebarActions"]', completeLayoutSwitch);
  onElement('[data-testid="color-mode-switcher"]', nameThemeButton);
  // The text of a menu's button is its name, which those who control by speech say.
  onElement('main button[aria-haspopup="menu"][aria-label]', (button) => {
    if (button.textContent.trim() !== '') button.removeAttribute('aria-label');
  });
  // Redoc's link to its maker, which the style sheet hides.
  onElement('.menu-content a[rel~="noopener"]', (link) => link.removeAttribute('href'));
  onElement('.md-table-wrapper', completeTable);
  onElement('.deep-link-anchor a', nameDeepLink);
  document.addEventListener('keydown', closeMenu);
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    document.querySelector<HTMLElement>(SEARCH_BUTTON)?.click();
  });
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

/** Moves the focus into the menu of a small screen when it opens, and to the view that is chosen there. */
function moveFocusWithMenu(button: HTMLElement): void {
  new MutationObserver(() => {
    if (isExpanded(button)) document.querySelector<HTMLElement>(SEARCH_BUTTON)?.focus();
    else if (document.activeElement !== button && !document.querySelector('[role="dialog"]')) focusOpened();
  }).observe(button, { attributeFilter: ['aria-expanded'] });
}

/** Closes the menu of a small screen, and gives the focus back to its button. */
function closeMenu({ key, target }: KeyboardEvent): void {
  const button = document.querySelector<HTMLElement>(MENU_BUTTON);
  if (key !== 'Escape' || !button || !isExpanded(button) || (target as Element).closest('[role="dialog"]')) return;
  button.focus();
  button.click();
}

function isExpanded(button: Element): boolean {
  return button.getAttribute('aria-expanded') === 'true';
}

function completeLayoutSwitch(actions: HTMLElement): void {
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

/** Names the link to a part of a guide by its heading; Redoc names it by its address. */
function nameDeepLink(link: HTMLElement): void {
  const heading = link.closest('h1, h2, h3, h4, h5, h6')?.textContent.trim();
  if (heading && link.getAttribute('aria-label')?.includes('/')) link.setAttribute('aria-label', `link to ${heading}`);
}

/** Lets the keyboard scroll a table that is wider than its place. */
function completeTable(wrapper: HTMLElement): void {
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

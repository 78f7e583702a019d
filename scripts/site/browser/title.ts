/** Names the window after the view that is read: "Errors – Things API". */
import { onElement } from './elements.js';
import { findHeading, onViewChange, readViewPath, tellListeners } from './view.js';

/** Keeps the title of the document and the current item of the menu up to date. */
export function followTitle(): void {
  const site = document.title;
  const update = (): void => {
    const name = readViewPath() === '/' ? '' : readName();
    document.title = name ? `${name} – ${site}` : site;
  };
  onViewChange(update);
  onElement('[data-testid="menu-item-label"]', markCurrent);
  window.addEventListener('load', () => {
    new MutationObserver((changes) => {
      for (const { target } of changes) markCurrent(target as HTMLElement);
      tellListeners();
    }).observe(document.body, { subtree: true, attributeFilter: ['data-active'] });
    tellListeners();
  });
}

function readName(): string {
  const active = document.querySelector('[data-testid="menu-item-label"][data-active="true"] [data-text]');
  return (findHeading()?.textContent ?? active?.textContent ?? '').trim();
}

function markCurrent(label: HTMLElement): void {
  const link = label.closest('a');
  if (label.dataset['active'] === 'true') link?.setAttribute('aria-current', 'page');
  else link?.removeAttribute('aria-current');
}

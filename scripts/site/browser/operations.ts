/** The list of operations in a tag's section: all of them, each with its summary, which Redoc leaves out. */
import { DATA } from './call/choices.js';
import { createElement, onElement } from './elements.js';

/** Shows all operations of a tag, with their summaries. */
export function showOperations(): void {
  const summaries = DATA?.summaries ?? {};
  onElement('[data-testid="show-more-operations"]', (button) => button.click());
  onElement('[data-testid="items-navigation-list"] a', (link) => {
    const summary = summaries[link.getAttribute('href')!.slice(1)];
    if (summary === undefined || link.querySelector('.summary')) return;
    link.querySelector('button > span')?.prepend(createElement('span', { class: 'summary' }, summary));
  });
}

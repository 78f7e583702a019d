/** The list of operations in a tag's section: all of them, each with its summary, which Redoc leaves out. */
import { onElement } from './elements.js';

/** Shows all operations of a tag, with their summaries. */
export function dressOperations(): void {
  const summaries = readSummaries();
  onElement('[data-testid="show-more-operations"]', (button) => button.click());
  onElement('[data-testid="items-navigation-list"] a', (link) => {
    const summary = summaries[link.getAttribute('href')!];
    if (summary === undefined || link.querySelector('.summary')) return;
    const line = document.createElement('span');
    line.className = 'summary';
    line.textContent = summary;
    link.querySelector('button > span')?.prepend(line);
  });
}

/** Returns the summaries of the operations, by the fragments of their sections. */
function readSummaries(): Readonly<Record<string, string>> {
  const data = document.getElementById('page-data')?.textContent ?? '{}';
  return (JSON.parse(data) as { summaries?: Readonly<Record<string, string>> }).summaries ?? {};
}

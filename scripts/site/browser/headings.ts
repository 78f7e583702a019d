/** Gives headings levels without gaps: Redoc and the texts of a document choose theirs by size. */
import { onElement } from './elements.js';

/** The parts of the page that have an outline of their own: each has one section. */
const PARTS = '#api-content > *';

/** Keeps the levels of all headings right. */
export function levelHeadings(): void {
  onElement(':is(h1, h2, h3, h4, h5, h6)', (heading) => {
    const part = heading.closest(PARTS);
    if (part) levelPart(part);
  });
}

function levelPart(part: Element): void {
  const base = findBase(part);
  // The headings that the next one is below: their levels by size, and their real ones.
  const path: { readonly size: number; readonly level: number }[] = [];
  for (const heading of part.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const size = Number(heading.tagName.slice(1));
    while (path.length > 1 && path.at(-1)!.size >= size) path.pop();
    const level = Math.min((path.at(-1)?.level ?? base - 1) + 1, 6);
    path.push({ size, level });
    if (level === size) heading.removeAttribute('aria-level');
    else heading.setAttribute('aria-level', String(level));
  }
}

/** Returns the level of the first heading: 1 for the name of the API, 3 for a part of a guide, else 2. */
function findBase(part: Element): number {
  const section = part.matches('[data-section-id]') ? part : part.querySelector('[data-section-id]');
  const id = section?.getAttribute('data-section-id') ?? '';
  if (id === '/') return 1;
  return section?.getAttribute('data-item-kind') === 'markdown' && id.split('/').length > 2 ? 3 : 2;
}

/** The switch between contracts: it keeps the operation, the schema or the guide. */
import { onViewChange } from './view.js';

/** Points the links of the switch at the same view of the other contracts. */
export function followViews(): void {
  const contracts = document.getElementById('siteContracts');
  if (!contracts) return;
  const links = [...contracts.querySelectorAll<HTMLAnchorElement>('[data-views]')].map((link) => ({
    link,
    views: JSON.parse(link.dataset['views']!) as Record<string, string>,
  }));
  const pointLinks = (): void => {
    for (const { link, views } of links) {
      const view = findView(views);
      link.setAttribute('href', link.dataset['page']! + (view ?? ''));
      if (view === '') link.title = `${link.dataset['title']} does not have this: the link leads to its start.`;
      else link.removeAttribute('title');
    }
  };
  onViewChange(pointLinks);
  pointLinks();
}

function findView(views: Readonly<Record<string, string>>): string | undefined {
  // A view can have parts, such as the headings of a guide.
  const steps = location.hash.replace(/(.)#.*/, '$1').split('/');
  while (steps.length > 1) {
    const view = views[steps.join('/')];
    if (view !== undefined) return view;
    steps.pop();
  }
  return undefined;
}

/** Mounts all sections: Redoc mounts one when it is scrolled to, so that neither the browser nor the printer finds the others. */
import { onElement, whenIdle } from './elements.js';

/** The margin of the observers that Redoc mounts sections with. A test fails if it changes. */
const REDOC_MARGIN = '0px 0px 200px 0px';

/** The most sections that are mounted without being scrolled to. */
const MOST = 200;

/** What a reader does first: also to search, keys are pressed. */
const FIRST_ACTS = ['keydown', 'pointerdown', 'pointermove', 'scroll', 'touchstart', 'wheel'] as const;

/** How long a page whose reader does nothing waits after it is loaded, in milliseconds. */
const LONGEST_WAIT_MS = 5000;

/** How long the sections wait before they look again whether the search is closed, in milliseconds. */
const SEARCH_WAIT_MS = 300;

/** What mounts the sections that are not mounted yet. */
const waiting = new Map<Element, () => void>();

/** Whether sections may be mounted, and none is about to be. */
let isResting = false;

/** Records the sections that Redoc waits for; must run before Redoc. */
export function recordSections(): void {
  const Native = window.IntersectionObserver;
  window.IntersectionObserver = class extends Native {
    readonly #callback: IntersectionObserverCallback;
    readonly #isOfSections: boolean;

    constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super(callback, options);
      this.#callback = callback;
      this.#isOfSections = options?.rootMargin === REDOC_MARGIN;
    }

    override observe(element: Element): void {
      super.observe(element);
      if (!this.#isOfSections) return;
      const entry = { isIntersecting: true, target: element } as unknown as IntersectionObserverEntry;
      waiting.set(element, () => this.#callback([entry], this));
      mountWhenIdle();
    }

    override disconnect(): void {
      super.disconnect();
      for (const element of waiting.keys()) if (!element.isConnected) waiting.delete(element);
    }
  };
}

/**
 * Mounts all sections, one after the other when the browser is idle, from when the reader does something, so that the page is
 * ready as early as with none of them; all at once before the page is printed.
 */
export function mountSections(): void {
  window.addEventListener('load', () => {
    const started = new AbortController();
    const start = (): void => {
      started.abort();
      isResting = true;
      mountWhenIdle();
    };
    const { signal } = started;
    for (const act of FIRST_ACTS) window.addEventListener(act, start, { passive: true, signal });
    AbortSignal.timeout(LONGEST_WAIT_MS).addEventListener('abort', start, { signal });
  });
  // What the browser does not lay out has no place yet: links into it would miss, and nothing could measure it.
  onElement('#api-content > :not([data-section-id])', (part) => {
    if (part.parentElement!.childElementCount <= MOST) part.style.contentVisibility = 'visible';
  });
  window.addEventListener('beforeprint', mountAll);
  window.addEventListener('keydown', (event) => {
    const isPrint = event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!isPrint || !waiting.size) return;
    // The browser would print before Redoc has rendered them.
    event.preventDefault();
    mountAll();
    printWhenMounted(performance.now() + LONGEST_WAIT_MS);
  });
}

/** Prints the page once all its sections are mounted, or at a time at the latest. */
function printWhenMounted(latest: number): void {
  const isMounted = !document.querySelector('#api-content [data-section-id]:empty');
  if (isMounted || performance.now() > latest) window.print();
  else setTimeout(printWhenMounted, 100, latest);
}

function mountWhenIdle(): void {
  const next = isResting ? chooseNext() : undefined;
  if (!next) return;
  isResting = false;
  whenIdle(() => mountAfterSearch(next));
}

/** Mounts a section, and then the next one; not while the reader types into the search, which would wait. */
function mountAfterSearch(next: Element): void {
  if (document.querySelector('[data-testid="search-dialog"]')) {
    setTimeout(mountAfterSearch, SEARCH_WAIT_MS, next);
    return;
  }
  mount(next);
  isResting = true;
  mountWhenIdle();
}

/** Returns the section to mount next. Of too many only the first one, as it has the heading of the page. */
function chooseNext(): Element | undefined {
  const sections = [...waiting.keys()];
  return sections.length > MOST ? sections.find((section) => section.matches('[data-section-id="/"]')) : sections[0];
}

function mountAll(): void {
  for (const section of waiting.keys()) mount(section);
}

function mount(section: Element): void {
  const show = waiting.get(section);
  waiting.delete(section);
  show?.();
}

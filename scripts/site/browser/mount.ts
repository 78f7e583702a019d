/** Mounts all sections: Redoc mounts one when it is scrolled to, so that neither the browser nor the printer finds the others. */

/** The margin of the observers that Redoc mounts sections with. A test fails if it changes. */
const REDOC_MARGIN = '0px 0px 200px 0px';

/** The most sections that are mounted without being scrolled to. */
const MOST = 200;

/** What mounts the sections that are not mounted yet. */
const waiting = new Map<Element, () => void>();

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
    }

    override disconnect(): void {
      super.disconnect();
      for (const element of waiting.keys()) if (!element.isConnected) waiting.delete(element);
    }
  };
}

/** Mounts all sections, one after the other when the browser is idle; all at once before the page is printed. */
export function mountSections(): void {
  const whenIdle = window.requestIdleCallback ?? ((callback: () => void) => setTimeout(callback, 50));
  const mountNext = (): void => {
    if (waiting.size > MOST) return;
    mountSome(1);
    whenIdle(mountNext);
  };
  window.addEventListener('load', () => whenIdle(mountNext));
  window.addEventListener('beforeprint', () => mountSome(Infinity));
}

function mountSome(count: number): void {
  for (const [element, mount] of [...waiting].slice(0, count)) {
    waiting.delete(element);
    mount();
  }
}

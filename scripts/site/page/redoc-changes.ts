/** What is changed in Redoc's own script, as pairs of its code and the code in its place. */

/** The images of Redoc's link to its maker, which the style sheet hides: the page must not ask for them. */
const IMAGES = ['https://cdn.redoc.ly/redoc/logo-mini-full.svg', 'https://cdn.redoc.ly/redoc/logo-mini.svg'];

/** A pair of code and the code in its place. */
export type ScriptChange = readonly [found: string, replacement: string];

/** Shows the operations of every tag, and not only those of the one that is read. */
const SHOWN: readonly ScriptChange[] = [
  ['||s&&!Pwe(e.gatePath,t)?null', '?null'],
  ['&&e.content.contentType!==nh.GROUP},e.sectionId', '&&(a||e.content.contentType!==nh.GROUP)},e.sectionId'],
];

/**
 * Fills the index of the search in workers. Redoc does so where it can make code of a text, which the policy of the page
 * does not allow. So the worker starts with that text.
 */
const IN_WORKERS: readonly ScriptChange[] = [
  ['e._factory??=Function(XDe)', 'e._factory??=XDe'],
  ['new Blob([`onmessage=`+LDe.toString()]', 'new Blob([e,`;onmessage=`+LDe.toString()]'],
  ['(Function(`return `+t)()(self),e2=new self', '(e2=new self'],
];

/** Ranks and renders what is found in slices, so that the page follows the keys; see `browser/search.ts`. */
const IN_SLICES: readonly ScriptChange[] = [
  ['yOe(this.rankCandidates(n,t),', 'yOe(await this.rankCandidates(n,t),'],
  [
    'rankCandidates(e,t){let n=[],r=[];for(let i of e){let e=',
    'async rankCandidates(e,t){let n=[],r=[];for(let i of e){await pauseSearch(t);let e=',
  ],
  ['e.has(r)||hOe(this.lowered(i),i,t)&&', 'e.has(r)||(await pauseSearch(t),hOe(this.lowered(i),i,t))&&'],
  ['h({query:f,items:t}),n&&', '(0,B.startTransition)(()=>h({query:f,items:t})),n&&'],
];

/** Says that the search goes on until the index is ready, and not that it found nothing. */
const WHEN_READY: readonly ScriptChange[] = [
  ['i?i.search(e):Promise.resolve([])', 'i?i.search(e):new Promise(()=>{})'],
];

/** All changes. */
export const REDOC_CHANGES: readonly ScriptChange[] = [
  ...IMAGES.map((image) => [image, 'data:,'] as const),
  ...SHOWN,
  ...IN_WORKERS,
  ...IN_SLICES,
  ...WHEN_READY,
];

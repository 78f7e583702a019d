/** Keeps the harmless HTML of a text, and shows all other HTML as text. */
import { Parser, type Handler } from 'htmlparser2';
import sanitizeHtml from 'sanitize-html';

/** Schemes of links that only lead somewhere when they are followed. */
const LINK_SCHEMES = ['http', 'https', 'mailto', 'tel', 'ftp'];

const IMAGE = /^data:image\/(?:png|gif|jpeg|webp|svg\+xml)[;,]/i;

const LENGTH =
  /^(?:auto|0|-?\d+(?:\.\d+)?(?:px|em|rem|%|pt|ch))(?:\s+(?:auto|0|\d+(?:\.\d+)?(?:px|em|rem|%|pt|ch))){0,3}$/;
const WORDS = /^[\w#%., -]{1,80}$/;
const COLOUR = /^(?:#[\da-f]{3,8}|[a-z]+|(?:rgb|hsl)a?\([\d\s.,%/]+\))$/i;

/** No class, ID or position: a text cannot look like a part of the page, or cover one. */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...sanitizeHtml.defaults.allowedTags,
    'img',
    'details',
    'summary',
    'del',
    'ins',
    'center',
    'font',
    'tt',
    'strike',
    'big',
  ],
  allowedAttributes: {
    '*': ['align', 'dir', 'height', 'lang', 'style', 'title', 'valign', 'width'],
    a: ['href', 'rel', 'target'],
    img: ['alt', 'border', 'src'],
    details: ['open'],
    ol: ['reversed', 'start', 'type'],
    li: ['value'],
    ul: ['type'],
    font: ['color', 'face', 'size'],
    time: ['datetime'],
    data: ['value'],
    del: ['datetime'],
    ins: ['datetime'],
    col: ['span'],
    colgroup: ['span'],
    table: ['border', 'cellpadding', 'cellspacing', 'summary'],
    td: ['bgcolor', 'colspan', 'rowspan', 'nowrap'],
    th: ['bgcolor', 'colspan', 'rowspan', 'nowrap', 'scope'],
    tr: ['bgcolor'],
  },
  allowedStyles: {
    '*': {
      color: [COLOUR],
      'background-color': [COLOUR],
      'font-family': [WORDS],
      'font-size': [LENGTH, /^[a-z-]+$/],
      'font-style': [/^[a-z]+$/],
      'font-weight': [/^[a-z\d]+$/],
      'text-align': [/^[a-z]+$/],
      'text-decoration': [WORDS],
      'vertical-align': [LENGTH, /^[a-z-]+$/],
      'white-space': [/^[a-z-]+$/],
      border: [WORDS],
      'border-collapse': [/^[a-z]+$/],
      padding: [/^[\d.a-z% ]+$/],
      width: [LENGTH],
      height: [LENGTH],
      'max-width': [LENGTH],
    },
  },
  allowedSchemes: LINK_SCHEMES,
  // Other images are blocked by the policy of the page.
  allowedSchemesByTag: { img: ['data', 'http', 'https'] },
  allowProtocolRelative: true,
  exclusiveFilter: ({ tag, attribs }) =>
    tag === 'img' && /^\s*data:/i.test(attribs['src'] ?? '') && !isImageUrl(attribs['src']!),
};

/** Keeps everything, in the form in which the allowed parts are written. */
const ANY: sanitizeHtml.IOptions = {
  allowedTags: false,
  allowedAttributes: false,
  allowVulnerableTags: true,
  allowedSchemesAppliedToAttributes: [],
  parseStyleAttributes: false,
  nonBooleanAttributes: [],
  allowProtocolRelative: true,
};

/** For a page with a policy that allows neither styles nor images from elsewhere, and that has a heading of its own. */
const ALLOWED_ON_PAGE: sanitizeHtml.IOptions = {
  ...ALLOWED,
  allowedAttributes: Object.fromEntries(
    Object.entries(ALLOWED.allowedAttributes as Record<string, string[]>).map(([tag, names]) => [
      tag,
      names.filter((name) => !['style', 'target'].includes(name)),
    ]),
  ),
};

const TAGS = new Set(ALLOWED.allowedTags as string[]);

const COMMENT = /^<!--(?!-?>)[^<>]*-->$/;

/** Whether a URL is an image in itself. */
export function isImageUrl(url: string): boolean {
  return IMAGE.test(url);
}

/** Whether the target of a link or of an image neither runs a script nor leads elsewhere by itself. */
export function isHarmlessUrl(url: string, isOfImage = false): boolean {
  // Browsers ignore these characters in a scheme.
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(url.replaceAll(/[\p{Cc}\p{Cf}\p{Z}]/gu, '')) ?? [];
  return scheme === undefined || LINK_SCHEMES.includes(scheme.toLowerCase()) || (isOfImage && isImageUrl(url));
}

/** Whether all parsers of HTML end a comment at its end. */
export function isHarmlessComment(comment: string): boolean {
  return COMMENT.test(comment);
}

/** Whether HTML has harmless tags only, with harmless attributes. */
export function isHarmlessHtml(parts: readonly string[]): boolean {
  const html = parts.filter((part) => !isHarmlessComment(part.trim())).join('');
  if (/<[!?]/.test(html)) return false;
  return sanitizeHtml(html, ALLOWED) === sanitizeHtml(html, ANY);
}

/** Returns the HTML of a text without what is not known as harmless, for a page of its own; `changeLink` changes each target. */
export function sanitizePage(html: string, changeLink: (target: string) => string): string {
  return sanitizeHtml(html, {
    ...ALLOWED_ON_PAGE,
    transformTags: {
      h1: 'h2',
      a: (tagName, { href, ...attribs }) => ({
        tagName,
        attribs: href === undefined ? attribs : { ...attribs, href: changeLink(href) },
      }),
      img: (tagName, attribs) => (isImageUrl(attribs['src'] ?? '') ? { tagName, attribs } : replaceImage(attribs)),
    },
  });
}

/** Returns a link to an image that the policy of a page blocks. */
function replaceImage({ src = '', alt }: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const isAddress = /^https?:/i.test(src);
  const attribs: sanitizeHtml.Attributes = isAddress ? { href: src } : {};
  return { tagName: isAddress ? 'a' : 'span', attribs, text: alt || (isAddress ? src : '') };
}

/** Returns HTML as it is, except that what is not known as harmless is left out of its tags, or shown as text. */
export function cleanHtml(html: string): string {
  const parts: string[] = [];
  let end = 0;
  let parser: Parser;
  const take = (clean: (piece: string) => string): void => {
    const { startIndex, endIndex } = parser;
    parts.push(cleanText(html.slice(end, startIndex)), clean(html.slice(startIndex, endIndex + 1)));
    end = endIndex + 1;
  };
  const handler: Partial<Handler> = {
    onparserinit: (own) => {
      parser = own;
    },
    onopentag: (name, _, isImplied) => {
      if (!isImplied) take((tag) => cleanTag(name, tag));
    },
    oncomment: () => take((comment) => (isHarmlessComment(comment) ? comment : '')),
    onprocessinginstruction: () => take(showAsText),
  };
  new Parser(handler).end(html);
  return [...parts, cleanText(html.slice(end))].join('');
}

/** Returns text without tags, except for the ends of harmless elements. */
function cleanText(text: string): string {
  return text.replaceAll(/<(?:\/(\w+)\s*>)?/g, (found, name?: string) =>
    name !== undefined && TAGS.has(name.toLowerCase()) ? found : showAsText(found),
  );
}

function cleanTag(name: string, tag: string): string {
  if (!TAGS.has(name)) return showAsText(tag);
  if (isHarmlessHtml([tag])) return tag;
  const cleaned = sanitizeHtml(tag, ALLOWED).replace(new RegExp(`</${name}>$`), '');
  return cleaned.startsWith(`<${name}`) ? cleaned : showAsText(tag);
}

/** Returns Markdown that shows a piece of HTML. */
export function showAsText(html: string): string {
  return html
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[!#$*[\\\]_`{|}~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

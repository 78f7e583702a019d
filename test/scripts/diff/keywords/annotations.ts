/** The cells of keywords that do not limit values: defaults, directions, media types and texts. */
import { keep, narrow, rate, replace, reword, type Cell, type Part, type Ratings } from './cell.js';

const TEXT = { type: 'string' };

function text(members: object): object {
  return { type: 'string', ...members };
}
/** An object with an optional field, and with a required one. */
function field(schema: Part, isRequired = false): object {
  return { type: 'object', properties: { a: TEXT, id: schema }, ...(isRequired ? { required: ['id'] } : {}) };
}

const DEFAULT: Ratings = { sent: 'minor', received: 'patch' };
const PATCH: Ratings = { sent: 'patch', received: 'patch' };

const DEFAULTS: readonly Cell[] = [
  ...rate('default added', DEFAULT, [TEXT, text({ default: 'a' })]),
  ...rate('default removed', DEFAULT, [text({ default: 'a' }), TEXT]),
  ...rate('default changed', DEFAULT, [text({ default: 'a' }), text({ default: 'b' })]),
  ...rate('default false changed to true', DEFAULT, [
    { type: 'boolean', default: false },
    { type: 'boolean', default: true },
  ]),
  ...rate('default null added', DEFAULT, [{ type: ['string', 'null'] }, { type: ['string', 'null'], default: null }]),
  ...rate('default of a required field changed', PATCH, [text({ default: 'a' }), text({ default: 'b' })], {
    isRequired: true,
    because: 'no caller leaves it out',
  }),
  ...rate('default of a required field added', PATCH, [TEXT, text({ default: 'a' })], { isRequired: true }),
  ...keep('default with reordered members', [{ default: { a: 1, b: 2 } }, { default: { b: 2, a: 1 } }]),
];

const READ_ONLY = text({ readOnly: true });
const WRITE_ONLY = text({ writeOnly: true });
const LONG = { maxLength: 10 };
const SHORT = { maxLength: 5 };

const DIRECTIONS: readonly Cell[] = [
  ...rate('readOnly set', PATCH, [field(TEXT), field(READ_ONLY)], { because: 'the field is no longer sent' }),
  ...rate('readOnly set on a required field', PATCH, [field(TEXT, true), field(READ_ONLY, true)]),
  ...rate('readOnly unset', { sent: 'minor', received: 'patch' }, [field(READ_ONLY), field(TEXT)], {
    because: 'there is a new field to send',
  }),
  ...rate('readOnly unset on a required field', { sent: 'major', received: 'patch' }, [
    field(READ_ONLY, true),
    field(TEXT, true),
  ]),
  ...rate('writeOnly set', { sent: 'patch', received: 'major' }, [field(TEXT), field(WRITE_ONLY)], {
    because: 'the field is no longer received',
  }),
  ...rate('writeOnly unset', { sent: 'patch', received: 'minor' }, [field(WRITE_ONLY), field(TEXT)]),
  ...rate('readOnly field added', { sent: 'patch', received: 'minor' }, [
    { type: 'object', properties: { a: TEXT } },
    field(READ_ONLY),
  ]),
  ...rate(
    'readOnly required field added',
    { sent: 'patch', received: 'minor' },
    [{ type: 'object', properties: { a: TEXT } }, field(READ_ONLY, true)],
    { because: 'nobody sends it' },
  ),
  ...rate('readOnly field removed', { sent: 'patch', received: 'major' }, [
    field(READ_ONLY),
    { type: 'object', properties: { a: TEXT } },
  ]),
  ...rate('writeOnly field added', { sent: 'minor', received: 'patch' }, [
    { type: 'object', properties: { a: TEXT } },
    field(WRITE_ONLY),
  ]),
  ...rate('writeOnly field removed', PATCH, [field(WRITE_ONLY), { type: 'object', properties: { a: TEXT } }], {
    because: 'nobody receives it',
  }),
  ...rate('readOnly field stricter', PATCH, [field({ ...READ_ONLY, ...LONG }), field({ ...READ_ONLY, ...SHORT })]),
  ...rate('readOnly field looser', { sent: 'patch', received: 'major' }, [
    field({ ...READ_ONLY, ...SHORT }),
    field({ ...READ_ONLY, ...LONG }),
  ]),
  ...rate('writeOnly field stricter', { sent: 'major', received: 'patch' }, [
    field({ ...WRITE_ONLY, ...LONG }),
    field({ ...WRITE_ONLY, ...SHORT }),
  ]),
  ...rate('writeOnly field looser', PATCH, [field({ ...WRITE_ONLY, ...SHORT }), field({ ...WRITE_ONLY, ...LONG })]),
  ...keep('readOnly false', [field(text({ readOnly: false })), field(TEXT)]),
  ...keep('writeOnly false', [field(text({ writeOnly: false })), field(TEXT)]),
];

const CONTENT: readonly Cell[] = [
  ...rate('format binary and its media type', PATCH, [
    text({ format: 'binary' }),
    text({ contentMediaType: 'application/octet-stream' }),
  ]),
  ...rate('format byte and its encoding', PATCH, [text({ format: 'byte' }), text({ contentEncoding: 'base64' })]),
  ...narrow('contentEncoding added', [TEXT, text({ contentEncoding: 'base64' })]),
  ...replace('contentEncoding replaced', [text({ contentEncoding: 'base64' }), text({ contentEncoding: 'base64url' })]),
  ...narrow('contentMediaType added', [TEXT, text({ contentMediaType: 'application/json' })]),
  ...replace('contentMediaType replaced', [
    text({ contentMediaType: 'image/png' }),
    text({ contentMediaType: 'image/jpeg' }),
  ]),
  ...narrow('contentSchema added', [
    text({ contentMediaType: 'application/json' }),
    text({ contentMediaType: 'application/json', contentSchema: { type: 'object' } }),
  ]),
  ...replace('contentSchema of another type', [
    text({ contentMediaType: 'application/json', contentSchema: { type: 'object' } }),
    text({ contentMediaType: 'application/json', contentSchema: { type: 'array', items: {} } }),
  ]),
];

const XML_VERSIONS = [text({ xml: { name: 'a' } }), text({ xml: { name: 'b' } })] as const;

const MARKUP: readonly Cell[] = [
  ...replace('xml name in XML', XML_VERSIONS, { mediaType: 'application/xml' }),
  ...replace('xml attribute in XML of a vendor', [TEXT, text({ xml: { attribute: true } })], {
    mediaType: 'application/vnd.cells+xml',
  }),
  ...replace(
    'xml wrapped in XML',
    [
      { type: 'array', items: TEXT, xml: { wrapped: false } },
      { type: 'array', items: TEXT, xml: { wrapped: true } },
    ],
    { mediaType: 'text/xml' },
  ),
];

const TEXTS: readonly Cell[] = [
  ...reword('description added', [TEXT, text({ description: 'New.' })]),
  ...reword('description changed', [text({ description: 'Old.' }), text({ description: 'New.' })]),
  ...reword('description removed', [text({ description: 'Old.' }), TEXT]),
  ...reword('title changed', [text({ title: 'Old' }), text({ title: 'New' })]),
  ...reword('example changed', [text({ example: 'a' }), text({ example: 'b' })]),
  ...reword('examples added', [TEXT, text({ examples: ['a', 'b'] })]),
  ...reword('externalDocs added', [TEXT, text({ externalDocs: { url: 'https://docs.test' } })]),
  ...reword('$comment added', [TEXT, text({ $comment: 'New.' })]),
  ...reword('deprecated added', [TEXT, text({ deprecated: true })]),
  ...reword('deprecated removed', [text({ deprecated: true }), TEXT]),
  ...reword('x-unit added', [TEXT, text({ 'x-unit': 'm' })]),
  ...reword('x-enumNames changed', [
    { enum: ['a'], 'x-enumNames': ['A'] },
    { enum: ['a'], 'x-enumNames': ['B'] },
  ]),
  ...keep('deprecated false', [text({ deprecated: false }), TEXT]),
];

export const ANNOTATION_CELLS: readonly Cell[] = [...DEFAULTS, ...DIRECTIONS, ...CONTENT, ...MARKUP, ...TEXTS];

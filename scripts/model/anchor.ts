/** The URL fragments of operations and schemas on the reference page, as Redoc creates them. */
import slugify from 'slugify';

/** The tag that Redoc uses for untagged operations. */
const UNTAGGED = 'Other';

function slugifyText(name: string): string {
  const slug = slugify(name) || name.replaceAll(/\s+/g, '-').replaceAll('&', '-and-').replaceAll(/-{2,}/g, '-');
  return encodeAnchor(slug.toLowerCase());
}

/** Encodes the characters that a fragment cannot have; letters of any alphabet are kept. */
function encodeAnchor(text: string): string {
  return text.replaceAll(/[^\w./~!$&'()*+,;:=@\u0080-\uffff-]/g, encodeURIComponent);
}

/** Returns the fragment of a tag. */
export function formatTagAnchor(tag = UNTAGGED): string {
  return `#/${slugifyText(tag)}`;
}

/** Returns the fragment of an operation, under the first of its tags. */
export function formatOperationAnchor(tag: string | undefined, operationId: string): string {
  return `${formatTagAnchor(tag)}/${encodeAnchor(operationId.toLowerCase())}`;
}

/** Returns the fragment of a schema, under the tag that redocly.yaml defines for schemas. */
export function formatSchemaAnchor(key: string): string {
  return `#/schemas/${slugifyText(key)}`;
}

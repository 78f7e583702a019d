/** The addresses of operations and schemas on the page of the reference, as Redoc makes them. */
import slugify from 'slugify';

/** The tag that Redoc puts what has none under. */
const UNTAGGED = 'Other';

function slugifyText(name: string): string {
  const slug = slugify(name) || name.replaceAll(/\s+/g, '-').replaceAll('&', '-and-').replaceAll(/-{2,}/g, '-');
  return encodeAnchor(slug.toLowerCase());
}

/** Encodes what cannot stand in a fragment; letters of any alphabet can. */
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

/** Returns the fragment of a schema, which stands under the tag that redocly.yaml names for them. */
export function formatSchemaAnchor(key: string): string {
  return `#/schemas/${slugifyText(key)}`;
}

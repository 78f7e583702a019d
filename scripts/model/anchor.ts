/** The addresses of operations and schemas on the page of the reference, as Redoc makes them. */
import slugify from 'slugify';

/** The tag that Redoc puts what has none under. */
const UNTAGGED = 'Other';

function slugOf(name: string): string {
  const slug = slugify(name) || name.replaceAll(/\s+/g, '-').replaceAll('&', '-and-').replaceAll(/-{2,}/g, '-');
  return encode(slug.toLowerCase());
}

/** Encodes what cannot stand in a fragment; letters of any alphabet can. */
function encode(text: string): string {
  return text.replaceAll(/[^\w./~!$&'()*+,;:=@\u0080-\uffff-]/g, encodeURIComponent);
}

/** Returns the fragment of a tag. */
export function tagAnchor(tag = UNTAGGED): string {
  return `#/${slugOf(tag)}`;
}

/** Returns the fragment of an operation, under the first of its tags. */
export function operationAnchor(tag: string | undefined, operationId: string): string {
  return `${tagAnchor(tag)}/${encode(operationId.toLowerCase())}`;
}

/** Returns the fragment of a schema, which stands under the tag that redocly.yaml names for them. */
export function schemaAnchor(key: string): string {
  return `#/schemas/${slugOf(key)}`;
}

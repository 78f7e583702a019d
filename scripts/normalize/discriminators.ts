/** Says by other keywords what discriminators mean, for types. */
import { parseComponentRef, type Document } from '../../src/openapi/document.js';
import { mapObjects } from '../../src/openapi/walk.js';
import { expandBase } from './base-schemas.js';
import { listAlternatives, listParts } from '../../src/openapi/schema-facts.js';
import { createTag, readDiscriminator, type Discriminator } from './discriminator-values.js';

/**
 * Returns the document without discriminators: each member of a union states its values of the discriminating property, and
 * a base schema is the union of its children.
 */
export function expandDiscriminators(document: Document): Document {
  const schemas = { ...document.components?.schemas } as Record<string, unknown>;
  const expanded = { ...document, components: { ...document.components, schemas: schemas as never } };
  for (const key of Object.keys(schemas)) expandBase(expanded, key);
  return mapObjects(expanded, (node) => {
    const { discriminator, ...schema } = node;
    const read = readDiscriminator(node);
    if (!read) return node;
    const tagged = (['oneOf', 'anyOf'] as const).flatMap((keyword) =>
      Array.isArray(node[keyword]) ? [[keyword, tagMembers(expanded, node[keyword], read)] as const] : [],
    );
    return { ...schema, ...Object.fromEntries(tagged) };
  }) as Document;
}

/** Returns the members of a union, with the values of the discriminating property beside each. */
function tagMembers(document: Document, members: readonly unknown[], { property, values }: Discriminator): unknown[] {
  return members.map((member) => {
    const key = parseComponentRef(member, 'schemas');
    if (key === undefined) return member;
    // The name of a schema is its value unless the mapping has another. A union has those of its own members.
    const isUnion = listParts(document, member).some((part) => listAlternatives(part).length);
    const tag = createTag(document, member, property, values.get(key) ?? (isUnion ? [] : [key]));
    return tag ? { allOf: [member, tag] } : member;
  });
}

/** Names the types of what the service sends of its own accord: the bodies of webhooks and callbacks. */
import type { BuildContext } from './context.js';
import { preferredMedia } from '../../src/openapi/media-type.js';
import type { NamedType } from './types.js';
import { pascalCase } from '../lib/naming.js';
import { methodsOf, resolve, type PathItem, type RequestBody } from '../../src/openapi/document.js';
import { nonNullable, reference, within } from './type-reference.js';

/** Returns the named types of the bodies that the document's webhooks bring; callbacks have become webhooks before. */
export function deliveriesOf({ document, claim }: BuildContext): NamedType[] {
  return Object.entries((document.webhooks ?? {}) as Record<string, unknown>).flatMap(([name, item]) => {
    const pathItem = resolve<PathItem>(document, item as PathItem);
    return methodsOf(pathItem).flatMap((method) => {
      const body = resolve<RequestBody>(document, pathItem?.[method]?.requestBody);
      const [mediaType] = preferredMedia(body?.content);
      if (!body || mediaType === undefined) return [];
      const declared = reference('webhooks', name, method, 'requestBody');
      const type = within(body.required === true ? declared : nonNullable(declared), 'content', mediaType);
      const wanted = `${pascalCase(name)}Delivery`;
      return {
        name: claim(wanted),
        type,
        description: `The body of \`${method.toUpperCase()} ${name}\`, which the service sends.`,
      };
    });
  });
}

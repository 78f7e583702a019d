/** Names the types of the bodies that the service sends: those of webhooks and callbacks. */
import type { BuildContext } from './context.js';
import { findPreferredMedia } from '../../src/openapi/media-type.js';
import type { DeliveryModel } from './types.js';
import { toPascalCase } from '../lib/naming.js';
import { listMethodNames, resolve, type PathItem, type RequestBody } from '../../src/openapi/document.js';
import { removeNull, referTo, wrapType } from './type-reference.js';

/** Returns the named types of the bodies of the document's webhooks, which include its callbacks. */
export function buildDeliveries({ document, claim }: BuildContext): DeliveryModel[] {
  return Object.entries((document.webhooks ?? {}) as Record<string, unknown>).flatMap(([name, item]) => {
    const pathItem = resolve<PathItem>(document, item as PathItem);
    return listMethodNames(pathItem).flatMap((method) => {
      const body = resolve<RequestBody>(document, pathItem?.[method]?.requestBody);
      const [mediaType] = findPreferredMedia(body?.content);
      if (!body || mediaType === undefined) return [];
      const declared = referTo('webhooks', name, method, 'requestBody');
      const type = wrapType(body.required === true ? declared : removeNull(declared), 'content', mediaType);
      const wanted = `${toPascalCase(name)}Delivery`;
      return {
        name: claim(wanted),
        type,
        webhook: name,
        method,
        description: `The body of \`${method.toUpperCase()} ${name}\`, which the service sends.`,
      };
    });
  });
}

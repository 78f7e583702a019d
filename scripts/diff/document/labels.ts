/** Names the nodes of a document as people do: "parameter `limit` of `GET /pets`", "`Pet.name`". */
import { parseComponentRef, readText, resolve, type Document } from '../../../src/openapi/document.js';
import { findNode, parseRef } from '../../../src/openapi/pointer.js';

/** The part of a contract that reports list changes under. */
export interface ChangeGroup {
  readonly kind: 'operation' | 'type' | 'api';
  /** `GET /pets`, or `Pet`; empty for the API as a whole. */
  readonly name: string;
}

/** The names of a node. */
export interface NodeLabel {
  readonly group: ChangeGroup;
  /** Its name in the group: "parameter `limit`"; empty for the group itself. */
  readonly part: string;
  /** Its full name. */
  readonly label: string;
}

/** The names of kinds of components. */
const KINDS: Readonly<Record<string, string>> = {
  parameters: 'parameter',
  responses: 'response',
  requestBodies: 'request body',
  headers: 'header',
  securitySchemes: 'security scheme',
  pathItems: 'path item',
};

/** Returns the names of the node at a pointer. */
export function labelNode(root: Document, pointer: readonly string[]): NodeLabel {
  const [first, second, third, ...rest] = pointer;
  if (first === 'components' && second === 'schemas' && third !== undefined) return labelSchema(root, pointer);
  if (first === 'components' && second !== undefined && third !== undefined) {
    const kind = KINDS[second] ?? second;
    const name = second === 'parameters' ? readText(root.components?.parameters?.[third], 'name') || third : third;
    const own = `${kind} \`${name}\``;
    const inner = nameInside(root, pointer.slice(0, 3), rest);
    const part = inner ? `${inner} of ${own}` : own;
    return { group: { kind: 'api', name: '' }, part, label: part };
  }
  if ((first === 'paths' || first === 'webhooks' || first === 'x-webhooks') && second !== undefined)
    return labelOperation(root, pointer);
  const part = labelRoot(root, pointer);
  return { group: { kind: 'api', name: '' }, part, label: part };
}

function labelSchema(root: Document, pointer: readonly string[]): NodeLabel {
  const name = pointer[2]!;
  const { fields, inside } = nameFields(root, pointer.slice(0, 3), pointer.slice(3));
  const group: ChangeGroup = { kind: 'type', name };
  const full = [name, ...fields].join('.').replaceAll('.[', '[');
  const own = fields.join('.').replaceAll('.[', '[');
  const part = inside ? `${inside}${own && ` of \`${own}\``}` : own && `\`${own}\``;
  return { group, part, label: inside ? `${inside} of \`${full}\`` : `\`${full}\`` };
}

const METHOD = /^(get|put|post|delete|options|head|patch|trace)$/;

function labelOperation(root: Document, pointer: readonly string[]): NodeLabel {
  const [first, path, method, ...rest] = pointer as [string, string, string | undefined, ...string[]];
  const place = first === 'paths' ? path : `webhook ${path}`;
  if (method === undefined || !METHOD.test(method)) {
    const part = method === undefined ? '' : nameInside(root, pointer.slice(0, 2), pointer.slice(2));
    const group: ChangeGroup = { kind: 'operation', name: place };
    const whole = first === 'paths' ? `\`${path}\`` : `webhook \`${path}\``;
    return { group, part, label: part ? `${part} of ${whole}` : whole };
  }
  let name = `${method.toUpperCase()} ${path}`;
  let [at, further]: [readonly string[], readonly string[]] = [pointer.slice(0, 3), rest];
  if (first !== 'paths') name = `${place}${method === 'post' ? '' : ` ${method.toUpperCase()}`}`;
  const callbacks: string[] = [];
  while (further[0] === 'callbacks' && further.length >= 4) {
    callbacks.unshift(`callback \`${further[1]}\``);
    [at, further] = [[...at, ...further.slice(0, 4)], further.slice(4)];
  }
  const part = [nameInside(root, at, further), ...callbacks].filter(Boolean).join(' of ');
  const whole = first === 'paths' ? `\`${name}\`` : name.replace(place, `webhook \`${path}\``);
  return { group: { kind: 'operation', name }, part, label: part ? `${part} of ${whole}` : whole };
}

function labelRoot(root: Document, pointer: readonly string[]): string {
  const [first, index] = pointer;
  const node = findNode(root, pointer.slice(0, 2));
  if (first === 'servers' && index !== undefined) return `server \`${readText(node, 'url')}\``;
  if (first === 'tags' && index !== undefined) return `tag \`${readText(node, 'name')}\``;
  return pointer.length ? `\`${pointer.join('.')}\`` : 'the API';
}

/** Returns the name of a node in an operation or a component: "parameter `limit`", "`name` of the body". */
function nameInside(root: Document, holder: readonly string[], rest: readonly string[]): string {
  const [first, key, ...further] = rest;
  if (first === undefined) return '';
  if (first === 'parameters' && key !== undefined) {
    const parameter = resolve<object>(root, findNode(root, [...holder, first, key]) as object);
    return joinNames(
      nameContent(root, [...holder, first, key], further),
      `parameter \`${readText(parameter, 'name')}\``,
    );
  }
  if (first === 'requestBody') return joinNames(nameContent(root, [...holder, first], rest.slice(1)), 'the body');
  if (first === 'responses' && key !== undefined) {
    const status = key === 'default' ? 'the default response' : `status ${key}`;
    return joinNames(nameInside(root, [...holder, first, key], further), status);
  }
  if (first === 'headers' && key !== undefined)
    return joinNames(nameContent(root, [...holder, first, key], further), `header \`${key}\``);
  if (first === 'servers' && key !== undefined)
    return `server \`${readText(findNode(root, [...holder, first, key]), 'url')}\``;
  return nameContent(root, holder, rest);
}

/** Joins the name of a part with that of what it is in. */
function joinNames(part: string, whole: string): string {
  return part ? `${part} of ${whole}` : whole;
}

/** Returns the name of a node in a message, a header or a parameter: its media type, or a field of its schema. */
function nameContent(root: Document, holder: readonly string[], rest: readonly string[]): string {
  const [first, media, ...further] = rest;
  if (first === undefined) return '';
  if (first === 'content' && media !== undefined) {
    if (!further.length) return `media type \`${media}\``;
    if (further[0] === 'encoding') return joinNames('encoding', `\`${further[1] ?? media}\``);
    return nameContent(root, [...holder, first, media], further);
  }
  if (first !== 'schema') return `\`${rest.join('.')}\``;
  const { fields, inside } = nameFields(root, [...holder, first], rest.slice(1));
  const own = fields.join('.').replaceAll('.[', '[');
  if (inside) return own ? `${inside} of \`${own}\`` : inside;
  return own && `\`${own}\``;
}

/** The fields that lead to a node in a schema, and what it is in there if it is not a field. */
interface FieldNames {
  readonly fields: readonly string[];
  readonly inside: string;
}

const LISTS = new Set(['items', 'contains', 'unevaluatedItems']);
const MAPS = new Set(['additionalProperties', 'unevaluatedProperties']);

function nameFields(root: Document, holder: readonly string[], rest: readonly string[]): FieldNames {
  const fields: string[] = [];
  for (let index = 0; index < rest.length; index += 1) {
    const [keyword, key] = [rest[index]!, rest[index + 1]];
    const at = [...holder, ...rest.slice(0, index + 2)];
    if (keyword === 'discriminator') return { fields, inside: nameDiscriminator(root, holder, rest, index) };
    if (keyword === 'oneOf' || keyword === 'anyOf') {
      if (key === undefined || index + 2 < rest.length) index += 1;
      else return { fields, inside: `variant \`${nameVariant(findNode(root, at), key)}\`` };
    } else if (LISTS.has(keyword)) fields.push('[]');
    else if (MAPS.has(keyword)) fields.push('[key]');
    else if (keyword === 'patternProperties') fields.push(`[${key ?? 'key'}]`);
    else if (keyword === 'prefixItems') fields.push(`[${key ?? ''}]`);
    else if (keyword === 'properties' || keyword === 'dependentSchemas') fields.push(key ?? '');
    else if (keyword !== 'allOf') return { fields, inside: `\`${keyword}\`` };
    if (['patternProperties', 'prefixItems', 'properties', 'dependentSchemas', 'allOf'].includes(keyword)) index += 1;
  }
  return { fields: fields.filter(Boolean), inside: '' };
}

function nameVariant(node: unknown, index: string): string {
  return parseComponentRef(node, 'schemas') ?? (readText(node, 'title') || String(Number(index) + 1));
}

/** Returns the name of a discriminator, or of one of its values. */
function nameDiscriminator(root: Document, holder: readonly string[], rest: readonly string[], index: number): string {
  const [mapping, value] = rest.slice(index + 1);
  if (mapping === undefined || value === undefined) return 'the discriminator';
  const target = findNode(root, [...holder, ...rest.slice(0, index + 3)]);
  const name = typeof target === 'string' ? (parseRef(target).at(-1) ?? target) : value;
  return `\`${name}\` in the discriminator`;
}

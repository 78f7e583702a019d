/** Invalid documents of unforeseen kinds: mutations of valid ones. */
import { array, constantFrom, nat, noBias, record, type Arbitrary } from 'fast-check';

/** A mutation of a node of a document. */
export interface Mutation {
  /** The index of the node, modulo their count. */
  readonly place: number;
  readonly change: 'delete' | 'replace' | 'rename' | 'copy' | 'wrap' | 'refer';
  readonly value: unknown;
  readonly other: number;
}

const JUNK: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1.5,
  '',
  'x',
  '*/ }; throw 1; /*',
  '${a}`"\'\\',
  '__proto__',
  'constructor',
  '#/components/schemas/Nobody',
  [],
  {},
  [[]],
  [null],
  { $ref: '#' },
  { $ref: '#/components/schemas/Thing' },
  { $ref: '#/paths' },
  { $ref: 7 },
  { type: 'array' },
  { type: ['string', 'null', 'nonsense'] },
  { allOf: [{ $ref: '#/components/schemas/Thing' }, false] },
  { enum: [] },
  { enum: [null, {}, [1]] },
  { const: { a: [1] } },
  { properties: { a: null, b: true, __proto__: {} } },
  { required: true, properties: { a: { required: true, type: 'string' } } },
  { type: 'object', discriminator: { propertyName: 'a', mapping: { x: 'nowhere', y: 7 } }, oneOf: [{}] },
  { in: 'body', name: 'a' },
  { in: 'query' },
  { name: 'a', in: 'query', style: 'deepObject', explode: 'yes', schema: true },
  { content: { 'application/json': null, 'no type': {}, '*/*': { schema: false } } },
];

// Without the bias towards the ends of a range, as the first node is only the version.
const anywhere = noBias(nat(1_000_000));

/** Mutations of a document, one to four. */
export const mutations: Arbitrary<Mutation[]> = array(
  record({
    place: anywhere,
    change: constantFrom('delete', 'replace', 'rename', 'copy', 'wrap', 'refer'),
    value: constantFrom(...JUNK),
    other: anywhere,
  }),
  { minLength: 1, maxLength: 4 },
);

/** A node with its pointer. */
interface Site {
  readonly parent: Record<string, unknown>;
  readonly key: string;
  readonly pointer: string;
}

function sitesOf(node: unknown, pointer = '#'): Site[] {
  return typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([key, value]) => {
        const own = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        return [{ parent: node as Record<string, unknown>, key, pointer: own }, ...sitesOf(value, own)];
      })
    : [];
}

/** Returns a document with mutations. */
export function mutate(document: object, list: readonly Mutation[]): object {
  const mutated = structuredClone(document);
  for (const { place, change, value, other } of list) {
    const sites = sitesOf(mutated);
    const site = sites[place % sites.length];
    const source = sites[other % sites.length];
    if (!site || !source) continue;
    const { parent, key } = site;
    if (change === 'delete') delete parent[key];
    else if (change === 'replace') parent[key] = structuredClone(value);
    else if (change === 'copy') parent[key] = structuredClone(source.parent[source.key]);
    else if (change === 'wrap') parent[key] = { allOf: [parent[key]], description: parent[key] };
    else if (change === 'refer') parent[key] = { $ref: source.pointer };
    else if (!Array.isArray(parent)) {
      parent[String(value)] = parent[key];
      delete parent[key];
    }
  }
  return mutated;
}

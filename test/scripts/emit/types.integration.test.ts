/** The types of schemas say what their keywords say: what the document allows compiles, and what comes back can be read. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile, generateClient } from '../../support/generated.js';

/** Schemas of a document, and code that must compile with a client of it: `putX` takes an `X` and returns one. */
interface Kind {
  readonly schemas: Readonly<Record<string, string>>;
  readonly code: string;
}

const OWNER = '{ type: object, properties: { id: { type: string }, name: { type: string } } }';
const TITLED = '{ type: object, properties: { title: { type: string }, pages: { type: integer } } }';
const LAMP =
  '{ type: object, required: [type, watts], properties: { type: { type: string }, watts: { type: integer } } }';
const DOOR =
  '{ type: object, required: [type, open], properties: { type: { type: string }, open: { type: boolean } } }';
const ref = (name: string): string => `{ $ref: '#/components/schemas/${name}' }`;

const KINDS: Readonly<Record<string, Kind>> = {
  'a free-form object': {
    schemas: {
      Free: '{ type: object }',
      Holder: `{ type: object, required: [meta], properties: { meta: { type: object } } }`,
    },
    code: `const free = await api.putFree({ a: 1 });
      export const text = free['a'] as string;
      export const meta: unknown = (await api.putHolder({ meta: { deep: [1] } })).meta['deep'];`,
  },
  'a free-form object in allOf': {
    schemas: {
      Owner: OWNER,
      Owned: `{ type: object, required: [owner], properties: { owner: { allOf: [${ref('Owner')}, { type: object }] } } }`,
      Loose: '{ allOf: [{ type: object, description: Free. }, { type: object }] }',
    },
    code: `const owner: Owner = { id: 'a' };
      export const id = (await api.putOwned({ owner })).owner.id;
      export const loose = (await api.putLoose({ a: 1 }))['a'] as number;`,
  },
  'an object that forbids more': {
    schemas: { Nothing: '{ type: object, additionalProperties: false }' },
    code: `void api.putNothing({});
      // @ts-expect-error -- there are no properties
      void api.putNothing({ a: 1 });`,
  },
  'properties beside a union': {
    schemas: {
      Card: '{ type: object, required: [card], properties: { card: { type: string } } }',
      Iban: '{ type: object, required: [iban], properties: { iban: { type: string } } }',
      Any: `{ type: object, required: [amount], properties: { amount: { type: number } }, anyOf: [${ref('Card')}, ${ref('Iban')}] }`,
      One: `{ required: [amount], properties: { amount: { type: number } }, oneOf: [${ref('Card')}, ${ref('Iban')}] }`,
      OrNull: `{ properties: { amount: { type: number } }, anyOf: [${ref('Card')}, { type: 'null' }] }`,
    },
    code: `export const amount: number = (await api.putAny({ amount: 1, card: 'c' })).amount;
      export const other: number = (await api.putOne({ amount: 1, iban: 'i' })).amount;
      export const maybe: number | undefined = (await api.putOrNull(null))?.amount;
      // @ts-expect-error -- the amount is required
      void api.putAny({ card: 'c' });
      // @ts-expect-error -- one of the two is required
      void api.putOne({ amount: 1 });`,
  },
  'alternatives that only require': {
    schemas: {
      Contact:
        '{ type: object, properties: { email: { type: string }, phone: { type: string } }, anyOf: [{ required: [email] }, { required: [phone] }] }',
    },
    code: `const contact = await api.putContact({ email: 'e' });
      export const phone: string | undefined = contact.phone;
      // @ts-expect-error -- one of the two is required
      void api.putContact({});
      // @ts-expect-error -- a contact is not a number
      void api.putContact(42);`,
  },
  'required in allOf': {
    schemas: {
      Base: TITLED,
      Beside: `{ allOf: [${ref('Base')}], required: [title] }`,
      Inside: `{ allOf: [${ref('Base')}, { type: object, required: [title, shelf], properties: { shelf: { type: string } } }] }`,
      Mixin: '{ required: [title] }',
      Mixed: `{ allOf: [${ref('Base')}, ${ref('Mixin')}] }`,
      Undeclared: `{ allOf: [${ref('Base')}], required: [isbn] }`,
    },
    code: `export const titles: string[] = [
        (await api.putBeside({ title: 't' })).title,
        (await api.putInside({ title: 't', shelf: 's' })).title,
        (await api.putMixed({ title: 't' })).title,
      ];
      export const isbn: unknown = (await api.putUndeclared({ isbn: 1 })).isbn;
      // @ts-expect-error -- the title is required
      void api.putBeside({ pages: 1 });
      // @ts-expect-error -- the title is required
      void api.putInside({ shelf: 's' });
      // @ts-expect-error -- the ISBN is required
      void api.putUndeclared({ title: 't' });`,
  },
  'required of a union and of what can be null': {
    schemas: {
      Left: '{ type: object, required: [left], properties: { left: { type: string }, id: { type: string } } }',
      Right: '{ type: object, required: [right], properties: { right: { type: string }, id: { type: string } } }',
      Either: `{ oneOf: [${ref('Left')}, ${ref('Right')}] }`,
      Named: `{ allOf: [${ref('Either')}], required: [id] }`,
      Maybe: "{ type: [object, 'null'], properties: { id: { type: string } } }",
      Certain: `{ allOf: [${ref('Maybe')}, { type: object, properties: { name: { type: string } } }], required: [id] }`,
    },
    code: `const named = await api.putNamed({ right: 'r', id: 'i' });
      export const id: string = named.id;
      export const right: string = 'right' in named ? named.right : named.left;
      export const certain: string = (await api.putCertain({ id: 'i' })).id;
      // @ts-expect-error -- the ID is required
      void api.putNamed({ left: 'l' });
      // @ts-expect-error -- the ID is required
      void api.putCertain({ name: 'n' });`,
  },
  'a list of values beside a reference': {
    schemas: {
      Colour: '{ type: string, enum: [red, green, blue] }',
      Warm: `{ allOf: [${ref('Colour')}], enum: [red, pink] }`,
    },
    code: `export const warm: 'red' = await api.putWarm('red');
      // @ts-expect-error -- blue is cold
      void api.putWarm('blue');`,
  },
  'a discriminator of a union, and the union in allOf': {
    schemas: {
      Lamp: LAMP,
      Door: DOOR,
      Device: `{ oneOf: [${ref('Lamp')}, ${ref('Door')}], discriminator: { propertyName: type, mapping: { LAMP: '#/components/schemas/Lamp', DOOR: Door } } }`,
      Placed: `{ allOf: [${ref('Device')}, { type: object, properties: { room: { type: string } } }] }`,
      Plain: `{ anyOf: [${ref('Lamp')}, ${ref('Door')}], discriminator: { propertyName: type } }`,
    },
    code: `const placed = await api.putPlaced({ type: 'LAMP', watts: 1, room: 'r' });
      export const watts: number = placed.type === 'LAMP' ? placed.watts : Number(placed.open);
      const plain = await api.putPlain({ type: 'Door', open: true });
      export const open: boolean = plain.type === 'Door' ? plain.open : plain.watts > 0;
      void api.putLamp({ type: 'whatever', watts: 1 });
      // @ts-expect-error -- no such device
      void api.putDevice({ type: 'Lamp', watts: 1 });`,
  },
  'a discriminator that is optional, and one that a member contradicts': {
    schemas: {
      Ball: '{ type: object, properties: { kind: { type: string }, size: { type: integer } } }',
      Doll: '{ type: object, required: [kind, name], properties: { kind: { type: string, enum: [doll] }, name: { type: string } } }',
      Toy: `{ oneOf: [${ref('Ball')}, ${ref('Doll')}], discriminator: { propertyName: kind } }`,
    },
    code: `void api.putToy({ size: 1 });
      const toy = await api.putToy({ kind: 'doll', name: 'n' });
      export const name: string = toy.kind === 'doll' ? toy.name : String(toy.size);`,
  },
  'a base schema with a mapping': {
    schemas: {
      Vehicle: `{ type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { CAR: '#/components/schemas/Car', BIKE: '#/components/schemas/Bike' } } }`,
      Car: `{ allOf: [${ref('Vehicle')}, { type: object, required: [doors], properties: { doors: { type: integer } } }] }`,
      Bike: `{ allOf: [${ref('Vehicle')}, { type: object, required: [gears], properties: { gears: { type: integer } } }] }`,
      Garage: `{ type: object, required: [inside], properties: { inside: { type: array, items: ${ref('Vehicle')} } } }`,
    },
    code: `const car: Car = { kind: 'CAR', doors: 4 };
      const vehicle = await api.putVehicle(car);
      export const doors: number = vehicle.kind === 'CAR' ? vehicle.doors : vehicle.gears;
      export const garage = await api.putGarage({ inside: [{ kind: 'BIKE', gears: 3 }] });
      // @ts-expect-error -- a bike has no doors
      void api.putVehicle({ kind: 'BIKE', doors: 4 });`,
  },
  'a base schema without a mapping, with grandchildren': {
    schemas: {
      Pet: '{ type: object, required: [petType], properties: { petType: { type: string } }, discriminator: { propertyName: petType } }',
      Cat: `{ allOf: [${ref('Pet')}, { type: object, required: [lives], properties: { lives: { type: integer } } }] }`,
      Lion: `{ allOf: [${ref('Cat')}, { type: object, required: [mane], properties: { mane: { type: boolean } } }] }`,
    },
    code: `const pet = await api.putPet({ petType: 'Lion', lives: 9, mane: true });
      export const mane: boolean = pet.petType === 'Lion' ? pet.mane : false;
      export const lives: number = pet.petType === 'Pet' ? 0 : pet.lives;
      void api.putPet({ petType: 'Pet' });
      void api.putCat({ petType: 'Cat', lives: 9 });`,
  },
  'a base schema that lists the values of the property': {
    schemas: {
      Event: `{ type: object, required: [name], properties: { name: { type: string, enum: [made, gone, seen] } }, discriminator: { propertyName: name, mapping: { made: '#/components/schemas/Made', gone: '#/components/schemas/Gone' } } }`,
      Made: `{ allOf: [${ref('Event')}, { type: object, required: [by], properties: { by: { type: string } } }] }`,
      Gone: `{ allOf: [${ref('Event')}, { type: object, required: [why], properties: { why: { type: string } } }] }`,
    },
    code: `void api.putEvent({ name: 'seen' });
      const event = await api.putEvent({ name: 'made', by: 'b' });
      export const text: string = event.name === 'made' ? event.by : event.name === 'gone' ? event.why : event.name;
      // @ts-expect-error -- it is made by somebody
      void api.putEvent({ name: 'made' });`,
  },
  'a union of unions with a discriminator': {
    schemas: {
      Sun: '{ type: object, required: [kind], properties: { kind: { type: string }, heat: { type: integer } } }',
      Moon: '{ type: object, required: [kind], properties: { kind: { type: string }, phase: { type: string } } }',
      Light: `{ oneOf: [${ref('Sun')}, ${ref('Moon')}] }`,
      Rain: '{ type: object, required: [kind], properties: { kind: { type: string }, mm: { type: number } } }',
      Weather: `{ oneOf: [${ref('Light')}, ${ref('Rain')}], discriminator: { propertyName: kind, mapping: { sun: '#/components/schemas/Sun', rain: '#/components/schemas/Rain' } } }`,
    },
    code: `void api.putWeather({ kind: 'sun', heat: 1 });
      const weather = await api.putWeather({ kind: 'rain', mm: 2 });
      export const mm = 'mm' in weather ? weather.mm : undefined;`,
  },
  'declarations that contradict each other': {
    schemas: {
      Shape:
        '{ type: object, required: [kind, size], properties: { kind: { type: string, enum: [shape] }, size: { type: string } } }',
      Circle: `{ allOf: [${ref('Shape')}], properties: { kind: { type: string, enum: [circle] }, size: { type: integer } } }`,
      Disc: `{ allOf: [${ref('Circle')}, { type: object, properties: { kind: { const: disc } } }] }`,
    },
    code: `export const kind: 'circle' | undefined = (await api.putCircle({ kind: 'circle', size: 1 })).kind;
      export const disc: 'disc' | undefined = (await api.putDisc({ kind: 'disc', size: 1 })).kind;`,
  },
  'a free-form object that requires a property': {
    schemas: {
      Tagged: '{ type: object, required: [tag] }',
      Deep: `{ type: object, allOf: [${ref('Tagged')}], required: [more] }`,
    },
    code: `export const tag: unknown = (await api.putTagged({ tag: 1, other: 2 }))['other'];
      void api.putDeep({ tag: 1, more: 2 });
      // @ts-expect-error -- the tag is required
      void api.putTagged({ other: 2 });
      // @ts-expect-error -- more is required
      void api.putDeep({ tag: 2 });`,
  },
  definitions: {
    schemas: {
      Order: `{ type: object, required: [lines], properties: { lines: { type: array, items: { $ref: '#/components/schemas/Order/$defs/Line' } } }, $defs: { Line: { type: object, properties: { count: { type: integer } } } } }`,
    },
    code: `export const count: number | undefined = (await api.putOrder({ lines: [{ count: 1 }] })).lines[0]?.count;`,
  },
  'an enum without values, a schema that allows nothing, and tuples': {
    schemas: {
      Open: '{ type: string, enum: [] }',
      Closed: '{ type: object, properties: { no: false, yes: true } }',
      Pair: '{ type: array, prefixItems: [{ type: string }, { type: integer }], minItems: 1, items: false }',
      More: '{ type: array, prefixItems: [{ type: string }] }',
    },
    code: `export const open: string = await api.putOpen('anything');
      export const yes: unknown = (await api.putClosed({ yes: 1 })).yes;
      export const [first]: [string, number?] = await api.putPair(['a']);
      void api.putMore([]);
      void api.putMore(['a', 1, true]);
      // @ts-expect-error -- not more than two
      void api.putPair(['a', 1, 2]);`,
  },
};

function writeKinds(): string {
  const names = Object.values(KINDS).flatMap(({ schemas }) => Object.entries(schemas));
  const operations = names.map(([name]) => {
    const content = `{ application/json: { schema: ${ref(name)} } }`;
    return `  /${name}:
    put: { operationId: put${name}, requestBody: { required: true, content: ${content} }, responses: { '200': { description: ok, content: ${content} } } }`;
  });
  return `openapi: 3.1.0
info: { title: Kinds, version: '1' }
paths:
${operations.join('\n')}
components:
  schemas:
${names.map(([name, schema]) => `    ${name}: ${schema}`).join('\n')}
`;
}

describe('schemas', () => {
  test('What the keywords of each kind of schema say compiles, and nothing else.', async () => {
    const out = await generateClient(writeKinds());
    const blocks = Object.entries(KINDS).map(
      ([kind, { code }]) => `// ${kind}\nasync () => {\n${code.replaceAll('export const', 'const')}\n},`,
    );
    const user = `import { DefaultApi, type Car, type Owner } from './out/index.js';
      const api = new DefaultApi({ baseUrl: 'http://127.0.0.1' });
      export const kinds: (() => Promise<void>)[] = [\n${blocks.join('\n')}\n];`;
    expect(await compile(out, user)).toBe('');
  });
});

describe('parameters', () => {
  test('A reference keeps its parameter, ignored headers are left out, and an optional body can be left out.', async () => {
    const out = await generateClient(`openapi: 3.0.3
info: { title: Parameters, version: '1' }
paths:
  /things:
    parameters:
      - { $ref: '#/components/parameters/tenant', type: string }
    get:
      operationId: listThings
      parameters: [{ name: where, in: query, schema: { type: string } }]
      responses: { '204': { description: Done. } }
    post:
      operationId: makeThing
      parameters:
        - { name: Content-Type, in: header, required: true, schema: { type: string, enum: [application/json] } }
        - { name: authorization, in: header, required: true, schema: { type: string } }
        - { $ref: '#/components/parameters/accept' }
      requestBody: { content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } }
      responses: { '204': { description: Done. } }
components:
  parameters:
    tenant: { name: tenant-id, in: header, required: true, schema: { type: string } }
    accept: { name: Accept, in: header, required: true, schema: { type: string } }
`);
    const user = `import { DefaultApi } from './out/index.js';
      const api = new DefaultApi({ baseUrl: 'http://127.0.0.1' });
      void api.listThings({ 'tenant-id': 't', where: 'w' });
      void api.makeThing({ 'tenant-id': 't' });
      void api.makeThing({ 'tenant-id': 't' }, { name: 'n' });
      // @ts-expect-error -- the tenant is required
      void api.listThings({ where: 'w' });`;
    expect(await compile(out, user)).toBe('');
    const text = readFileSync(path.join(out, 'default-api.ts'), 'utf8');
    expect(text).not.toMatch(/Content-Type|"accept"|authorization/i);
  });
});

describe('files', () => {
  test('A part with a media type and no encoding is a file; in JSON it is a text.', async () => {
    const out = await generateClient(`openapi: 3.1.0
info: { title: Album, version: '1' }
paths:
  /album:
    post:
      operationId: addAlbum
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [cover, pages, notes, back]
              properties:
                cover: { type: string, contentMediaType: image/png }
                pages: { type: array, items: { $ref: '#/components/schemas/Page' } }
                notes: { type: string, contentMediaType: text/csv }
                back: { type: [string, 'null'], contentMediaType: image/jpeg }
                inline: { type: string, contentMediaType: image/png, contentEncoding: base64 }
      responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Album' } } } } }
components:
  schemas:
    Page: { type: string, contentMediaType: application/pdf }
    Album: { type: object, required: [cover, raw], properties: { cover: { type: string, contentMediaType: image/png }, raw: { type: string, format: binary } } }
`);
    const user = `import { DefaultApi } from './out/index.js';
      const file = new Blob([]);
      const api = new DefaultApi({ baseUrl: 'http://127.0.0.1' });
      const album = await api.addAlbum({ cover: file, pages: [file], notes: file, back: null, inline: 'aGk=' });
      export const cover: string = album.cover;
      export const raw: string | Blob = album.raw;
      void api.addAlbum({ cover: file, pages: [], notes: 'a,b', back: file });
      // @ts-expect-error -- a picture is not a text
      void api.addAlbum({ cover: 'png', pages: [], notes: '', back: null });`;
    expect(await compile(out, user)).toBe('');
  });
});

describe('OpenAPI 3.0', () => {
  test('Null is allowed where nullable says so: beside a reference, in a part of its own, and beside a type of our own.', async () => {
    const out = await generateClient(`openapi: 3.0.3
info: { title: Nullable, version: '1' }
paths:
  /things:
    post:
      operationId: makeThing
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
      responses: { '204': { description: Done. } }
components:
  schemas:
    Owner: { type: object, properties: { id: { type: string } } }
    Thing:
      type: object
      properties:
        beside: { $ref: '#/components/schemas/Owner', nullable: true }
        inside: { allOf: [{ $ref: '#/components/schemas/Owner' }, { nullable: true, description: Nobody owns it. }] }
        both: { allOf: [{ $ref: '#/components/schemas/Owner' }], nullable: true }
        raw: { type: string, format: binary, nullable: true }
        free: { type: object, nullable: true }
        kind: { type: string, enum: [a, b], nullable: true }
        certain: { $ref: '#/components/schemas/Owner' }
`);
    const user = `import { DefaultApi } from './out/index.js';
      const api = new DefaultApi({ baseUrl: 'http://127.0.0.1' });
      void api.makeThing({ beside: null, inside: null, both: null, raw: null, free: null, kind: null });
      void api.makeThing({ beside: {}, inside: { id: 'i' }, both: {}, raw: 'r', free: { a: 1 }, kind: 'a' });
      // @ts-expect-error -- it is not nullable
      void api.makeThing({ certain: null });`;
    expect(await compile(out, user)).toBe('');
  });
});

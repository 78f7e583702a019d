/** JSON with integers that a number cannot hold: each is read and written with all its digits, where the contract has one. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { int64, type Int64Shape } from '../../../src/runtime.js';

const BIG = '9007199254740993';

function read(text: string, shape: Int64Shape, status = 200): unknown {
  return int64({ '2XX': shape }).parse(text, new Response(null, { status }));
}

function write(value: unknown, shape: Int64Shape): string {
  return int64({ body: shape }).stringify(value);
}

const tree: Int64Shape = { fields: { id: 'bigint', children: { items: () => tree } } };

describe('reading', () => {
  test.each<readonly [what: string, text: string, value: unknown]>([
    ['more digits than a number has', BIG, 9007199254740993n],
    ['few digits', '5', 5n],
    ['a negative integer', `-${BIG}`, -9007199254740993n],
    ['the least of 64 bits', '-9223372036854775808', -9223372036854775808n],
    ['more than 64 bits', '123456789012345678901234567890', 123456789012345678901234567890n],
    ['more than any number', `1${'0'.repeat(400)}`, 10n ** 400n],
    ['negative zero', '-0', 0n],
    ['an exponent', '1e3', 1000n],
    ['a fraction of zeros', '5.0', 5n],
    ['a fraction', '1.5', 1.5],
    ['a fraction of many digits', '0.9007199254740993', 0.9007199254740993],
    ['a number without an end', '1e400', Infinity],
    ['null', 'null', null],
    ['a string of digits', `"${BIG}"`, BIG],
    ['a boolean', 'true', true],
    ['an object', '{"a":1}', { a: 1 }],
  ])('In the place of a bigint, %s is read.', (_, text, value) => {
    expect(read(text, 'bigint')).toEqual(value);
  });

  test('An exponent and a fraction of zeros are read beside many digits, too.', () => {
    expect(read(` [ 1E+3 ,${BIG}, -2.0e0]`, { items: 'bigint' })).toEqual([1000n, 9007199254740993n, -2n]);
  });

  test('In the place of a string, an integer is read as its digits.', () => {
    expect(read(`[${BIG},5,-0,1.5,null,"a"]`, { items: 'string' })).toEqual([BIG, '5', '0', 1.5, null, 'a']);
  });

  test('What is not in such a place stays as it is, also beside one.', () => {
    const text = `{"id":${BIG},"count":5,"text":"${BIG}","far":12345678901234567890,"in":{"id":${BIG}}}`;
    const { id, ...rest } = JSON.parse(text) as { id: unknown };
    expect(read(text, tree)).toEqual({ id: 9007199254740993n, ...rest });
    expect(id).toBe(9007199254740992);
  });

  test('Places are properties, other properties, items, first items, unions, and those of a recursive schema.', () => {
    const value = (shape: Int64Shape, text: string): unknown => read(text, shape);
    expect(value({ fields: { a: {} }, rest: 'bigint' }, '{"a":1,"b":2,"c":3}')).toEqual({ a: 1, b: 2n, c: 3n });
    expect(value({ items: { items: 'bigint' } }, '[[1],[2,3]]')).toEqual([[1n], [2n, 3n]]);
    expect(value({ tuple: ['bigint', {}], items: 'string' }, '[1,2,3]')).toEqual([1n, 2, '3']);
    expect(value({ items: 'bigint' }, '{"0":1}')).toEqual({ '0': 1 });
    expect(value({ rest: 'bigint' }, '[1]')).toEqual([1]);
    const either: Int64Shape = [{ fields: { a: 'bigint' } }, () => tree, 'string'];
    expect(value({ items: either }, '[{"a":1,"id":2,"b":3},4]')).toEqual([{ a: 1n, id: 2n, b: 3 }, '4']);
    expect(value(tree, `{"id":1,"children":[{"id":${BIG},"children":[{"id":3}]}]}`)).toEqual({
      id: 1n,
      children: [{ id: 9007199254740993n, children: [{ id: 3n }] }],
    });
  });

  test('Of alternatives, those apply that the properties of the object do not exclude.', () => {
    const shape: Int64Shape = {
      items: [
        { only: { kind: ['a', 'b'] }, shape: { fields: { id: 'bigint' } } },
        { only: { kind: ['c'], level: [1] }, shape: () => ({ fields: { id: 'string' } }) },
      ],
    };
    const text =
      '[{"kind":"a","id":1},{"kind":"c","level":1,"id":1},{"kind":"c","level":2,"id":1},{"kind":"d","id":1}]';
    expect(read(text, shape)).toEqual([
      { kind: 'a', id: 1n },
      { kind: 'c', level: 1, id: '1' },
      { kind: 'c', level: 2, id: 1 },
      { kind: 'd', id: 1 },
    ]);
    expect(read('[{"id":1},1,"a",null,[1]]', shape)).toEqual([{ id: 1n }, 1, 'a', null, [1]]);
    const values = [
      { kind: 'c', level: 1, id: '7' },
      { kind: 'd', id: 'any' },
    ];
    expect(write(values, shape)).toBe('[{"kind":"c","level":1,"id":7},{"kind":"d","id":"any"}]');
  });

  test('Names that objects have by themselves are names like others.', () => {
    const text = `{"__proto__":${BIG},"constructor":${BIG},"toString":1}`;
    const own = read(text, { fields: { ['__proto__']: 'bigint' } }) as object;
    expect(Object.getPrototypeOf(own)).toBe(Object.prototype);
    expect(Object.entries(own)).toEqual([
      ['__proto__', 9007199254740993n],
      ['constructor', 9007199254740992],
      ['toString', 1],
    ]);
    expect(Object.values(read(text, { rest: 'bigint' }) as object)).toEqual([9007199254740993n, 9007199254740993n, 1n]);
  });

  test('The last of several properties with one name counts.', () => {
    expect(read(`{"id":"a","id":${BIG}}`, tree)).toEqual({ id: 9007199254740993n });
    expect(read(`{"id":${BIG},"id":"a"}`, tree)).toEqual({ id: 'a' });
  });

  test('The shape is that of the status, else of its range, else the default.', () => {
    const codec = int64({ '2XX': { fields: { a: 'bigint' } }, 404: {}, '4XX': 'string', default: 'bigint' });
    const at = (status: number): unknown => codec.parse('1', new Response(null, { status }));
    expect([at(200), at(404), at(409), at(500)]).toEqual([1, 1, '1', 1n]);
  });

  test('Deep and long texts are read.', () => {
    const deep = 100_000;
    const nested: Int64Shape = { as: 'bigint', items: () => nested };
    let value = read(`${'['.repeat(deep)}${BIG}${']'.repeat(deep)}`, nested);
    while (Array.isArray(value)) [value] = value as [unknown];
    expect(value).toBe(9007199254740993n);
    const escapes = String.raw`\\\"1234567890123456789`.repeat(200_000);
    expect(read(`["${escapes}",${BIG}]`, { items: 'bigint' })).toEqual([JSON.parse(`"${escapes}"`), 9007199254740993n]);
  });

  test('What is not JSON is refused.', () => {
    for (const text of ['', '{', `[${BIG}`, `0${BIG}`, '"\n"']) {
      expect(() => read(text, 'bigint')).toThrow(SyntaxError);
    }
  });
});

describe('writing', () => {
  test.each<readonly [what: string, value: unknown, shape: Int64Shape, text: string]>([
    ['a bigint', { id: 9007199254740993n }, tree, `{"id":${BIG}}`],
    ['a negative bigint', [-1n, 0n], {}, '[-1,0]'],
    ['a bigint of which the contract says nothing', { a: { b: 1n } }, {}, '{"a":{"b":1}}'],
    ['a number', { id: 5 }, tree, '{"id":5}'],
    ['digits', { id: BIG }, { fields: { id: 'string' } }, `{"id":${BIG}}`],
    ['digits with zeros before them', ['007', '-0'], { items: 'string' }, '[7,0]'],
    ['digits where any string can be', '007', 'text', '"007"'],
    ['a string in another place', { a: '1', id: '2' }, tree, '{"a":"1","id":"2"}'],
    ['null and nothing', { id: null, b: undefined }, { rest: 'string' }, '{"id":null}'],
    ['a date', { at: new Date(0), id: 1n }, tree, '{"at":"1970-01-01T00:00:00.000Z","id":1}'],
    ['one object in two places', [tree, tree], {}, JSON.stringify([tree, tree])],
  ])('%s is written.', (_, value, shape, text) => {
    expect(write(value, shape)).toBe(text);
  });

  test('A string that is not an integer is refused with its place.', () => {
    const shape: Int64Shape = { fields: { list: { items: { fields: { id: 'string' } } } } };
    for (const id of ['abc', '', ' 1', '1.5', '1e3', '+1', '0x1F', '1n']) {
      expect(() => write({ list: [{ id: '1' }, { id }] }, shape)).toThrow(
        `body.list.1.id must be an integer in digits; got ${JSON.stringify(id)}`,
      );
    }
  });

  test('A field of a form has the shape of its property, and each item of an array its own.', () => {
    const codec = int64({
      body: { fields: { one: { fields: { id: 'string' } }, many: { items: { rest: 'string' } } } },
    });
    expect(codec.stringify({ id: '7' }, 'body.one')).toBe('{"id":7}');
    expect(codec.stringify({ id: '7' }, 'body.many')).toBe('{"id":7}');
    expect(codec.stringify({ id: '7' }, 'body.other')).toBe('{"id":"7"}');
    expect(() => codec.stringify({ id: 'a' }, 'body.one')).toThrow('body.one.id must be an integer');
  });

  test('A program that gives bigints a method toJSON changes nothing.', () => {
    const prototype = BigInt.prototype as { toJSON?: unknown };
    prototype.toJSON = function (this: bigint) {
      return String(this);
    };
    try {
      expect(write({ id: 9007199254740993n }, tree)).toBe(`{"id":${BIG}}`);
    } finally {
      delete prototype.toJSON;
    }
  });

  test('What holds itself is refused.', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(() => write(cycle, tree)).toThrow(/circular|cyclic/i);
  });
});

describe('any value', () => {
  /** JSON with bigints anywhere, and its text. */
  const anything = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
      fc.constantFrom(null, true, '', '"', '\\', '\\"1', `"${BIG}"`, BIG, '\u2028', '\ud800'),
      fc.string({ unit: 'binary' }),
      fc.array(tie('value')),
      fc.dictionary(fc.string(), tie('value')),
    ),
  })).value;

  const all: Int64Shape = { as: 'bigint', rest: () => all, items: () => all };

  test('It is the same after it is written and read.', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(read(write(value, {}), all)).toEqual(value);
      }),
    );
  });

  test('JSON without a place for integers is read and written as by JSON.', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(write(value, {})).toBe(text);
        expect(read(text, { fields: { 'no such name': 'bigint' } })).toEqual(JSON.parse(text));
      }),
    );
  });

  test('Each integer of any JSON, spaced or not, is the bigint of its digits.', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.bigInt(), fc.string(), fc.double({ noNaN: true }))), (rows) => {
        const lines = rows.map(
          ([id, name, at]) =>
            `{ "id" : ${id}, "name":${JSON.stringify(name)},"at": ${at === 0 || !Number.isFinite(at) ? 1.5 : at} }`,
        );
        const value = read(`[\n${lines.join(' ,\t')}]`, { items: tree }) as { id: unknown; name: string }[];
        expect(value.map(({ id, name }) => [id, name])).toEqual(rows.map(([id, name]) => [id, name]));
      }),
    );
  });
});

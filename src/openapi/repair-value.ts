/** Changes a value so that it conforms to its schema, as little as the errors of its check require. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import { isObject, type Document } from './document.js';
import { findNode, parsePointer } from './pointer.js';
import { samplePattern } from './sample-pattern.js';
import { countDown, sampleRequired } from './sample-schema.js';
import { readErrorSource, type Check } from './schema-check.js';

type Node = Record<string, unknown>;

/** How often the errors of a value are repaired; each repair can uncover others. */
const MOST_ROUNDS = 14;

/**
 * The round from which what is still wrong is removed, and two rounds later what contains it. The round between adds again what
 * is required.
 */
const FIRST_REMOVAL = 6;

/** The most errors that are repaired in a round. */
const MOST_ERRORS = 100;

/** The most values in a value that is still repaired: what schemas require of each other can be endless. */
const LARGEST = 20_000;

/** How many unions within each other are tried. */
const MOST_UNIONS = 2;

/** Texts of the formats that openapi-sampler does not know. */
const FORMATS: Readonly<Record<string, string>> = {
  byte: 'dGV4dA==',
  duration: 'P1D',
  'iso-date-time': '2019-08-24T14:15:22Z',
  'iso-time': '14:15:22Z',
  'json-pointer-uri-fragment': '#/json/pointer',
  url: 'https://example.com',
};

/** How many errors are looked at for one value. */
const MOST_WORK = 200_000;

/** What a value is repaired with. */
export interface Repair {
  readonly document: Document;
  readonly checkOf: (schema: unknown) => Check;
  /** The unions around the value that are being tried. */
  readonly depth: number;
  /** How many errors can still be looked at, within all these unions. */
  readonly work: { left: number };
}

/** Returns what a value of a document is repaired with. */
export function startRepair(document: Document, checkOf: Repair['checkOf']): Repair {
  const work = { left: MOST_WORK };
  const countErrors = (schema: unknown): Check => {
    const check = checkOf(schema);
    return (value) => {
      const errors = check(value);
      work.left -= 1 + errors.length;
      return errors;
    };
  };
  return { document, checkOf: countErrors, depth: 0, work };
}

/** Returns a value that has fewer errors, if possible none. Does not change the given one. */
export function repairValue(repair: Repair, schema: unknown, value: unknown): unknown {
  const check = repair.checkOf(schema);
  // Errors are repaired at their pointers, so the value needs a place.
  const holder: Node = { '': structuredClone(value) };
  let best = { value, count: Infinity };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const errors = check(holder['']);
    if (errors.length < best.count) best = { value: structuredClone(holder['']), count: errors.length };
    if (!errors.length || repair.work.left < 0 || countDown(holder[''], LARGEST) < 0) break;
    const level = round % 2 ? -1 : (round - FIRST_REMOVAL) / 2;
    for (const error of chooseErrors(errors)) {
      if (level < 0) repairAt(repair, holder, error);
      else removeAt(holder, error, level);
    }
  }
  return best.value;
}

/** Returns the errors to repair first: those within no union, or else the outermost unions. One for each place. */
function chooseErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  // Of unions for one value, the outermost is the last.
  const unions = new Map(
    errors.filter(({ keyword }) => isUnion(keyword)).map((union) => [union.instancePath, union] as const),
  );
  const isInside = ({ instancePath }: ErrorObject): boolean => listOuter(instancePath).some((path) => unions.has(path));
  const plain = errors.filter((each) => each.keyword !== 'if' && !unions.has(each.instancePath) && !isInside(each));
  const outermost = [...unions.values()].filter((union) => !isInside(union));
  const chosen = (plain.length ? plain : outermost).slice(0, MOST_ERRORS);
  const places = chosen.map(({ instancePath, params }) => JSON.stringify([instancePath, params]));
  return chosen.filter((_, index) => places.indexOf(places[index]!) === index);
}

/** Returns the pointers of what contains a value. */
function listOuter(pointer: string): string[] {
  const segments = pointer.split('/');
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}

function isUnion(keyword: string): boolean {
  return keyword === 'oneOf' || keyword === 'anyOf';
}

function repairAt(repair: Repair, holder: Node, error: ErrorObject): void {
  const path = ['', ...parsePointer(error.instancePath)];
  const key = path.at(-1)!;
  const parent = findNode(holder, path.slice(0, -1)) as Node | undefined;
  // Another error can have removed it.
  if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, key)) return;
  if (error.keyword === 'false schema') removeMember(parent, key);
  else if (isUnion(error.keyword)) parent[key] = repairUnion(repair, parent[key], error);
  else parent[key] = repairKeyword(repair, parent[key], error);
}

/** Removes the value of an error, or what contains it at a level above. */
function removeAt(holder: Node, { instancePath }: ErrorObject, level: number): void {
  const path = ['', ...parsePointer(instancePath)];
  const target = path.slice(0, Math.max(1, path.length - level));
  const parent = findNode(holder, target.slice(0, -1)) as Node | undefined;
  if (target.length > 1 && typeof parent === 'object' && parent !== null) removeMember(parent, target.at(-1)!);
}

function removeMember(parent: Node, key: string): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

/** Returns a value that fits an alternative: as it is otherwise, or else a sample. */
function repairUnion(repair: Repair, value: unknown, error: ErrorObject): unknown {
  const { document, checkOf, depth, work } = repair;
  if (depth >= MOST_UNIONS) return value;
  const source = readErrorSource(error);
  const branches = [source[error.keyword]].flat().filter((branch) => branch !== undefined);
  const whole = checkOf(source);
  const samples = branches.flatMap((branch) => {
    const sample = sampleRequired(document, branch);
    const both = isObject(value) && isObject(sample) ? [{ ...value, ...sample }] : [];
    return [...both, sample].map((start) => ({ branch, start }));
  });
  let best = { value, count: whole(value).length };
  for (const { branch, start } of [...branches.map((each) => ({ branch: each, start: value })), ...samples]) {
    if (work.left < 0) break;
    const repaired = repairValue({ ...repair, depth: depth + 1 }, branch, start);
    // A sample is as good as a value of another type.
    if (start === value && isObject(repaired) !== isObject(value)) continue;
    const { length } = whole(repaired);
    if (!length) return repaired;
    if (length < best.count) best = { value: repaired, count: length };
  }
  return best.value;
}

function repairKeyword({ document }: Repair, value: unknown, error: ErrorObject): unknown {
  const { keyword, params } = error;
  const source = readErrorSource(error);
  if (typeof value === 'number') return repairNumber(value, error) ?? sampleAnew(document, source);
  if (typeof value === 'string' && keyword !== 'type') return repairText(value, error) ?? sampleAnew(document, source);
  if (Array.isArray(value)) return repairList(document, value, error) ?? sampleAnew(document, source);
  if (!isObject(value) || keyword === 'type') return convert(value, source) ?? sampleAnew(document, source);
  const name = (params['missingProperty'] ??
    params['additionalProperty'] ??
    params['unevaluatedProperty'] ??
    params['propertyName']) as string | undefined;
  const { [name ?? '']: removed, ...others } = value;
  switch (keyword) {
    case 'required':
    case 'dependentRequired':
      return { ...value, [name!]: sampleProperty(document, source, name!) };
    case 'minProperties':
      return {
        ...value,
        [`key${Object.keys(value).length + 1}`]: sampleRequired(document, source['additionalProperties']) ?? '',
      };
    case 'maxProperties':
      return Object.fromEntries(Object.entries(value).slice(0, Number(params['limit'])));
    default:
      return name === undefined ? sampleAnew(document, source) : others;
  }
}

/** Returns a sample of a property; null has the error that tells more. */
function sampleProperty(document: Document, { properties }: Node, name: string): unknown {
  return isObject(properties) && Object.hasOwn(properties, name)
    ? (sampleRequired(document, properties[name]) ?? null)
    : null;
}

/** Returns a sample that its own examples and defaults do not determine. */
function sampleAnew(document: Document, { example, examples, default: standard, ...schema }: Node): unknown {
  const { type, pattern, minLength, format } = schema;
  const isText = [type ?? 'string'].flat().includes('string');
  if (isText && typeof format === 'string' && Object.hasOwn(FORMATS, format)) return FORMATS[format];
  const text = isText && typeof pattern === 'string' ? samplePattern(pattern, Number(minLength ?? 0)) : undefined;
  return text ?? sampleRequired(document, schema);
}

/** Returns a value as another type, if it means the same there. */
function convert(value: unknown, { type }: Node): unknown {
  const types = new Set([type].flat());
  if (types.has('string') && ['number', 'boolean'].includes(typeof value)) return String(value);
  const number = typeof value === 'string' && value.trim() ? Number(value) : NaN;
  if (types.has('number') || types.has('integer'))
    return Number.isFinite(number) ? (types.has('number') ? number : Math.trunc(number)) : undefined;
  if (types.has('boolean') && /^(true|false)$/.test(String(value))) return String(value) === 'true';
  return types.has('array') && value !== null && !Array.isArray(value) ? [value] : undefined;
}

function repairNumber(value: number, error: ErrorObject): unknown {
  const { keyword, params } = error;
  const source = readErrorSource(error);
  const limit = Number(params['limit']);
  const step = Number(source['multipleOf'] ?? 1);
  switch (keyword) {
    case 'minimum':
      return Math.ceil(limit / step) * step;
    case 'maximum':
      return Math.floor(limit / step) * step;
    case 'exclusiveMinimum':
      return betweenLimits(source) ?? (Math.floor(limit / step) + 1) * step;
    case 'exclusiveMaximum':
      return betweenLimits(source) ?? (Math.ceil(limit / step) - 1) * step;
    case 'multipleOf':
      return Math.ceil(value / step) * step;
    case 'type':
      return convert(value, source) ?? ([source['type']].flat().includes('integer') ? Math.trunc(value) : undefined);
    default:
      return undefined;
  }
}

/** Returns the middle of a range of less than one. */
function betweenLimits({ minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf }: Node): number | undefined {
  const [low, high] = [
    [exclusiveMinimum, minimum],
    [exclusiveMaximum, maximum],
  ].map((limits) => limits.find((limit) => typeof limit === 'number'));
  return low !== undefined && high !== undefined && high - low <= 1 && multipleOf === undefined
    ? (low + high) / 2
    : undefined;
}

function repairText(value: string, error: ErrorObject): string | undefined {
  const { keyword, params } = error;
  const source = readErrorSource(error);
  const limit = Number(params['limit']);
  if (keyword === 'maxLength') return [...value].slice(0, limit).join('');
  if (keyword !== 'minLength' || limit > 10_000) return undefined;
  const pattern = source['pattern'];
  const text = typeof pattern === 'string' ? samplePattern(pattern, limit) : undefined;
  return text ?? value + (value || 'a').repeat(limit).slice(0, limit - [...value].length);
}

function repairList(document: Document, value: readonly unknown[], error: ErrorObject): unknown {
  const { keyword, params } = error;
  const source = readErrorSource(error);
  const { items, prefixItems } = source;
  const limit = Number(params['limit'] ?? params['minContains'] ?? 1);
  const itemAt = (index: number): unknown =>
    (Array.isArray(prefixItems) ? (prefixItems as unknown[]) : [])[index] ??
    (Array.isArray(items) ? items[index] : items);
  switch (keyword) {
    case 'minItems': {
      const more = Array.from(
        { length: Math.min(limit, 100) },
        (_, index) => sampleRequired(document, itemAt(index)) ?? '',
      );
      return [...value, ...more.slice(value.length)];
    }
    case 'maxItems':
    case 'items':
    case 'unevaluatedItems':
      return value.slice(0, limit);
    case 'uniqueItems':
      return value.filter((_, index) => index !== params['j']);
    case 'contains':
      return [...value, sampleRequired(document, source['contains'])];
    default:
      return undefined;
  }
}

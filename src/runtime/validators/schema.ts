/** Validates values by schemas, in the words of JSON Schema: https://json-schema.org/draft/2020-12. */

/** What is wrong with a value, and where. */
export interface Issue {
  /** What the schema expects. It never shows the value. */
  readonly message: string;
  /** The names and indexes that lead to the value. */
  readonly path: readonly PropertyKey[];
}

/** The value itself if it is valid, otherwise what is wrong. */
export type Validation<Value> =
  { readonly value: Value; readonly issues?: undefined } | { readonly issues: readonly Issue[] };

/** A validator that other tools understand: https://standardschema.dev. */
export interface StandardSchema<Value> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    /** Validates a value, which is neither converted nor copied. */
    readonly validate: (value: unknown) => Validation<Value>;
    /** For types only: there is no such value. */
    readonly types?: { readonly input: Value; readonly output: Value } | undefined;
  };
}

/** A schema as generated code has it: a reference is a function, and a format a value of this module. */
export type Definition = Readonly<Record<string, unknown>>;

/** Checks one keyword of a schema. The fourth parameter is the schema that has it. */
export type Keyword = (expected: any, value: any, place: ValuePlace, definition: any) => void;

/** The keywords that a schema uses; a page has no others. */
export type Keywords = Readonly<Record<string, Keyword>>;

/** A schema with what it was created from. */
export interface DefinedSchema extends StandardSchema<any> {
  readonly definition: Definition;
  readonly keywords: Keywords;
}

/** Where a value is, and what is known to be wrong. */
export interface ValuePlace {
  readonly path: readonly PropertyKey[];
  readonly issues: Issue[];
  readonly keywords: Keywords;
}

/** The most issues that are reported. */
const MOST_ISSUES = 100;

/** Creates a validator. What it validates, the caller says by a type: to infer that of each schema takes compilers long. */
export function schema(definition: Definition, keywords: Keywords): DefinedSchema {
  const validate = (value: unknown): Validation<any> => {
    const issues = findIssues(definition, value, { path: [], keywords });
    return issues.length ? { issues } : { value };
  };
  return { '~standard': { version: 1, vendor: 'bimdata-cloud-api', validate }, definition, keywords };
}

/** Checks a value by each keyword of a schema. */
export function check(definition: Definition, value: unknown, place: ValuePlace): void {
  for (const [name, expected] of Object.entries(definition)) {
    // Keywords such as `then` belong to another one.
    place.keywords[name]?.(expected, value, place, definition);
  }
}

/** Returns what is wrong with a value by a schema alone. */
export function findIssues(definition: Definition, value: unknown, place: Omit<ValuePlace, 'issues'>): Issue[] {
  const issues: Issue[] = [];
  check(definition, value, { ...place, issues });
  return issues;
}

/** Adds an issue. */
export function report({ path, issues }: ValuePlace, message: string): void {
  if (issues.length < MOST_ISSUES) issues.push({ message, path });
}

/** Returns the place of a property or an item. */
export function enterValue(place: ValuePlace, key: PropertyKey): ValuePlace {
  return { ...place, path: [...place.path, key] };
}

/** Whether a value is an object and not an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a file, or another object that is not data. */
export function isFile(value: unknown): boolean {
  return isRecord(value) && Object.prototype.toString.call(value) !== '[object Object]';
}

/** Whether an object has a property of its own. JSON leaves out what is undefined. */
export function hasProperty(value: Record<string, unknown>, name: string): boolean {
  return Object.hasOwn(value, name) && value[name] !== undefined;
}

/** Returns the names of the properties of an object, none of any other value. */
export function listNames(value: unknown): string[] {
  return isRecord(value) ? Object.keys(value).filter((name) => value[name] !== undefined) : [];
}

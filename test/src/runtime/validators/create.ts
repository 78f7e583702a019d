/** Creates validators from schemas as the generator does, and checks of Ajv to compare them with. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  formatValidator,
  writeSchema,
  type SchemaContext,
} from '../../../../scripts/emit/integrations/validator-schema.js';
import type { Document } from '../../../../src/openapi/document.js';
import type { Int64Type } from '../../../../src/openapi/int64.js';
import * as runtime from '../../../../src/runtime/validators.js';

/** What a schema is created with. */
export interface Surroundings {
  /** The schemas that it can refer to. */
  readonly schemas?: Readonly<Record<string, unknown>>;
  readonly int64?: Int64Type;
}

/** Returns the validator of a schema. */
export function createValidator(
  schema: unknown,
  { schemas = {}, int64 = 'number' }: Surroundings = {},
): runtime.StandardSchema<unknown> {
  const names = new Map(Object.keys(schemas).map((key, index) => [key, `schema${index}`]));
  const context: SchemaContext = {
    document: { components: { schemas } } as Document,
    int64,
    runtime: 'v',
    hasUnevaluated: JSON.stringify([schema, schemas]).includes('"unevaluated'),
    nameOf: (component) => names.get(component),
  };
  const write = (node: unknown, owner?: string): string => formatValidator(context, writeSchema(context, node, owner));
  const constants = Object.entries(schemas).map(([key, node]) => `const ${names.get(key)} = ${write(node, key)};`);
  // oxlint-disable-next-line no-new-func
  const create = new Function('v', `${constants.join('\n')}\nreturn ${write(schema)};`) as (
    v: typeof runtime,
  ) => runtime.StandardSchema<unknown>;
  return create(runtime);
}

/** Returns the issues of a value, each as one line. */
export function listIssues(validator: runtime.StandardSchema<unknown>, value: unknown): string[] {
  const { issues = [] } = validator['~standard'].validate(value);
  return issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
}

const AJV = new Ajv2020({
  strict: false,
  ownProperties: true,
  validateFormats: false,
  validateSchema: false,
  unicodeRegExp: true,
  logger: false,
});

/** Returns whether Ajv accepts a value; formats are annotations to it. */
export function createOracle(
  schema: unknown,
  schemas: Readonly<Record<string, unknown>> = {},
): (value: unknown) => boolean {
  const whole = typeof schema === 'object' ? { ...schema, components: { schemas } } : (schema as boolean);
  const validate = AJV.compile(whole);
  return (value) => validate(value) === true;
}

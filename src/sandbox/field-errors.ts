/** Translates Ajv's errors into the service's error messages. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import { parsePointer } from '../openapi/pointer.js';

/** The messages of each invalid field. */
export type FieldErrors = Record<string, string[]>;

/** The key of messages that concern the body and not a single field. */
const WHOLE = 'non_field_errors';

/** The most characters of a value in a message. */
const LONGEST_VALUE = 100;

/** Returns the messages of each field that Ajv reports. */
export function listFieldErrors(errors: readonly ErrorObject[]): FieldErrors {
  const found = new Map<string, Set<string>>();
  for (const error of errors) {
    const [field] = parsePointer(error.instancePath);
    const missing = error.keyword === 'required' && !field ? String(error.params['missingProperty']) : undefined;
    const name = missing ?? field ?? WHOLE;
    found.set(name, (found.get(name) ?? new Set()).add(formatMessage(error)));
  }
  return Object.fromEntries([...found].map(([name, messages]) => [name, [...messages]]));
}

/** Returns a single message that concerns the body and not a field. */
export function createWholeError(message: string): FieldErrors {
  return { [WHOLE]: [message] };
}

function formatMessage({ keyword, params, data, instancePath, message }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return 'This field is required.';
    case 'minLength':
      if (data === '') return 'This field may not be blank.';
      return `Ensure this field has at least ${params['limit']} characters.`;
    case 'maxLength':
      return `Ensure this field has no more than ${params['limit']} characters.`;
    case 'enum':
      return `${formatValue(data)} is not a valid choice.`;
    case 'type':
      if (data === null) return 'This field may not be null.';
      if (!instancePath) return `Invalid data. Expected an ${params['type']}, but got ${nameField(data)}.`;
      return `Not a valid ${params['type']}.`;
    default:
      return `This field ${message}.`;
  }
}

/** Returns a value for a message, which is short whatever the value is. */
function formatValue(data: unknown): string {
  const text = typeof data === 'object' && data !== null ? `An ${nameField(data)}` : JSON.stringify(data);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

function nameField(data: unknown): string {
  return Array.isArray(data) ? 'array' : typeof data;
}

/** What generated validators import. */
export * from './validators/arrays.js';
export * from './validators/combinations.js';
export * from './validators/decoded.js';
export * from './validators/numbers.js';
export * from './validators/objects.js';
export * from './validators/operations.js';
export * from './validators/schema.js';
export * from './validators/strings.js';
export * from './validators/unevaluated.js';
export * from './validators/values.js';

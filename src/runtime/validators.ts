/** What the generated file for validators imports. */
export type { Operation } from '../operation.js';

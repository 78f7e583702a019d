/** What the generated file for msw imports. */
export type { Operation } from '../operation.js';

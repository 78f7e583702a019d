/** What the generated file for tanstack-query imports. */
export type { Operation } from '../operation.js';

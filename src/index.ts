/** The public names of the package. */
export * from '../generated/index.js';
export * from './public.js';

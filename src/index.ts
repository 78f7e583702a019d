/** The public names of the package. */
export * from '../generated/cloud/index.js';
export * from './public.js';

/** The public names of the client of today's service. */
export * from '../../generated/cloud-current/index.js';
export * from '../public.js';

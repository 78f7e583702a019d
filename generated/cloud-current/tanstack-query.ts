// Generated from openapi/cloud-current.yaml with `npm run generate`. Do not edit.

export * from '../../src/runtime/tanstack-query.js';

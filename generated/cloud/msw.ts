// Generated from openapi/cloud.yaml with `npm run generate`. Do not edit.

export * from '../../src/runtime/msw.js';

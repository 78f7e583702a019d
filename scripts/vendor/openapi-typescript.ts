/** What makes types of schemas. */
export { addJSDocComment, transformSchema, transformSchemaObject } from 'openapi-typescript';

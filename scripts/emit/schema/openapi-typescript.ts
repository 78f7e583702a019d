/** How openapi-typescript makes types of a document. */
import type { GlobalContext, transformSchema } from 'openapi-typescript';

/** A document as openapi-typescript takes it. */
export type Source = Parameters<typeof transformSchema>[0];

/** Returns what openapi-typescript sets for itself when it is not asked for anything else, with what is different. */
export function createContext(own: Pick<GlobalContext, 'resolve' | 'transform'>): GlobalContext {
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    // The document says by other keywords what they mean.
    discriminators: { objects: {}, refsHandled: [] },
    // A field with a default may be left out of a request.
    defaultNonNullable: false,
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    // Only the reading of files needs it, and the document has been read.
    redoc: undefined as never,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transformProperty: undefined,
    ...own,
  };
}

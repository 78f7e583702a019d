/** The linter and bundler of OpenAPI documents. */
export {
  BaseResolver,
  bundleDocument,
  ConfigTypes,
  createConfig,
  detectSpec,
  getLineColLocation,
  getTypes,
  isMappingRef,
  lintConfig,
  lintDocument,
  loadConfig,
  readFileFromUrl,
  Source,
  YamlParseError,
} from '@redocly/openapi-core';

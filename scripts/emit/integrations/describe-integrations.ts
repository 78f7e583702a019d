/** Describes the files for other tools. */
import type { Integration } from '../../lib/integrations.js';
import { isTypesOnly } from '../../model/types.js';
import type { FileStructure } from '../print.js';
import type { IntegrationSource } from './source.js';
import { describeTanstackQuery } from './tanstack-query.js';
import { describeValidators } from './validators.js';

/** A tool whose file needs only the API: that of msw has examples, too. */
export type OtherIntegration = Exclude<Integration, 'msw'>;

const DESCRIBERS: Readonly<Record<OtherIntegration, (source: IntegrationSource) => FileStructure>> = {
  'tanstack-query': describeTanstackQuery,
  validators: describeValidators,
};

/** Returns the files for the tools. Without operations, there are only validators. */
export function describeIntegrations(source: IntegrationSource, names: readonly OtherIntegration[]): FileStructure[] {
  const possible = isTypesOnly(source.model) ? names.filter((name) => name === 'validators') : names;
  return possible.map((name) => DESCRIBERS[name](source));
}

/** Describes the parameter that takes the settings of a client. */
import type { ApiModel } from '../model.js';

/** Returns the parameter that takes the settings of a client, or of one that it shares with others. */
export const optionsParameter = (
  { credentials }: ApiModel,
  isShared = false,
): { readonly name: string; readonly type: string; readonly initializer?: string } => {
  const or = isShared ? ' | Transport<paths>' : '';
  return credentials.length
    ? { name: 'options', type: `ClientOptions<${credentials.map(({ kind }) => `'${kind}'`).join(' | ')}>${or}` }
    : { name: 'options', type: `ClientOptions<never>${or}`, initializer: '{}' };
};

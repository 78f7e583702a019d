/** Parses the flags of a command. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { suggest } from './suggest.js';

/**
 * Parses a command line as `parseArgs` of Node does; `-h` is short for `--help`.
 *
 * @throws {TypeError} If a flag is unknown, with the one that it is near to, or if one is used wrongly.
 */
export function parseFlags<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  const { help, ...others } = config.options ?? {};
  const options = help ? { ...others, help: { ...help, short: 'h' } } : others;
  try {
    return parseArgs({ ...config, options }) as ReturnType<typeof parseArgs<Config>>;
  } catch (error) {
    const { message } = error as Error;
    const [start, flag = ''] = /^Unknown option '([^']*)'/.exec(message) ?? [];
    const names = Object.keys(options).map((name) => `--${name}`);
    throw start === undefined ? error : new TypeError(`${start}.${suggest(flag, names)}`);
  }
}

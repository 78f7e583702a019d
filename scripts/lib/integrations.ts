/** The files for other tools that a client can have. */

/** The names of the tools, which are also those of the generated files. */
export const INTEGRATIONS = ['msw', 'tanstack-query', 'validators'] as const;

/** A tool for which the generator writes a file. */
export type Integration = (typeof INTEGRATIONS)[number];

/** The packages that the files import, which users have if they use them. */
export const PEERS: Readonly<Record<Integration, string | undefined>> = {
  msw: 'msw',
  'tanstack-query': '@tanstack/query-core',
  validators: undefined,
};

/** Whether a value is the name of a tool. */
export function isIntegration(value: unknown): value is Integration {
  return INTEGRATIONS.some((name) => name === value);
}

/**
 * Returns the tools of `--with`, each once; names can be separated by commas.
 *
 * @throws {TypeError} If one is unknown.
 */
export function readIntegrations(texts: readonly string[]): Integration[] {
  const names = texts.flatMap((text) => text.split(',')).map((name) => name.trim());
  const unknown = names.find((name) => !isIntegration(name));
  if (unknown !== undefined)
    throw new TypeError(`--with must be ${INTEGRATIONS.join(', ')}, or several of them; got "${unknown}".`);
  return INTEGRATIONS.filter((name) => names.includes(name));
}

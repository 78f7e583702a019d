/** Reads the port from a command line. */

/** Returns the value of `--port` as a number. @throws {TypeError} If it is not a port. */
export function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port < 65_536)) throw new TypeError(`--port must be a number from 0 to 65535; got "${text}".`);
  return port;
}

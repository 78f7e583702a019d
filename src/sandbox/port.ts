/** Reads the port that a command line names. */

/** Returns the port that `--port` names. @throws {TypeError} Where it is no port. */
export function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port < 65_536)) throw new TypeError(`--port takes a number from 0 to 65535, not "${text}".`);
  return port;
}

/** The signals by which a person ends a command. */

/** Returns them; Windows has those of Ctrl+Break and of a closed window besides, and sends no SIGTERM. */
export function listEndSignals(platform: NodeJS.Platform = process.platform): NodeJS.Signals[] {
  return platform === 'win32' ? ['SIGINT', 'SIGTERM', 'SIGBREAK', 'SIGHUP'] : ['SIGINT', 'SIGTERM'];
}

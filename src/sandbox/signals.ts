/** The signals that stop a command. */

/** Returns the signals of a platform. Windows also has Ctrl+Break (SIGBREAK) and a closed console window (SIGHUP). */
export function listEndSignals(platform: NodeJS.Platform = process.platform): NodeJS.Signals[] {
  return platform === 'win32' ? ['SIGINT', 'SIGTERM', 'SIGBREAK', 'SIGHUP'] : ['SIGINT', 'SIGTERM'];
}

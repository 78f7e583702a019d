/** The versions of Node that programs are measured on. */
import { runTool } from '../shell.js';

/** A version of Node, with its binary. */
export interface NodeVersion {
  readonly version: string;
  readonly file: string;
}

const VERSIONS = ['20.20.2', '24.21.0'];

/** Installs the versions from the registry, into npm's cache, and returns them. */
export function findNodes(folder: string): NodeVersion[] {
  return VERSIONS.map((version) => {
    const command = ['exec', '--yes', `--package=node@${version}`, '--', 'node', '-p', 'process.execPath'];
    return { version, file: runTool(folder, 'npm', command).trim() };
  });
}

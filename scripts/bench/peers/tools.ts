/** The generators that are compared: this one, from its sources and as the package, and others from the registry. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE } from '../../lib/paths.js';
import { installPackages } from '../shell.js';
import type { MeasuredDocument } from './documents.js';

/** A generator, ready to run on one document. */
export interface Tool {
  readonly name: string;
  /** The version from the registry; this project has none. */
  readonly version: string | undefined;
  readonly cwd: string;
  /** The file that Node starts, and its arguments. */
  readonly command: readonly string[];
}

/** The names of what has limits, and of what it is compared with. */
export const [OWN, OWN_PACKAGE, TYPES_ONLY, RIVAL] = [
  'this project, `npm run generate`',
  'this project, the built package',
  'openapi-typescript',
  'hey-api',
] as const;

/** A generator of the registry. */
interface Peer {
  readonly name: string;
  readonly package: string;
  readonly version: string;
  /** Its arguments for a document, the folder that it can write to, and that of its settings. */
  readonly args: (document: string, out: string, settings: string) => readonly string[];
}

const PEERS: readonly Peer[] = [
  {
    name: TYPES_ONLY,
    package: 'openapi-typescript',
    version: '7.13.0',
    args: (document, out) => [document, '-o', path.join(out, 'types.ts')],
  },
  {
    name: RIVAL,
    package: '@hey-api/openapi-ts',
    version: '0.99.0',
    args: (document, out) => ['-i', document, '-o', path.join(out, 'client')],
  },
  { name: 'orval', package: 'orval', version: '8.38.0', args: configureOrval },
  {
    name: 'oazapfts',
    package: 'oazapfts',
    version: '7.5.0',
    args: (document, out) => [document, path.join(out, 'client.ts')],
  },
  {
    name: 'Redocly',
    package: '@redocly/cli',
    version: '2.77.0',
    args: (document, out) => ['generate-client', document, '--output', path.join(out, 'client.ts')],
  },
];

/** What the peers need besides. */
const COMPILER = 'typescript@5.9.3';

/** Writes orval's settings: without them, it refuses references to other files, and descriptions that are such references. */
function configureOrval(document: string, out: string, settings: string): string[] {
  const input = { target: document, unsafeDisableValidation: true, parserOptions: { externalRefs: { allow: ['*'] } } };
  const output = { target: path.join(out, 'client.ts'), client: 'fetch' };
  const file = path.join(settings, 'orval.config.mjs');
  writeFileSync(file, `export default ${JSON.stringify({ api: { input, output } })};\n`);
  return ['--config', file];
}

/** Installs the peers; returns their folder. */
export function installPeers(folder: string): string {
  const peers = path.join(folder, 'peers');
  mkdirSync(peers);
  installPackages(peers, [COMPILER, ...PEERS.map((peer) => `${peer.package}@${peer.version}`)]);
  return peers;
}

/** Returns the file that the command of an installed package is. */
function locateCommand(peers: string, name: string): string {
  const folder = path.join(peers, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly bin: Readonly<Record<string, string>>;
  };
  return path.join(folder, Object.values(bin)[0]!);
}

/** Returns the arguments of this project's own command. */
function generateInto(document: string, out: string): string[] {
  return ['generate', '--spec', document, '--out', path.join(out, 'client')];
}

/** Returns all generators for a document, with the folder that each writes to. */
export function prepareTools(peers: string, { file, project, name }: MeasuredDocument, out: string): Tool[] {
  const settings = path.join(peers, name);
  mkdirSync(settings);
  const own = [
    [OWN, PACKAGE, path.join(PACKAGE, 'scripts/run.mjs')],
    [OWN_PACKAGE, project, path.join(PACKAGE, 'scripts/dist/cli.js')],
  ] as const;
  return [
    ...own.map(([title, cwd, start]) => ({
      name: title,
      version: undefined,
      cwd,
      command: [start, ...generateInto(file, out)],
    })),
    ...PEERS.map((peer) => ({
      name: peer.name,
      version: peer.version,
      // Not in the project: in it, they read a redocly.yaml whose rules they do not know.
      cwd: settings,
      command: [locateCommand(peers, peer.package), ...peer.args(file, out, settings)],
    })),
  ];
}

/** The reference pages that are compared: this project's, Redoc's default, and those of other tools. */
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { PACKAGE } from '../lib/paths.js';
import { installPackages, runTool } from './shell.js';

/** A page, as a file without requests to other servers. */
export interface ReferencePage {
  readonly name: string;
  readonly file: string;
  /** The bytes of the page with its scripts and styles, and the same compressed. */
  readonly bytes: number;
  readonly zipped: number;
}

/** Another tool: its package, its files, and the body of a page that shows the document `api`. */
interface Peer {
  readonly name: string;
  readonly package: string;
  readonly files: readonly string[];
  readonly body: string;
}

/** The tools that are compared on request, from the registry. */
const PEERS: readonly Peer[] = [
  {
    name: 'Scalar',
    package: '@scalar/api-reference@1.76.0',
    files: ['dist/browser/standalone.js'],
    body: "<div id=app></div><script>Scalar.createApiReference('#app', { content: api, withDefaultFonts: false })</script>",
  },
  {
    name: 'Swagger UI',
    package: 'swagger-ui-dist@5.35.0',
    files: ['swagger-ui-bundle.js', 'swagger-ui.css'],
    body: "<div id=app></div><script>SwaggerUIBundle({ spec: api, dom_id: '#app' })</script>",
  },
  {
    name: 'Elements',
    package: '@stoplight/elements@9.0.25',
    files: ['web-components.min.js', 'styles.min.css'],
    body:
      '<elements-api id=app router=hash></elements-api>' +
      "<script>document.getElementById('app').apiDescriptionDocument = api</script>",
  },
  {
    name: 'RapiDoc',
    package: 'rapidoc@9.3.8',
    files: ['dist/rapidoc-min.js'],
    body: "<rapi-doc id=app load-fonts=false></rapi-doc><script>document.getElementById('app').loadSpec(api)</script>",
  },
];

/** Builds the pages in a folder; with `peers`, also those of other tools. The first is the baseline. */
export function buildReferencePages(folder: string, peers: boolean): ReferencePage[] {
  const site = path.join(folder, 'site');
  runNode(PACKAGE, 'scripts/run.mjs', ['docs', '--spec', 'openapi/cloud.yaml', '--out', site]);
  const document = path.join(site, 'openapi.json');
  // In another folder, as the project's redocly.yaml has settings.
  runNode(folder, 'node_modules/@redocly/cli/bin/cli.js', [
    'build-docs',
    document,
    '--inlineBundle',
    '-o',
    'default.html',
  ]);
  const own = [
    measureFiles("Redoc's default", [path.join(folder, 'default.html')]),
    measureFiles('this page', [path.join(site, 'index.html')]),
  ];
  if (!peers) return own;
  const packages = path.join(folder, 'peers');
  mkdirSync(packages);
  installPackages(
    packages,
    PEERS.map((peer) => peer.package),
  );
  return [...own, ...PEERS.map((peer) => buildPeerPage(peer, packages, document))];
}

function buildPeerPage(peer: Peer, packages: string, document: string): ReferencePage {
  const folder = path.join(packages, peer.name);
  mkdirSync(folder);
  const source = path.join(packages, 'node_modules', peer.package.replace(/@[^@]*$/, ''));
  const files = peer.files.map((file) => {
    const copy = path.join(folder, path.basename(file));
    copyFileSync(path.join(source, file), copy);
    return copy;
  });
  const links = files.map((file) => {
    const name = path.basename(file);
    return name.endsWith('.css') ? `<link rel=stylesheet href="${name}">` : `<script src="${name}"></script>`;
  });
  const api = JSON.stringify(JSON.parse(readFileSync(document, 'utf8'))).replaceAll('<', String.raw`\u003c`);
  const page = path.join(folder, 'index.html');
  writeFileSync(
    page,
    `<!doctype html><html lang=en><meta charset=utf-8><title>${peer.name}</title>` +
      `<body>${links.join('')}<script>const api = ${api}</script>${peer.body}</body></html>`,
  );
  return measureFiles(peer.name, [page, ...files]);
}

function measureFiles(name: string, files: readonly string[]): ReferencePage {
  const count = (size: (file: string) => number): number => files.reduce((sum, file) => sum + size(file), 0);
  return {
    name,
    file: files[0]!,
    bytes: count((file) => statSync(file).size),
    zipped: count((file) => gzipSync(readFileSync(file)).length),
  };
}

/** Runs a command of the project's libraries in a folder. */
function runNode(cwd: string, file: string, args: readonly string[]): void {
  runTool(cwd, process.execPath, [path.join(PACKAGE, file), ...args]);
}

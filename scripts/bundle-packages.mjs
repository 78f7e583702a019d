/** Bundles the large packages without what is never run, so that they load fast. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PACKAGE } from './bundle-state.mjs';

/** The modules that name what is used of the packages. */
const VENDOR = ['compilers', 'openapi-core'];

/** What ts-morph uses of the compiler when it prints; all else of it edits code. */
const PRINTING = 'createScanner, ScriptTarget, SyntaxKind, version';

/** Identifiers have a text, as openapi-typescript reads it, by the language service. */
const IDENTIFIER_TEXT =
  "Object.defineProperty(objectAllocator.getIdentifierConstructor().prototype, 'text', { get() { return idText(this); } });";

/**
 * Returns TypeScript as a module whose unused parts a bundler can leave out: it is published as one function. The parts that
 * come after the compiler, such as its language service, are left out here, as they add themselves to the others.
 */
function openCompiler(text) {
  const cut = (from, to) => text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from)));
  const compiler =
    cut('"use strict";', '// src/typescript/typescript.ts') + cut('// src/compiler/corePublic.ts', '// src/jsTyping/');
  const declared = new Set([...compiler.matchAll(/^(?:var|class|function) (\w+)/gm)].map(([, name]) => name));
  const exported = [...cut('__export(typescript_exports, {', '\n});').matchAll(/^ +(\w+): \(\) => (\w+)/gm)]
    .filter(([, , name]) => declared.has(name))
    .map(([, name, local]) => `${local} as ${name}`);
  return `${compiler}\n${IDENTIFIER_TEXT}\nexport { ${exported.join(', ')} };\n`;
}

/**
 * Returns a part of ts-morph as the ES module that it was made from. It is published as CommonJS, of which a bundler can leave
 * out nothing.
 */
function openModule(text) {
  const opened = text
    .replace(/^var (\S+) = require\('([^']+)'\);$/gm, "import * as $1 from '$2';")
    .replace(/^Object\.defineProperty\(exports, "(\w+)", [^]*?return (\w+)\.(\w+);[^]*?\}\);$/gm, 'exports.$1 = $2.$3;')
    // What a class extends is made by a call, which does nothing else.
    .replace(/^(const \w+ = )(?=create\w*Base\S*\()/gm, '$1/* @__PURE__ */ ');
  const exported = [...opened.matchAll(/^exports\.(\w+) = (?!void 0)(.+);$/gm)].map(([, name, value]) => [name, value]);
  const own = [...opened.matchAll(/^exports\.(\w+) = void 0;$/gm)].map(([, name]) => name);
  const body = opened.replace(/^exports\.\w+ = .+;$/gm, '');
  return [
    ...own.map((name) => `var ${name};`),
    own.reduce((code, name) => code.replaceAll(`exports.${name}`, name), body),
    `export { ${own.join(', ')} };`,
    ...exported.map(([name, value], index) =>
      /^\w+$/.test(value)
        ? `export { ${value} as ${name} };`
        : `const exported${index} = ${value}; export { exported${index} as ${name} };`,
    ),
  ].join('\n');
}

/** Lets a bundler see which parts of the compiler are used. */
const COMPILER = {
  name: 'compiler',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]typescript[\\/]lib[\\/]typescript\.js$/ }, async ({ path: file }) => ({
      contents: openCompiler(await readFile(file, 'utf8')),
    }));
    onLoad({ filter: /[\\/]openapi-typescript[\\/]dist[\\/].*\.mjs$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replace(/^import ts(?=,| from)/m, 'import * as ts'),
    }));
    onLoad({ filter: /[\\/]dist[\\/]ts-morph(?:-common)?\.js$/ }, async ({ path: file }) => ({
      contents: openModule(await readFile(file, 'utf8')),
    }));
    onResolve({ filter: /^\.\/typescript$/ }, () => ({ path: 'printing', namespace: 'compiler' }));
    onLoad({ filter: /./, namespace: 'compiler' }, () => ({
      contents: `export { ${PRINTING} } from 'typescript';`,
      resolveDir: PACKAGE,
    }));
  },
};

/** Leaves out the linter that openapi-typescript brings, as the document is linted before, and what is never called. */
const WITHOUT_UNUSED = {
  name: 'without-unused',
  setup({ onLoad, onResolve }) {
    // The one is for documents of servers, the other for file watchers. They load slow parts of Node.
    onResolve({ filter: /^(https-proxy-agent|crypto)$/ }, ({ path: name, importer }) =>
      /[\\/](openapi-typescript|typescript)[\\/]/.test(importer) ? { path: name, namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
    onResolve({ filter: /^@redocly\/openapi-core$/ }, ({ path: name, importer }) =>
      /[\\/]openapi-typescript[\\/]/.test(importer)
        ? { path: createRequire(importer).resolve(name), sideEffects: false }
        : undefined,
    );
  },
};

/** Bundles the packages into a folder; returns what the bundle is made of. */
export async function bundlePackages(folder) {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: PACKAGE,
    entryPoints: VENDOR.map((name) => `scripts/vendor/${name}.ts`),
    outdir: folder,
    bundle: true,
    metafile: true,
    minify: true,
    platform: 'node',
    target: 'node20.19',
    // Node reads and keeps CommonJS faster.
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    mainFields: ['module', 'main'],
    // Text of one byte per character loads faster.
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [COMPILER, WITHOUT_UNUSED],
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: "const moduleUrl=require('node:url').pathToFileURL(__filename).href;" },
  });
  return metafile;
}

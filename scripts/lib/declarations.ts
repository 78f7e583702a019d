/** Makes declarations of single modules of this project. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE } from './paths.js';
import { ts } from './typescript.js';

const HOST = {
  getCanonicalFileName: (name: string) => name,
  getCurrentDirectory: () => PACKAGE,
  getNewLine: () => '\n',
};

/** Returns the declarations of a module of a folder, and of the modules of this folder that they import. */
export function emitDeclarations(folder: string, name: string): Map<string, string> {
  const text = readFileSync(path.join(PACKAGE, folder, `${name}.ts`), 'utf8');
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(text, {
    fileName: `${name}.ts`,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext },
  });
  if (diagnostics.length) throw new Error(ts.formatDiagnostics(diagnostics, HOST));
  const own = [...outputText.matchAll(/from '\.\/([\w-]+)\.js'/g)].flatMap(([, next]) => [
    ...emitDeclarations(folder, next!),
  ]);
  return new Map([[name, outputText], ...own]);
}

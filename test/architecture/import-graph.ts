/** Reads the imports between the files of the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** An import of a file. */
export interface Import {
  readonly from: string;
  /** For files of the project, the path from its root; else the import specifier. */
  readonly to: string;
  readonly kind: 'value' | 'type' | 'dynamic';
}

/** Returns the paths of a folder's TypeScript files, relative to the root of the project. */
export function listSources(root: string, folder: string): string[] {
  return (
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      // The generator's package is built among its sources.
      .filter((name) => name.endsWith('.ts') && !name.startsWith('dist'))
      .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
      .toSorted()
  );
}

/** Returns all imports of files, including type imports. */
export function readImports(root: string, files: readonly string[]): Import[] {
  return files.flatMap((from) => {
    const source = ts.createSourceFile(from, readFileSync(path.join(root, from), 'utf8'), ts.ScriptTarget.Latest, true);
    const found: Import[] = [];
    const visit = (node: ts.Node): void => {
      const specifier = findSpecifier(node);
      if (specifier) found.push({ from, to: resolveSpecifier(root, from, specifier.text), kind: kindOf(node) });
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function findSpecifier(node: ts.Node): ts.StringLiteral | undefined {
  const specifier =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
        ? node.argument.literal
        : isLoading(node)
          ? node.arguments[0]
          : undefined;
  return specifier && ts.isStringLiteral(specifier) ? specifier : undefined;
}

/** Whether a node is `import(…)`, `require(…)` or `createRequire(…)(…)`. */
function isLoading(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node)) return false;
  const { expression } = node;
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || /^(require|createRequire\(.*\))$/.test(expression.getText())
  );
}

function kindOf(node: ts.Node): Import['kind'] {
  if (ts.isCallExpression(node)) return node.expression.kind === ts.SyntaxKind.ImportKeyword ? 'dynamic' : 'value';
  if (ts.isImportTypeNode(node)) return 'type';
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? 'type' : 'value';
  return ts.isImportDeclaration(node) && node.importClause?.isTypeOnly ? 'type' : 'value';
}

function resolveSpecifier(root: string, from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const file = path.posix.join(path.posix.dirname(from), specifier);
  const source = file.replace(/\.js$/, '.ts');
  return existsSync(path.join(root, source)) ? source : file;
}

/** Returns the entries, and all files that they import directly or indirectly by imports of some kinds. */
export function reachFrom(entries: readonly string[], imports: readonly Import[], kinds: readonly string[]): string[] {
  const reached = new Set(entries);
  // Iterating a set visits members added on the way.
  for (const file of reached) {
    for (const { from, to, kind } of imports) if (from === file && kinds.includes(kind)) reached.add(to);
  }
  return [...reached];
}

/** Returns the cycles of a graph: the groups of nodes that reach each other. */
export function findCycles(edges: readonly (readonly [string, string])[]): string[][] {
  const reach = new Map<string, Set<string>>();
  const imports = edges.map(([from, to]): Import => ({ from, to, kind: 'value' }));
  for (const node of new Set(edges.flat())) reach.set(node, new Set(reachFrom([node], imports, ['value'])));
  const nodes = [...reach.keys()].toSorted();
  const cycles = nodes.map((node) =>
    nodes.filter((other) => reach.get(node)!.has(other) && reach.get(other)!.has(node)),
  );
  return cycles.filter((cycle, index) => cycle.length > 1 && cycle[0] === nodes[index]);
}

/** Returns the number of nodes in the longest chain of a graph without cycles. */
export function countLevels(edges: readonly (readonly [string, string])[]): number {
  const levels = new Map<string, number>();
  const levelOf = (node: string): number => {
    if (!levels.has(node)) {
      const below = edges.flatMap(([from, to]) => (from === node ? [levelOf(to)] : []));
      levels.set(node, 1 + Math.max(0, ...below));
    }
    return levels.get(node)!;
  };
  return Math.max(...edges.map(([from]) => levelOf(from)));
}

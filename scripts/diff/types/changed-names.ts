/** Finds the names of a client whose declarations differ in another, themselves or in something that they refer to. */
import path from 'node:path';
import type {
  ClassDeclaration,
  ClassElement,
  Declaration,
  FunctionLikeDeclaration,
  ImportDeclaration,
  InterfaceDeclaration,
  Node,
  SourceFile,
  Statement,
  TypeElement,
  VariableDeclaration,
} from 'typescript';
import { ts } from '../../lib/typescript.js';
import type { Client } from './client-types.js';
import { parseInMemory } from './compiler.js';
import { CONTAINERS, formatMember, joinTokens, readMentions, splitWords } from './mentions.js';

/** What declares a name: all that its type depends on, and the names in it. */
interface Unit {
  readonly texts: string[];
  readonly mentions: Set<string>;
}

/** The declarations of a client, by name; members of classes and containers have their own. */
class Units {
  readonly byName = new Map<string, Unit>();
  /** Whether each statement is of a kind that is understood. */
  isComplete = true;
  readonly #folder: string;
  /** The names that each file declares. */
  readonly #declared = new Map<string, string[]>();
  readonly #stars: { readonly from: string; readonly by: string }[] = [];

  constructor({ folder, files }: Client) {
    this.#folder = folder;
    for (const [name, text] of files) {
      const source = parseInMemory(name, text);
      this.#declared.set(name, []);
      for (const statement of source.statements) this.#addStatement(source, statement);
    }
    for (const { from, by } of this.#stars) {
      for (const name of this.#declared.get(from) ?? []) this.#unit(name).texts.push(`* of ${by}`);
    }
  }

  #unit(name: string): Unit {
    const unit = this.byName.get(name) ?? { texts: [], mentions: new Set() };
    this.byName.set(name, unit);
    return unit;
  }

  /** Adds the text of a type, in which comments and spaces do not count. */
  #addType(name: string, text: string, owner = ''): void {
    const unit = this.#unit(name);
    unit.texts.push(`${owner} ${joinTokens(text, unit.mentions)}`);
  }

  /** Adds code that a type is inferred from. */
  #addCode(name: string, text: string, owner = ''): void {
    const unit = this.#unit(name);
    unit.texts.push(`${owner} ${text}`);
    for (const word of splitWords(text)) unit.mentions.add(word);
  }

  #addStatement(source: SourceFile, node: Statement): void {
    const declare = (name: string): string => {
      this.#declared.get(source.fileName)!.push(name);
      return name;
    };
    if (ts.isImportDeclaration(node)) this.#addImport(source, node);
    else if (ts.isExportDeclaration(node)) {
      const from = node.moduleSpecifier && this.#locate(source, node.moduleSpecifier);
      const clause = node.exportClause;
      if (!clause && from !== undefined) this.#stars.push({ from, by: this.#relative(source.fileName) });
      else if (clause && ts.isNamedExports(clause)) {
        for (const item of clause.elements) {
          const text = `export ${node.isTypeOnly} ${this.#relative(source.fileName)} ${item.getText(source)}`;
          this.#addType(declare(item.name.text), text);
        }
      } else this.isComplete = false;
    } else if (ts.isInterfaceDeclaration(node)) this.#addInterface(source, node, declare(node.name.text));
    else if (ts.isTypeAliasDeclaration(node) || ts.isEnumDeclaration(node)) {
      this.#addType(declare(node.name.text), node.getText(source));
    } else if (ts.isClassDeclaration(node) && node.name) this.#addClass(source, node, declare(node.name.text));
    else if (ts.isFunctionDeclaration(node) && node.name) this.#addFunction(source, node, declare(node.name.text));
    else if (ts.isVariableStatement(node)) {
      for (const declaration of node.declarationList.declarations) this.#addVariable(source, declaration, declare);
    } else this.isComplete = false;
  }

  #addImport(source: SourceFile, { importClause, moduleSpecifier }: ImportDeclaration): void {
    const from = this.#locate(source, moduleSpecifier);
    if (!importClause) return;
    const { name, namedBindings } = importClause;
    const isOwn = from.startsWith(`${this.#folder}/`);
    const origin = isOwn ? this.#relative(from) : from;
    if (name) this.#addType(name.text, `import default ${JSON.stringify(origin)}`);
    if (namedBindings && ts.isNamespaceImport(namedBindings)) {
      this.isComplete &&= !isOwn;
      this.#addType(namedBindings.name.text, `import * from ${JSON.stringify(origin)}`);
    }
    for (const item of namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : []) {
      // A file of the client declares it under this name.
      if (isOwn && !item.propertyName) continue;
      this.#addType(item.name.text, `import ${item.getText(source)} from ${JSON.stringify(origin)}`);
    }
  }

  /** Returns the absolute path that a file is imported from, or the name of a package. */
  #locate(source: SourceFile, specifier: Node): string {
    const { text } = specifier as Node & { readonly text: string };
    if (!text.startsWith('.')) return text;
    return path.posix.join(path.posix.dirname(source.fileName), text).replace(/\.js$/, '.ts');
  }

  #relative(file: string): string {
    return file.slice(this.#folder.length + 1);
  }

  #addInterface(source: SourceFile, node: InterfaceDeclaration, name: string): void {
    const depth = CONTAINERS.get(name);
    if (depth === undefined) return this.#addType(name, node.getText(source));
    this.#unit(name).mentions.add(formatMember([name]));
    this.#addMembers(source, [name], node.members, depth);
  }

  #addMembers(source: SourceFile, way: readonly string[], members: Iterable<TypeElement>, depth: number): void {
    const own = this.#unit(formatMember(way));
    own.texts.push('members');
    for (const member of members) {
      const { name } = member;
      const text = member.getText(source);
      if (!ts.isPropertySignature(member) || !name || !(ts.isStringLiteral(name) || ts.isIdentifier(name))) {
        own.texts.push(joinTokens(text, own.mentions));
        continue;
      }
      const key = [...way, name.text];
      own.mentions.add(formatMember(key));
      if (depth > 1 && member.type && ts.isTypeLiteralNode(member.type)) {
        this.#addMembers(source, key, member.type.members, depth - 1);
      } else this.#addType(formatMember(key), text);
    }
  }

  #addClass(source: SourceFile, node: ClassDeclaration, name: string): void {
    const [first] = node.members;
    const head = source.text.slice(node.getStart(source), first ? first.pos : node.end);
    this.#addType(name, head);
    for (const member of node.members) this.#addClassMember(source, member, name);
  }

  #addClassMember(source: SourceFile, member: ClassElement, owner: string): void {
    if (ts.isMethodDeclaration(member) && (ts.isIdentifier(member.name) || ts.isStringLiteral(member.name))) {
      return this.#addFunction(source, member, member.name.text, owner);
    }
    if (ts.isConstructorDeclaration(member)) {
      return this.#addType(owner, source.text.slice(member.getStart(source), member.body?.pos ?? member.end));
    }
    if (ts.isPropertyDeclaration(member) && member.type) {
      return this.#addType(owner, source.text.slice(member.getStart(source), member.type.end));
    }
    this.#addCode(owner, member.getText(source));
  }

  #addFunction(source: SourceFile, node: FunctionLikeDeclaration & Declaration, name: string, owner = ''): void {
    const end = node.body?.pos ?? node.end;
    const start = node.getStart(source);
    if (node.type) this.#addType(name, source.text.slice(start, end), owner);
    else this.#addCode(name, source.text.slice(start, node.end), owner);
  }

  #addVariable(source: SourceFile, node: VariableDeclaration, declare: (name: string) => string): void {
    if (!ts.isIdentifier(node.name)) this.isComplete = false;
    else if (node.type) this.#addType(declare(node.name.text), source.text.slice(node.getStart(source), node.type.end));
    else this.#addCode(declare(node.name.text), node.getText(source));
  }
}

/**
 * Returns the names whose meaning differs between two clients; `undefined` if any could. Code that mentions none of them
 * compiles against both, or against neither.
 */
export function findChangedNames(before: Client, after: Client): ReadonlySet<string> | undefined {
  const [old, now] = [new Units(before), new Units(after)];
  if (!old.isComplete || !now.isComplete) return undefined;
  const textOf = (units: Units, name: string): string | undefined =>
    units.byName.get(name)?.texts.toSorted().join('\n');
  const names = new Set([...old.byName.keys(), ...now.byName.keys()]);
  const changed = new Set([...names].filter((name) => textOf(old, name) !== textOf(now, name)));
  const users = new Map<string, string[]>();
  for (const { byName } of [old, now]) {
    for (const [user, { mentions }] of byName) {
      for (const name of mentions) {
        if (!names.has(name) || name === user) continue;
        const list = users.get(name);
        if (list) list.push(user);
        else users.set(name, [user]);
      }
    }
  }
  // Iterating a set visits members added on the way.
  for (const name of changed) for (const user of users.get(name) ?? []) changed.add(user);
  return changed;
}

/** Returns those of some pieces of code that mention a changed name. */
export function keepAffected<Piece>(
  pieces: readonly Piece[],
  codeOf: (piece: Piece) => string,
  changed: ReadonlySet<string> | undefined,
): Piece[] {
  return pieces.filter(
    (piece) => changed === undefined || readMentions(codeOf(piece)).some((name) => changed.has(name)),
  );
}

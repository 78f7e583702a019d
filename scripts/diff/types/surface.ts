/** Lists the public names of a client, each with its signature. */
import type { Declaration, Node, Symbol as TsSymbol, Type, TypeAliasDeclaration } from 'typescript';
import { compareTypeTexts, formatAccess, type ClientTypes } from './client-types.js';
import { ts } from '../../lib/typescript.js';

/** The signature of a public name. */
export interface Entry {
  readonly signature: string;
  /** The text of its `@deprecated` tag, if it has one. */
  readonly deprecation: string | undefined;
}

/** The entries by their names, such as `Pet.name`, `PetsApi.getPet` or `functions.getPet`. */
export type Surface = ReadonlyMap<string, Entry>;

/** Returns the surface of a client. */
export function describeSurface(types: ClientTypes): Surface {
  return new Map([
    ...[...types.exports].flatMap(([name, symbol]) => describeEntries(types, name, symbol)),
    ...[...types.functions].flatMap(([name, symbol]): [string, Entry][] => {
      const { valueDeclaration } = symbol;
      return valueDeclaration ? [[`functions.${name}`, createEntry(symbol, describeHead(valueDeclaration))]] : [];
    }),
  ]);
}

function describeEntries(types: ClientTypes, name: string, symbol: TsSymbol): [string, Entry][] {
  if (name === 'components' || name === 'webhooks' || name === '$defs') return [];
  const { checker } = types;
  // They repeat the methods.
  if (name === 'operations' || name === 'OperationId') return [[name, createEntry(symbol, name)]];
  if (name === 'paths') {
    const routes = types.fieldsOf(checker.getDeclaredTypeOfSymbol(symbol));
    return routes.flatMap((route) =>
      types.fieldsOf(route.type).flatMap((method): [string, Entry][] => {
        const line = `${method.name.toUpperCase()} ${route.name}`;
        return method.name === 'parameters' ? [] : [[`client.${line}`, { signature: line, deprecation: undefined }]];
      }),
    );
  }
  const own: [string, Entry] = [name, createEntry(symbol, name)];
  if (symbol.flags & ts.SymbolFlags.Class) {
    const members = [...(symbol.members ?? [])].filter(([key]) => !String(key).startsWith('__#'));
    return [
      own,
      ...members.flatMap(([key, member]): [string, Entry][] => {
        const { valueDeclaration = member.declarations?.[0] } = member;
        const label = key === ts.InternalSymbolName.Constructor ? 'constructor' : String(key);
        return valueDeclaration ? [[`${name}.${label}`, createEntry(member, describeHead(valueDeclaration))]] : [];
      }),
    ];
  }
  const variable =
    symbol.flags & ts.SymbolFlags.Variable ? describeFieldEntries(types, name, checker.getTypeOfSymbol(symbol)) : [];
  if (!(symbol.flags & ts.SymbolFlags.Type)) return [own, ...variable];
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  const isOwn = [undefined, name].includes(types.nameOf(type));
  const fields = types.isRecord(type) && isOwn ? describeFieldEntries(types, name, type) : [];
  const alias = symbol.declarations?.find((node): node is TypeAliasDeclaration => ts.isTypeAliasDeclaration(node));
  const isPlain = types.membersOf(type).every((member) => types.isPrimitive(member));
  const text = isPlain ? types.textOf(type, 'read') : alias && flatten(printSorted(alias.type));
  const signature = text === undefined || fields.length ? `type ${name}` : `type ${name} = ${text}`;
  return [[name, createEntry(symbol, signature)], ...variable, ...fields];
}

function describeFieldEntries(types: ClientTypes, owner: string, type: Type): [string, Entry][] {
  return types.checker.getPropertiesOfType(type).map((symbol) => {
    const isOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
    const own = types.checker.getTypeOfSymbol(symbol);
    const shown = isOptional ? types.textOfDefined(own) : types.textOf(own, 'read');
    return [
      `${owner}.${symbol.name}`,
      createEntry(symbol, `${formatAccess(owner, symbol.name)}${isOptional ? '?' : ''}: ${shown}`),
    ];
  });
}

function createEntry(symbol: TsSymbol, signature: string): Entry {
  const tag = symbol.getJsDocTags().find(({ name }) => name === 'deprecated');
  const text = tag && ts.displayPartsToString(tag.text).replaceAll(/\{@link ([^}]*?) *\}/g, '`$1`');
  return { signature, deprecation: text };
}

/** Returns a declaration without its body. */
function describeHead(node: Declaration): string {
  const { body } = node as { readonly body?: Declaration };
  return flatten(printSorted(node, body)).replace(/^export (default )?/, '');
}

/**
 * Returns the code of a node without comments, with the members of unions, intersections and objects in an order of their own:
 * a client has them in the order of the document.
 */
function printSorted(node: Node, left?: Node): string {
  const source = node.getSourceFile();
  const print = (nodes: readonly Node[]): string[] =>
    nodes.map((item) => flatten(printSorted(item)).replace(/[;,]$/, '')).toSorted(compareTypeTexts);
  if (ts.isUnionTypeNode(node)) {
    const texts = print(node.types);
    return [...texts.filter((text) => !isAbsent(text)), ...texts.filter(isAbsent)].join(' | ');
  }
  if (ts.isIntersectionTypeNode(node)) return print(node.types).join(' & ');
  if (ts.isTypeLiteralNode(node)) return `{ ${print(node.members).join('; ')} }`;
  let [text, at] = ['', node.getStart(source)];
  ts.forEachChild(node, (child) => {
    if (child === left) return;
    text += removeComments(source.text.slice(at, child.getStart(source))) + printSorted(child);
    at = child.end;
  });
  const end = left ? left.getStart(source) : node.end;
  // A node without children is a name or a literal.
  return text === '' ? source.text.slice(at, end) : text + removeComments(source.text.slice(at, end));
}

function isAbsent(text: string): boolean {
  return text === 'null' || text === 'undefined';
}

/** Returns code between nodes without comments. */
function removeComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, ' ');
}

/** Returns code on one line, independent of its formatting. */
function flatten(code: string): string {
  return code
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/,? ?([)}\]])/g, (_, bracket: string) => (bracket === '}' ? ' }' : bracket))
    .replaceAll(/([(<[]) /g, '$1')
    .replace(/^\| /, '')
    .replaceAll(/'([^'"]*)'/g, '"$1"')
    .trim();
}

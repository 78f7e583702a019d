/** Lists the public names of a client, each with its signature. */
import type { Declaration, Symbol as TsSymbol, Type, TypeAliasDeclaration } from 'typescript';
import { accessTo, type ClientTypes } from './client-types.js';
import { ts } from './compiler.js';

/** What a name stands for. */
export interface Entry {
  readonly signature: string;
  /** What its comment says in place of it, where it is deprecated. */
  readonly deprecation: string | undefined;
}

/** The entries by their names, such as `Pet.name`, `PetsApi.getPet` or `functions.getPet`. */
export type Surface = ReadonlyMap<string, Entry>;

/** Returns the surface of a client. */
export function surfaceOf(types: ClientTypes): Surface {
  return new Map([
    ...[...types.exports].flatMap(([name, symbol]) => entriesOf(types, name, symbol)),
    ...[...types.functions].flatMap(([name, symbol]): [string, Entry][] => {
      const { valueDeclaration } = symbol;
      return valueDeclaration ? [[`functions.${name}`, entry(symbol, headOf(valueDeclaration))]] : [];
    }),
  ]);
}

function entriesOf(types: ClientTypes, name: string, symbol: TsSymbol): [string, Entry][] {
  if (name === 'components' || name === 'webhooks' || name === '$defs') return [];
  const { checker } = types;
  // They list the methods once more.
  if (name === 'operations' || name === 'OperationId') return [[name, entry(symbol, name)]];
  if (name === 'paths') {
    const routes = types.fieldsOf(checker.getDeclaredTypeOfSymbol(symbol));
    return routes.flatMap((route) =>
      types.fieldsOf(route.type).flatMap((method): [string, Entry][] => {
        const line = `${method.name.toUpperCase()} ${route.name}`;
        return method.name === 'parameters' ? [] : [[`client.${line}`, { signature: line, deprecation: undefined }]];
      }),
    );
  }
  const own: [string, Entry] = [name, entry(symbol, name)];
  if (symbol.flags & ts.SymbolFlags.Class) {
    const members = [...(symbol.members ?? [])].filter(([key]) => !String(key).startsWith('__#'));
    return [
      own,
      ...members.flatMap(([key, member]): [string, Entry][] => {
        const { valueDeclaration = member.declarations?.[0] } = member;
        const label = key === ts.InternalSymbolName.Constructor ? 'constructor' : String(key);
        return valueDeclaration ? [[`${name}.${label}`, entry(member, headOf(valueDeclaration))]] : [];
      }),
    ];
  }
  const variable =
    symbol.flags & ts.SymbolFlags.Variable ? fieldEntries(types, name, checker.getTypeOfSymbol(symbol)) : [];
  if (!(symbol.flags & ts.SymbolFlags.Type)) return [own, ...variable];
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  const isOwn = [undefined, name].includes(types.nameOf(type));
  const fields = types.isRecord(type) && isOwn ? fieldEntries(types, name, type) : [];
  const alias = symbol.declarations?.find((node): node is TypeAliasDeclaration => ts.isTypeAliasDeclaration(node));
  const isPlain = types.membersOf(type).every((member) => types.isPrimitive(member));
  const text = isPlain ? types.textOf(type, 'read') : alias && flat(alias.type.getText());
  const signature = text === undefined || fields.length ? `type ${name}` : `type ${name} = ${text}`;
  return [[name, entry(symbol, signature)], ...variable, ...fields];
}

function fieldEntries(types: ClientTypes, owner: string, type: Type): [string, Entry][] {
  return types.checker.getPropertiesOfType(type).map((symbol) => {
    const isOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
    const own = types.checker.getTypeOfSymbol(symbol);
    const shown = isOptional ? types.textOfDefined(own) : types.textOf(own, 'read');
    return [
      `${owner}.${symbol.name}`,
      entry(symbol, `${accessTo(owner, symbol.name)}${isOptional ? '?' : ''}: ${shown}`),
    ];
  });
}

function entry(symbol: TsSymbol, signature: string): Entry {
  const tag = symbol.getJsDocTags().find(({ name }) => name === 'deprecated');
  const text = tag && ts.displayPartsToString(tag.text).replaceAll(/\{@link ([^}]*?) *\}/g, '`$1`');
  return { signature, deprecation: text };
}

/** Returns a declaration without its body. */
function headOf(node: Declaration): string {
  const { body } = node as { readonly body?: Declaration };
  const source = node.getSourceFile();
  const text = source.text.slice(node.getStart(source), body ? body.getStart(source) : node.end);
  return flat(text).replace(/^export (default )?/, '');
}

/** Returns code in one line, however it was laid out. */
function flat(code: string): string {
  return code
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/,? ?([)}\]])/g, (_, bracket: string) => (bracket === '}' ? ' }' : bracket))
    .replaceAll(/([(<[]) /g, '$1')
    .replace(/^\| /, '')
    .replaceAll(/'([^'"]*)'/g, '"$1"')
    .trim();
}

/** Reads the types of a generated client: its exports, and the text of each type in a consumer's code. */
import type {
  Node,
  ObjectType,
  Program,
  Symbol as TsSymbol,
  TupleType,
  Type,
  TypeChecker,
  TypeReference,
} from 'typescript';
import { ts } from '../../lib/typescript.js';
import { createProgram, type Files } from './compiler.js';

/** A generated client. */
export interface Client {
  /** The absolute path of its folder. */
  readonly folder: string;
  /** Its files, by their absolute paths. */
  readonly files: Files;
}

/** A field of a type. */
export interface Field {
  readonly name: string;
  readonly type: Type;
  readonly isOptional: boolean;
}

/** Whether a value is read from a client, or passed to it. */
export type ValueUse = 'read' | 'written';

const PRIMITIVE =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.ESSymbolLike;
const NOTHING = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void;
/** The members at the end of a union. */
const ABSENT: readonly string[] = ['null', 'undefined'];
/** The maximum depth of unnamed types. */
const DEPTH = 6;

/** Returns a property name, in quotes if necessary. */
export function formatPropertyName(name: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name);
}

/** Returns the access to a property. */
export function formatAccess(object: string, name: string): string {
  return formatPropertyName(name) === name ? `${object}.${name}` : `${object}[${JSON.stringify(name)}]`;
}

/** Compares two texts for an order that is the same everywhere; numbers come in theirs. */
export function compareTypeTexts(a: string, b: string): number {
  const order = Number(a) - Number(b);
  if (!Number.isNaN(order) && order !== 0) return order;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The types of a client. */
export class ClientTypes {
  readonly program: Program;
  readonly checker: TypeChecker;
  /** The exports of `index.ts`, by name. */
  readonly exports: ReadonlyMap<string, TsSymbol>;
  /** The exports of `functions.ts`, by name. */
  readonly functions: ReadonlyMap<string, TsSymbol>;

  /** Reads the types; code that uses the client can be compiled with it. */
  constructor({ folder, files }: Client, code: Files = new Map()) {
    const [index, functions] = [`${folder}/index.ts`, `${folder}/functions.ts`];
    this.program = createProgram(new Map([...files, ...code]), [index, functions, ...code.keys()]);
    this.checker = this.program.getTypeChecker();
    this.exports = this.#exportsOf(index);
    this.functions = this.#exportsOf(functions);
  }

  #exportsOf(file: string): Map<string, TsSymbol> {
    const source = this.program.getSourceFile(file);
    const module = source && this.checker.getSymbolAtLocation(source);
    const symbols = module ? this.checker.getExportsOfModule(module) : [];
    return new Map(
      symbols.map((symbol) => [
        symbol.name,
        symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol,
      ]),
    );
  }

  /** Returns the name under which a consumer can import a type; `undefined` if there is none. */
  nameOf(type: Type): string | undefined {
    const symbol = type.aliasSymbol ?? type.getSymbol();
    if (!symbol || type.aliasTypeArguments?.length) return undefined;
    return this.exports.get(symbol.name) === symbol ? symbol.name : undefined;
  }

  /** Returns the members of a union, or the type itself. */
  membersOf(type: Type): readonly Type[] {
    return type.isUnion() && !(type.flags & ts.TypeFlags.Boolean) ? type.types : [type];
  }

  /** Whether a type has no value to read or write. */
  isNothing(type: Type): boolean {
    return this.membersOf(type).every(({ flags }) => (flags & (NOTHING | ts.TypeFlags.Never)) !== 0);
  }

  isPrimitive(type: Type): boolean {
    return (type.flags & PRIMITIVE) !== 0;
  }

  isLiteral(type: Type): boolean {
    return type.isStringLiteral() || type.isNumberLiteral();
  }

  /** Whether the platform declares a type, such as `Blob`. */
  isOfPlatform(type: Type): boolean {
    const declarations: readonly Node[] = type.getSymbol()?.declarations ?? [];
    return declarations.some((node) => this.program.isSourceFileDefaultLibrary(node.getSourceFile()));
  }

  /** Whether a type is one whose fields a consumer reads or writes. */
  isRecord(type: Type): boolean {
    return (
      (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 &&
      !this.checker.isArrayType(type) &&
      !this.checker.isTupleType(type) &&
      !type.getCallSignatures().length &&
      !((type.getSymbol()?.flags ?? 0) & ts.SymbolFlags.Class) &&
      (!this.isOfPlatform(type) || this.#isMapped(type)) &&
      !type.getProperties().some(({ name }) => name.startsWith('__@'))
    );
  }

  /** Whether a type results from a platform alias such as `Readonly<…>`, whose fields are the client's. */
  #isMapped(type: Type): boolean {
    return ((type as ObjectType).objectFlags & (ts.ObjectFlags.Mapped | ts.ObjectFlags.Anonymous)) !== 0;
  }

  /** Returns the type of an item of an array. */
  itemOf(type: Type): Type {
    return this.checker.getTypeArguments(type as TypeReference)[0]!;
  }

  /** Returns the fields of a type that can have a value. */
  fieldsOf(type: Type): Field[] {
    return this.checker
      .getPropertiesOfType(type)
      .map((symbol) => ({
        name: symbol.name,
        type: this.checker.getTypeOfSymbol(symbol),
        isOptional: (symbol.flags & ts.SymbolFlags.Optional) !== 0,
      }))
      .filter((field) => !this.isNothing(field.type));
  }

  /** Returns the text of a written type, without `undefined`. */
  textOfDefined(type: Type, depth = 0): string {
    const members = this.membersOf(type).filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    return members.length === this.membersOf(type).length
      ? this.textOf(type, 'written', depth)
      : this.#joined(members.map((member) => this.textOf(member, 'written', depth + 1)));
  }

  /** Returns the text of a type in a consumer's code: names that can be imported, and everything else spelled out. */
  textOf(type: Type, direction: ValueUse, depth = 0): string {
    const inner = (other: Type): string => this.textOf(other, direction, depth + 1);
    if (type.isStringLiteral()) return JSON.stringify(type.value);
    if (type.flags & (PRIMITIVE | NOTHING | ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never)) {
      return this.checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
    }
    const name = this.nameOf(type);
    if (type.isUnion()) {
      const isPlain = type.types.every((member) => this.isPrimitive(member) || this.isNothing(member));
      if (name !== undefined && !isPlain) return name;
      return this.#joined(type.types.map(inner));
    }
    if (name !== undefined) return name;
    if (this.checker.isArrayType(type)) {
      const isReadonly = type.getSymbol()?.name === 'ReadonlyArray';
      return `${isReadonly ? 'readonly ' : ''}${this.#grouped(inner(this.itemOf(type)))}[]`;
    }
    if (this.checker.isTupleType(type)) return this.#tuple(type as TypeReference, inner);
    if (type.getCallSignatures().length) {
      return direction === 'read' ? '(...args: never[]) => unknown' : '(...args: unknown[]) => never';
    }
    if (this.isRecord(type)) return depth > DEPTH ? 'object' : this.#record(type, direction, depth + 1);
    if (this.isOfPlatform(type)) {
      const args = this.checker.getTypeArguments(type as TypeReference).map(inner);
      return `${type.getSymbol()!.name}${args.length ? `<${args.join(', ')}>` : ''}`;
    }
    return direction === 'read' ? 'unknown' : 'never';
  }

  /** Returns the text of a union in an order of its own, as the compiler has the members in the order in which it met them. */
  #joined(texts: readonly string[]): string {
    const all = new Set(texts);
    // A union splits `boolean` into `true` and `false`.
    if (all.has('true') && all.has('false')) {
      for (const text of ['true', 'false']) all.delete(text);
      all.add('boolean');
    }
    const ordered = [
      ...[...all].filter((text) => !ABSENT.includes(text)).toSorted(compareTypeTexts),
      ...ABSENT.filter((text) => all.has(text)),
    ];
    return ordered.map((text) => (ordered.length > 1 ? this.#grouped(text) : text)).join(' | ');
  }

  #grouped(text: string): string {
    return /=>|^readonly /.test(text) || text.includes(' | ') ? `(${text})` : text;
  }

  #tuple(type: TypeReference, inner: (type: Type) => string): string {
    const { elementFlags, readonly } = type.target as TupleType;
    const items = this.checker.getTypeArguments(type).map((item, index) => {
      const flags = elementFlags[index] ?? 0;
      if (flags & ts.ElementFlags.Rest) return `...${this.#grouped(inner(item))}[]`;
      return flags & ts.ElementFlags.Optional ? `${this.#grouped(inner(item))}?` : inner(item);
    });
    return `${readonly ? 'readonly ' : ''}[${items.join(', ')}]`;
  }

  #record(type: Type, direction: ValueUse, depth: number): string {
    const members = [
      ...this.checker
        .getIndexInfosOfType(type)
        .map(
          ({ keyType, type: value }) =>
            `[key: ${this.checker.typeToString(keyType)}]: ${this.textOf(value, direction, depth)}`,
        ),
      ...this.fieldsOf(type).map(({ name, type: value, isOptional }) => {
        const isGiven = isOptional && direction === 'written';
        const text = isGiven ? this.textOfDefined(value, depth) : this.textOf(value, direction, depth);
        return `${formatPropertyName(name)}${isOptional ? '?' : ''}: ${text}`;
      }),
    ].toSorted(compareTypeTexts);
    return members.length ? `{ ${members.join('; ')} }` : 'object';
  }
}

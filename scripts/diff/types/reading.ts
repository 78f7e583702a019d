/** Writes code that reads a value from a client: every field, and every case of a union. */
import type { Type, TypeReference, UnionType } from 'typescript';
import { formatAccess, type ClientTypes } from './client-types.js';
import { ts } from '../../lib/typescript.js';
import { createLines, nestLines, type SiteLine } from './site-line.js';

/** The maximum depth of values of unnamed types. */
const DEPTH = 8;

/** The primitives, each with a member that the other does not have. */
const PRIMITIVES = [
  ['string', ts.TypeFlags.StringLike, 'charAt(0)'],
  ['number', ts.TypeFlags.NumberLike, 'toFixed()'],
] as const;

/** Writes code that reads values, each in a separate variable. */
export class ReadingSites {
  /** The names of the types that have a reader function. */
  readonly wanted = new Set<string>();
  readonly #types: ClientTypes;
  #variables = 0;

  constructor(types: ClientTypes) {
    this.#types = types;
  }

  /** Returns the lines that read the value of an expression. */
  of(type: Type, expression: string, subject: string, depth = 0): SiteLine[] {
    const line = createLines(subject);
    if (this.#types.isNothing(type)) return [line(`void ${expression};`)];
    const inner = this.#types.checker.getNonNullableType(type);
    const name = this.#readable(inner);
    if (inner === type && name !== undefined) return [line(`read${name}(${expression});`)];
    const value = this.#variable();
    const inside = depth > DEPTH ? [] : this.#inside(inner, value, subject, depth + 1);
    const isOwn = name === undefined && this.#hasInside(inner);
    const declared = line(`const ${value}${isOwn ? '' : `: ${this.#types.textOf(type, 'read')}`} = ${expression};`);
    if (!inside.length) return [declared];
    return inner === type
      ? [declared, ...inside]
      : [declared, ...nestLines(line(`if (${value} !== undefined && ${value} !== null) {`), inside, '}')];
  }

  /** Returns the lines that read the fields of a value of a named type. */
  fields(type: Type, value: string, subject: string, depth = 0): SiteLine[] {
    const { checker } = this.#types;
    if (type.isUnion()) return this.#union(type, value, subject, depth);
    return [
      ...this.#types
        .fieldsOf(type)
        .flatMap((field) => this.of(field.type, formatAccess(value, field.name), `${subject}.${field.name}`, depth)),
      ...checker
        .getIndexInfosOfType(type)
        .flatMap(({ type: indexed }) => this.#loop(`Object.values(${value})`, indexed, subject, depth)),
    ];
  }

  #variable(): string {
    this.#variables += 1;
    return `v${this.#variables}`;
  }

  /** Returns the name of a type that has a reader function. */
  #readable(type: Type): string | undefined {
    const isComposed = this.#types.membersOf(type).some((member) => this.#types.isRecord(member));
    const name = isComposed ? this.#types.nameOf(type) : undefined;
    if (name !== undefined) this.wanted.add(name);
    return name;
  }

  /** Whether reading the content of a type checks it, so it needs no annotation. */
  #hasInside(type: Type): boolean {
    const { checker } = this.#types;
    if (checker.isArrayType(type) || checker.isTupleType(type)) return true;
    const members = this.#types.membersOf(type);
    return members.every((member) => this.#types.isRecord(member) && this.#types.fieldsOf(member).length > 0);
  }

  #inside(type: Type, value: string, subject: string, depth: number): SiteLine[] {
    const types = this.#types;
    const line = createLines(subject);
    const name = this.#readable(type);
    if (name !== undefined) return [line(`read${name}(${value});`)];
    if (types.checker.isArrayType(type)) return this.#loop(`${value}.values()`, types.itemOf(type), subject, depth);
    if (types.checker.isTupleType(type)) {
      const items = types.checker.getTypeArguments(type as TypeReference);
      return items.slice(0, 1).flatMap((item) => this.of(item, `${value}[0]`, subject, depth));
    }
    const members = types.membersOf(type);
    if (members.every((member) => types.isLiteral(member))) return this.#cases(members, value, subject);
    if (members.length > 1 && members.every((member) => types.isPrimitive(member))) {
      return PRIMITIVES.filter(([, flag]) => members.some(({ flags }) => flags & flag)).map(([kind, , member]) =>
        line(`if (typeof ${value} === '${kind}') void ${value}.${member};`),
      );
    }
    if (type.isUnion()) return this.#union(type, value, subject, depth);
    return types.isRecord(type) ? this.fields(type, value, subject, depth) : [];
  }

  #loop(expression: string, item: Type, subject: string, depth: number): SiteLine[] {
    const each = this.#variable();
    return nestLines(
      createLines(subject)(`for (const ${each} of ${expression}) {`),
      this.of(item, each, subject, depth),
      '}',
    );
  }

  /** Returns a switch with a case for each value; the annotation of the variable excludes further values. */
  #cases(members: readonly Type[], value: string, subject: string): SiteLine[] {
    const line = createLines(subject);
    const cases = members.map((member) => line(`case ${this.#types.textOf(member, 'read')}: break;`));
    return nestLines(line(`switch (${value}) {`), cases, '}');
  }

  /** Returns code that distinguishes the members of a union, and reads each. */
  #union(type: UnionType, value: string, subject: string, depth: number): SiteLine[] {
    const types = this.#types;
    const members = type.types;
    const line = createLines(subject);
    if (!members.every((member) => types.isRecord(member))) return [];
    const common = types.fieldsOf(type);
    const discriminator = common.find(({ name }) =>
      members.every((member) => {
        const field = types.fieldsOf(member).find((entry) => entry.name === name);
        return field && types.isLiteral(field.type);
      }),
    );
    if (!discriminator) return this.#alike(type, value, subject, depth);
    const cases = members.flatMap((member) => {
      const tag = types.fieldsOf(member).find(({ name }) => name === discriminator.name)!;
      const inside = this.#inside(member, value, subject, depth + 1);
      return nestLines(line(`case ${types.textOf(tag.type, 'read')}: {`), inside, 'break; }');
    });
    const rest = this.#variable();
    const last = line(`default: { const ${rest}: never = ${value}; void ${rest}; }`);
    return nestLines(line(`switch (${formatAccess(value, discriminator.name)}) {`), [...cases, last], '}');
  }

  /** Returns code that reads the fields that all members of a union share, and then those of only some members. */
  #alike(type: UnionType, value: string, subject: string, depth: number): SiteLine[] {
    const types = this.#types;
    const common = types.fieldsOf(type);
    const shared = new Set(common.map(({ name }) => name));
    const own = new Map<string, Set<string>>();
    for (const field of type.types.flatMap((member) => types.fieldsOf(member))) {
      if (shared.has(field.name)) continue;
      own.set(field.name, (own.get(field.name) ?? new Set()).add(types.textOf(field.type, 'read')));
    }
    return [
      ...common.flatMap((field) =>
        this.of(field.type, formatAccess(value, field.name), `${subject}.${field.name}`, depth),
      ),
      ...[...own].map(([name, texts]) => {
        const text = `const ${this.#variable()}: ${[...texts].join(' | ')} = ${formatAccess(value, name)};`;
        return createLines(`${subject}.${name}`)(`if (${JSON.stringify(name)} in ${value}) { ${text} }`);
      }),
    ];
  }
}

/** Writes calls of a method or a function in all of their forms, and reads their results. */
import type { IndexedAccessType, ParameterDeclaration, Signature, Type, TypeReference } from 'typescript';
import type { ClientTypes } from './client-types.js';
import { ts } from '../../lib/typescript.js';
import type { ReadingSites } from './reading.js';
import { createLines, nestArguments, nestLines, type SiteLine } from './site-line.js';
import { appendComma, writeValues, type Written } from './writing.js';

/** The type arguments of a call, by the names of its type parameters. */
type Binding = ReadonlyMap<string, Type>;

/** The names of the types that consumers receive (`read`), and of those that they pass (`written`). */
export interface Names {
  readonly read: Set<string>;
  readonly written: Set<string>;
}

/** The state for writing call sites. */
export interface Writing {
  readonly types: ClientTypes;
  readonly reading: ReadingSites;
  readonly names: Names;
}

/** A method or a function. */
export interface Callee {
  /** The expression. */
  readonly text: string;
  /** Its public name. */
  readonly subject: string;
  readonly signature: Signature;
  /** Whether the transport is its first argument. */
  readonly takesTransport: boolean;
}

/** Returns the calls. */
export function writeCalls(writing: Writing, { text, subject, signature, takesTransport }: Callee): SiteLine[] {
  const { types, reading, names } = writing;
  const skip = takesTransport ? 1 : 0;
  const line = createLines(subject);
  const returned = signature.getReturnType();
  const first: Written = skip ? [line('transport,')] : [];
  return readBindings(types, signature).flatMap((binding, choice) => {
    const parameters = signature.parameters.slice(skip).map((symbol) => {
      const type = bindNames(types, types.checker.getTypeOfSymbol(symbol), binding);
      const declared = symbol.valueDeclaration as ParameterDeclaration;
      collectNames(types, type, names.written);
      const ways = listArguments(types, type, subject, binding);
      // All options at once, as none depends on another.
      const own = symbol.name === 'options' ? ways.slice(-1) : ways;
      return { isOptional: types.checker.isOptionalParameter(declared), ways: own };
    });
    const [success, failure] = types.checker.getTypeArguments(returned as TypeReference);
    const data = success && bindNames(types, success, binding);
    if (data) collectNames(types, data, names.read);
    for (const error of failure ? types.membersOf(failure) : []) {
      for (const part of types.checker.getTypeArguments(error as TypeReference)) collectNames(types, part, names.read);
    }
    const call = (index: number, isLeast: boolean): SiteLine[] => {
      const given = parameters.filter(({ isOptional }) => !(isLeast && isOptional));
      const values = given.map(({ ways }) => ways[Math.min(index, ways.length - 1)] ?? []);
      return nestArguments(line(`${text}(`), [...first, ...values.flatMap(appendComma)], ')');
    };
    const most = Math.max(1, ...parameters.map(({ ways }) => ways.length));
    const [head, ...rest] = call(0, true);
    const resultName = `result${choice}`;
    const least = choice
      ? []
      : [
          { ...head!, text: `const ${resultName} = await ${head!.text}` },
          ...rest,
          ...(data ? reading.of(data, resultName, subject) : []),
        ];
    const others = Array.from({ length: most }, (_, index) => {
      const [start, ...end] = call(index, false);
      return [{ ...start!, text: `const call${choice}_${index} = ${start!.text}` }, ...end];
    }).flat();
    return [
      ...least,
      ...others,
      ...(data ? reading.of(data, `(await call${choice}_0.withResponse()).data`, subject) : []),
      ...(data && isIterable(returned) ? writePageSites(reading, data, `call${choice}_0`, subject) : []),
      ...(failure ? writeFailureSites(writing, failure, subject, choice) : []),
    ];
  });
}

/** Returns the choices of a method's type parameters: the default, and each alternative. */
function readBindings({ checker }: ClientTypes, { typeParameters = [] }: Signature): Binding[] {
  const defaults = new Map(typeParameters.map((parameter) => [parameter.symbol.name, parameter.getDefault()!]));
  const others = typeParameters.flatMap((parameter) => {
    const constraint = checker.getBaseConstraintOfType(parameter);
    const choices = constraint?.isUnion() ? constraint.types : constraint ? [constraint] : [];
    return choices
      .filter((choice) => choice !== parameter.getDefault())
      .map((choice) => new Map([...defaults, [parameter.symbol.name, choice]]));
  });
  return [defaults, ...others];
}

/** Returns a type with its type parameter replaced. */
function bindNames({ checker }: ClientTypes, type: Type, binding: Binding): Type {
  const { objectType, indexType } = type as Partial<IndexedAccessType>;
  if (!(type.flags & ts.TypeFlags.IndexedAccess) || !objectType || !indexType) return type;
  const key = binding.get(indexType.symbol.name);
  const property = key?.isStringLiteral() ? objectType.getProperty(key.value) : undefined;
  return property ? checker.getTypeOfSymbol(property) : type;
}

function listArguments(types: ClientTypes, type: Type, subject: string, binding: Binding): Written[] {
  return writeValues(types, type, subject).map((lines) =>
    lines.map((line) => ({
      ...line,
      caller: subject,
      // The type parameter is the media type in the options.
      text: line.text.replace(/^(accept|contentType): .*$/, (whole, name: string) => {
        const choice = binding.get(name === 'accept' ? 'Accept' : 'ContentType');
        return choice ? `${name}: ${types.textOf(choice, 'written')},` : whole;
      }),
    })),
  );
}

/** Collects the names of the types that a value consists of. */
function collectNames(types: ClientTypes, type: Type, names: Set<string>, seen = new Set<Type>()): void {
  if (seen.has(type)) return;
  seen.add(type);
  const name = types.nameOf(type);
  if (name !== undefined) names.add(name);
  for (const member of types.membersOf(types.checker.getNonNullableType(type))) {
    if (member !== type) collectNames(types, member, names, seen);
    if (types.checker.isArrayType(member)) collectNames(types, types.itemOf(member), names, seen);
    if (types.isRecord(member))
      for (const field of types.fieldsOf(member)) collectNames(types, field.type, names, seen);
  }
}

/** Whether a call can be iterated over, because it is paginated. */
function isIterable(type: Type): boolean {
  return type.getProperties().some(({ name }) => name.startsWith('__@asyncIterator'));
}

function writePageSites(reading: ReadingSites, data: Type, call: string, subject: string): SiteLine[] {
  return nestLines(createLines(subject)(`for await (const page of ${call}) {`), reading.of(data, 'page', subject), '}');
}

/** Returns code that distinguishes the errors of a call, and reads the body of each. */
function writeFailureSites({ types, reading }: Writing, failure: Type, subject: string, choice: number): SiteLine[] {
  const line = createLines(subject);
  const [ended, error] = [`ended${choice}`, `error${choice}`];
  const cases = types.membersOf(failure).map((member) => {
    const [status, body] = types.checker.getTypeArguments(member as TypeReference);
    const isOne = status !== undefined && types.isLiteral(status);
    return { label: isOne ? `case ${types.textOf(status, 'read')}` : 'default', isOne, body };
  });
  const defaults = cases.filter(({ isOne }) => !isOne);
  const distinct = [...cases.filter(({ isOne }) => isOne), ...(defaults.length === 1 ? defaults : [])];
  return [
    line(`const ${ended} = await call${choice}_0.result();`),
    ...nestLines(
      line(`if (!${ended}.ok && 'body' in ${ended}.error) {`),
      [
        line(`const ${error} = ${ended}.error;`),
        ...nestLines(
          line(`switch (${error}.status) {`),
          distinct.flatMap(({ label, body }) =>
            nestLines(line(`${label}: {`), body ? reading.of(body, `${error}.body`, subject) : [], 'break; }'),
          ),
          '}',
        ),
      ],
      '}',
    ),
  ];
}

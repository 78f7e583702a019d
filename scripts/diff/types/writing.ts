/** Writes the values that a consumer passes to a client: once with the required fields, once with all fields. */
import type { Type } from 'typescript';
import { formatPropertyName, type ClientTypes, type Field } from './client-types.js';
import { createLines, type SiteLine } from './site-line.js';

/** The maximum depth of spelled-out values of unnamed types. */
const DEPTH = 6;

/** A value, on one or more lines. */
export type Written = readonly SiteLine[];

/** Returns the forms of a value; for each object in a union, one with the required fields and one with all fields. */
export function writeValues(types: ClientTypes, type: Type, subject: string, isNamed = false): Written[] {
  const members = types.membersOf(types.checker.getNonNullableType(type));
  if (members.length && members.every((member) => types.isRecord(member) && types.fieldsOf(member).length)) {
    return members.flatMap((member) => {
      const owner = types.nameOf(member) ?? types.nameOf(type) ?? subject;
      const fields = types.fieldsOf(member);
      const all = writeLiteral(types, fields, owner, 0);
      const required = fields.filter(({ isOptional }) => !isOptional);
      return required.length === fields.length ? [all] : [writeLiteral(types, required, owner, 0), all];
    });
  }
  if (isNamed && members.every((member) => types.isLiteral(member))) {
    return members.map((member) => [createLines(subject)(types.textOf(member, 'written'))]);
  }
  return [[createLines(subject)(`given<${types.textOf(type, 'written')}>()`)]];
}

function writeLiteral(types: ClientTypes, fields: readonly Field[], owner: string, depth: number): Written {
  const line = createLines(owner);
  const lines = fields.flatMap((field) => {
    const [first, ...rest] = writeNested(types, field, `${owner}.${field.name}`, depth);
    return appendComma([{ ...first!, text: `${formatPropertyName(field.name)}: ${first!.text}` }, ...rest]);
  });
  return [line('{'), ...lines, line('}')];
}

/** Returns the value of a field, spelled out if its type has no name. */
function writeNested(types: ClientTypes, { type, isOptional }: Field, subject: string, depth: number): Written {
  const inner = types.checker.getNonNullableType(type);
  const isSpelled = depth < DEPTH && types.nameOf(inner) === undefined && types.isRecord(inner);
  const fields = isSpelled ? types.fieldsOf(inner) : [];
  if (fields.length) return writeLiteral(types, fields, subject, depth + 1);
  // An optional field is written with a value.
  const text = isOptional ? types.textOfDefined(type) : types.textOf(type, 'written');
  return [createLines(subject)(`given<${text}>()`)];
}

/** Appends a comma to the last line. */
export function appendComma(lines: Written): SiteLine[] {
  return lines.map((line, index) => (index === lines.length - 1 ? { ...line, text: `${line.text},` } : line));
}

/** Writes the use of classes and functions of a client. */
import type { ClassDeclaration, Symbol as TsSymbol } from 'typescript';
import { callsOf, type Names } from './calls.js';
import type { ClientTypes } from './client-types.js';
import type { Reading } from './reading.js';
import { linesOf, within, type SiteLine } from './site-line.js';
import { writings } from './writing.js';

/** Returns what makes instances of a class, and calls its methods. */
export function classSites(
  types: ClientTypes,
  reading: Reading,
  name: string,
  symbol: TsSymbol,
  names: Names,
): SiteLine[] {
  const declaration = symbol.valueDeclaration as ClassDeclaration;
  const instance = types.checker.getDeclaredTypeOfSymbol(symbol);
  const [construct] = types.checker.getTypeOfSymbol(symbol).getConstructSignatures();
  const options = construct?.parameters[0];
  const made = options ? writings(types, types.checker.getTypeOfSymbolAtLocation(options, declaration), name) : [[]];
  const line = linesOf(name);
  return [
    ...within(
      line(`export const made${name} = (): ${name}[] => [`),
      made.flatMap((value) =>
        within(
          line(`new ${name}(`),
          value.map((one) => ({ ...one, caller: `${name}.constructor` })),
          '),',
        ),
      ),
      '];',
    ),
    ...instance.getProperties().flatMap((member) => {
      if (member.name.startsWith('__#') || member.name === 'client') return [];
      const subject = `${name}.${member.name}`;
      const type = types.checker.getTypeOfSymbolAtLocation(member, declaration);
      const [signature] = type.getCallSignatures();
      const api = linesOf(subject);
      if (!signature) {
        const part = types.nameOf(type);
        return part
          ? [api(`export const ${name}_${member.name} = (api: ${name}): ${part} => api.${member.name};`)]
          : [];
      }
      const lines = callsOf(types, reading, signature, `api.${member.name}`, subject, { skip: 0, names });
      const head = `export const ${name}_${member.name} = async (api: ${name}): Promise<void> => {`;
      return within(api(head), lines, '};');
    }),
  ];
}

/** Returns calls of the functions. */
export function functionSites(types: ClientTypes, reading: Reading, names: Names): SiteLine[] {
  const transport = 'ReturnType<typeof functions.connect>';
  return [...types.functions].flatMap(([name, symbol]) => {
    const subject = `functions.${name}`;
    const line = linesOf(subject);
    const [signature] = types.checker.getTypeOfSymbol(symbol).getCallSignatures();
    if (!signature || name === 'connect') return [];
    const lines = callsOf(types, reading, signature, subject, subject, { skip: 1, names });
    return within(
      line(`export const functions_${name} = async (transport: ${transport}): Promise<void> => {`),
      lines,
      '};',
    );
  });
}

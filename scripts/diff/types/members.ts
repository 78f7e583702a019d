/** Writes the use of classes and functions of a client. */
import type { ClassDeclaration, Symbol as TsSymbol } from 'typescript';
import { writeCalls, type Writing } from './calls.js';
import { createLines, nestArguments, nestLines, type SiteLine } from './site-line.js';
import { writeValues } from './writing.js';

/** Returns code that creates instances of a class, and calls its methods. */
export function writeClassSites(writing: Writing, name: string, symbol: TsSymbol): SiteLine[][] {
  const { types } = writing;
  const declaration = symbol.valueDeclaration as ClassDeclaration;
  const instance = types.checker.getDeclaredTypeOfSymbol(symbol);
  const [construct] = types.checker.getTypeOfSymbol(symbol).getConstructSignatures();
  const options = construct?.parameters[0];
  const made = options ? writeValues(types, types.checker.getTypeOfSymbolAtLocation(options, declaration), name) : [[]];
  const line = createLines(name);
  return [
    nestLines(
      line(`export function made${name}(): ${name}[] { return [`),
      made.flatMap((value) =>
        nestArguments(
          line(`new ${name}(`),
          value.map((siteLine) => ({ ...siteLine, caller: `${name}.constructor` })),
          '),',
        ),
      ),
      ']; }',
    ),
    ...instance.getProperties().flatMap((member) => {
      if (member.name.startsWith('__#') || member.name === 'client') return [];
      const subject = `${name}.${member.name}`;
      const type = types.checker.getTypeOfSymbolAtLocation(member, declaration);
      const [signature] = type.getCallSignatures();
      const api = createLines(subject);
      if (!signature) {
        const part = types.nameOf(type);
        return part
          ? [[api(`export function ${name}_${member.name}(api: ${name}): ${part} { return api.${member.name}; }`)]]
          : [];
      }
      const lines = writeCalls(writing, { text: `api.${member.name}`, subject, signature, takesTransport: false });
      const head = `export async function ${name}_${member.name}(api: ${name}): Promise<void> {`;
      return [nestLines(api(head), lines, '}')];
    }),
  ];
}

/** Returns calls of the functions. */
export function writeFunctionSites(writing: Writing): SiteLine[][] {
  const { types } = writing;
  const transport = 'ReturnType<typeof functions.connect>';
  return [...types.functions].flatMap(([name, symbol]) => {
    const subject = `functions.${name}`;
    const line = createLines(subject);
    const [signature] = types.checker.getTypeOfSymbol(symbol).getCallSignatures();
    if (!signature || name === 'connect') return [];
    const lines = writeCalls(writing, { text: subject, subject, signature, takesTransport: true });
    const head = `export async function functions_${name}(transport: ${transport}): Promise<void> {`;
    return [nestLines(line(head), lines, '}')];
  });
}

/** Writes calls of a generated client's openapi-fetch client, by paths. */
import type { Type } from 'typescript';
import type { ClientTypes } from './client-types.js';
import { createLines, nestLines, type SiteLine } from './site-line.js';
import { appendComma, writeValues } from './writing.js';

/** Returns a call of each path and method, with all of its arguments, by a client of a class. */
export function writeRawSites(types: ClientTypes): SiteLine[][] {
  const paths = types.exports.get('paths');
  if (!paths) return [];
  const { checker } = types;
  const typeIn = (type: Type | undefined, name: string): Type | undefined => {
    const property = type && checker.getPropertyOfType(checker.getNonNullableType(type), name);
    const found = property && checker.getTypeOfSymbol(property);
    return found && !types.isNothing(found) ? found : undefined;
  };
  const writeSite = (path: string, method: string, operation: Type, number: number): SiteLine[] => {
    const subject = `client.${method.toUpperCase()} ${path}`;
    const line = createLines(subject);
    const key = JSON.stringify(path);
    const parameters = typeIn(operation, 'parameters');
    const params = ['path', 'query', 'header', 'cookie'].flatMap((place) => {
      const type = typeIn(parameters, place);
      const all = type && writeValues(types, type, subject).at(-1);
      return all ? appendComma([{ ...all[0]!, text: `${place}: ${all[0]!.text}` }, ...all.slice(1)]) : [];
    });
    const content = typeIn(typeIn(operation, 'requestBody'), 'content');
    const body = content && types.fieldsOf(content)[0];
    return nestLines(
      {
        // With all paths, the compiler would infer the type of each argument from the union of those of all operations.
        ...line(`export async function raw${number}(client: Client<{ ${key}: paths[${key}] }>): Promise<void> {`),
        shown: `await client.${method.toUpperCase()}(${key});`,
      },
      [
        line(`const { data } = await client.${method.toUpperCase()}(${key}, {`),
        ...(params.length ? nestLines(line('params: {'), params, '},') : []),
        ...(body ? [line(`body: given<${types.textOf(body.type, 'written')}>(),`)] : []),
        line('});'),
        line('void data;'),
      ],
      '}',
    );
  };
  return types
    .fieldsOf(checker.getDeclaredTypeOfSymbol(paths))
    .flatMap((path) =>
      ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'].flatMap((method) => {
        const operation = typeIn(path.type, method);
        return operation ? [{ path: path.name, method, operation }] : [];
      }),
    )
    .map(({ path, method, operation }, index) => writeSite(path, method, operation, index));
}

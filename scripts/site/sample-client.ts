/** Writes the sample that calls an operation by this package's client. */
import type { ApiModel, ExampleModel, ExampleValue } from '../model/types.js';
import { camelCase, isReservedWord } from '../lib/naming.js';
import { signatureOf, type Argument } from '../model/signature.js';
import { literal, written } from './literal.js';
import { variableOf } from './sample-http.js';

/** Returns the sample, not laid out; `module` is what the client is imported from. */
export function clientSample(model: ApiModel, className: string, example: ExampleModel, module: string): string {
  const { operation, credential = model.credentials[0] } = example;
  const signature = signatureOf(operation);
  const names = [className, ...constantsIn(example.body)];
  const options = [
    example.hasServer ? [] : [`baseUrl: ${literal(new URL(example.url).origin)}`],
    credential ? [`${credential.kind}: process.env.${variableOf(credential)}!`] : [],
  ].flat();
  const call = `await api.${operation.methodName}(${argumentsOf(example, signature).join(', ')})`;
  const result = resultName(operation.response.type.text, names);
  return [
    `import { ${[...new Set(names)].toSorted().join(', ')} } from ${literal(module)};`,
    '',
    `const api = new ${className}(${options.length ? `{ ${options.join(', ')} }` : ''});`,
    '',
    ...(operation.response.reading === 'nothing'
      ? [`${call};`]
      : [`const ${result} = ${call};`, `console.log(${result});`]),
  ].join('\n');
}

/** Returns what a sample passes: all up to the last argument that says something. */
function argumentsOf({ operation, path, query, header, body }: ExampleModel, signature: readonly Argument[]): string[] {
  const values = operation.pathParameters.map(({ name }) => literal(path[name]));
  const parameters = { ...query, ...header };
  const passed = signature.map(({ kind }) => {
    if (kind === 'path') return values.shift();
    if (kind === 'body') return body && written(body);
    return kind === 'parameters' && Object.keys(parameters).length ? literal(parameters) : undefined;
  });
  const last = passed.findLastIndex((text) => text !== undefined);
  return passed.slice(0, last + 1).map((text) => text ?? 'undefined');
}

function constantsIn(value: ExampleValue | undefined): string[] {
  return [
    ...(value?.constant ? [value.constant.object] : []),
    ...(value?.items ?? []).flatMap(constantsIn),
    ...(value?.entries ?? []).flatMap(([, entry]) => constantsIn(entry)),
  ];
}

/** Returns a name for the result of a call: `pet` for `Pet`, `pets` for `Pet[]`. */
function resultName(type: string, taken: readonly string[]): string {
  const [, single, array] = /^(\w+?)(\[])?$/.exec(type) ?? [];
  const name = single && camelCase(single) + (array ? 's' : '');
  const isFree =
    name && /^[A-Z]/.test(single) && !isReservedWord(name) && ![...taken, 'api', 'process', 'console'].includes(name);
  return isFree ? name : 'result';
}

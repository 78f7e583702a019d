/** Writes the sample that calls an operation with this package's client. */
import type { ApiModel, ExampleModel, ExampleValue } from '../../model/types.js';
import { toCamelCase, isReservedWord } from '../../lib/naming.js';
import type { SecurityCredential } from '../../../src/openapi/security.js';
import { buildSignature, type Argument } from '../../model/signature.js';
import { formatLiteral, writeCode } from './literal.js';
import { BASIC_VARIABLES, nameVariable } from './sample-http.js';

/** Returns the unformatted sample; `module` is the module of the client. */
export function writeClientSample(model: ApiModel, className: string, example: ExampleModel, module: string): string {
  const { operation, credential = model.credentials[0] } = example;
  const signature = buildSignature(operation);
  const names = [className, ...collectConstants(example.body)];
  const options = [
    example.baseUrl === undefined ? [] : [`baseUrl: ${formatLiteral(example.baseUrl)}`],
    credential ? [`${credential.kind}: ${writeCredential(credential)}`] : [],
  ].flat();
  const call = `await api.${operation.methodName}(${writeArguments(example, signature).join(', ')})`;
  const result = chooseResultName(operation.response.type.text, names);
  return [
    `import { ${[...new Set(names)].toSorted().join(', ')} } from ${formatLiteral(module)};`,
    '',
    `const api = new ${className}(${options.length ? `{ ${options.join(', ')} }` : ''});`,
    '',
    ...(operation.response.reading === 'nothing'
      ? [`${call};`]
      : [`const ${result} = ${call};`, `console.log(${result});`]),
  ].join('\n');
}

function writeCredential(credential: SecurityCredential): string {
  if (credential.kind !== 'basic') return `process.env.${nameVariable(credential)}!`;
  const fields = Object.entries(BASIC_VARIABLES).map(([field, variable]) => `${field}: process.env.${variable}!`);
  return `{ ${fields.join(', ')} }`;
}

/** Returns the arguments of a sample, up to the last one with a value. */
function writeArguments(
  { operation, path, query, header, body }: ExampleModel,
  signature: readonly Argument[],
): string[] {
  const values = operation.pathParameters.map(({ name }) => formatLiteral(path[name]));
  const parameters = { ...query, ...header };
  const passed = signature.map(({ kind }) => {
    if (kind === 'path') return values.shift();
    if (kind === 'body') return body && writeCode(body);
    return kind === 'parameters' && Object.keys(parameters).length ? formatLiteral(parameters) : undefined;
  });
  const last = passed.findLastIndex((text) => text !== undefined);
  return passed.slice(0, last + 1).map((text) => text ?? 'undefined');
}

function collectConstants(value: ExampleValue | undefined): string[] {
  return [
    ...(value?.constant ? [value.constant.object] : []),
    ...(value?.items ?? []).flatMap(collectConstants),
    ...(value?.entries ?? []).flatMap(([, entry]) => collectConstants(entry)),
  ];
}

/** Returns a name for the result of a call: `pet` for `Pet`, `pets` for `Pet[]`. */
function chooseResultName(type: string, taken: readonly string[]): string {
  const [, single, array] = /^(\w+?)(\[])?$/.exec(type) ?? [];
  const name = single && toCamelCase(single) + (array ? 's' : '');
  const isFree =
    name && /^[A-Z]/.test(single) && !isReservedWord(name) && ![...taken, 'api', 'process', 'console'].includes(name);
  return isFree ? name : 'result';
}

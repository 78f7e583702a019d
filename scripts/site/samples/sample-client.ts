/** Writes the sample that calls an operation with this package's client. */
import type { ExampleValue } from '../../model/types.js';
import type { SecurityCredential } from '../../../src/openapi/security.js';
import { noteValue, type CallContext, type CallModel, type CallRequest } from './call-model.js';
import { layOutCode } from './layout.js';
import { formatLiteral, writeCode, writeName } from './literal.js';
import { BASIC_VARIABLES, nameVariable } from './sample-http.js';

/** Returns the sample of a request. */
export function writeClientSample(context: CallContext, call: CallModel, request: CallRequest): string {
  const { className, methodName, result, clientCredential } = call;
  const body = noteValue(request.body, call.body?.note, context.enums);
  const names = [className, ...collectConstants(body)];
  const credential = context.credentials[clientCredential ?? -1];
  const options = [
    ...(isDefaultServer(context, call, request.server) ? [] : [`baseUrl: ${formatLiteral(request.server)}`]),
    ...(credential ? [`${credential.kind}: ${writeCredential(credential, request.publicKey)}`] : []),
  ];
  const called = `await api.${methodName}(${writeArguments(context, call, { ...request, body }).join(', ')})`;
  return layOutCode(
    [
      `import { ${[...new Set(names)].toSorted().join(', ')} } from ${formatLiteral(context.module)};`,
      '',
      `const api = new ${className}(${options.length ? `{ ${options.join(', ')} }` : ''});`,
      '',
      ...(result ? [`const ${result} = ${called};`, `console.log(${result});`] : [`${called};`]),
      '',
    ].join('\n'),
  );
}

/** Whether the client sends the call there by itself. */
function isDefaultServer({ hasDefaultServer, servers }: CallContext, call: CallModel, url: string): boolean {
  return hasDefaultServer && (call.servers ?? servers)[0]!.url === url;
}

function writeCredential(credential: SecurityCredential, publicKey: string | undefined): string {
  if (credential.kind === 'basic') {
    const fields = Object.entries(BASIC_VARIABLES).map(([field, variable]) => `${field}: process.env.${variable}!`);
    return `{ ${fields.join(', ')} }`;
  }
  return publicKey === undefined ? `process.env.${nameVariable(credential)}!` : formatLiteral(publicKey);
}

/** Returns the arguments of a sample, up to the last one with a value. */
function writeArguments(
  { enums }: CallContext,
  call: CallModel,
  { parameters, body }: { readonly parameters: readonly unknown[]; readonly body: ExampleValue },
): string[] {
  const given = call.parameters.map((parameter, index) => {
    const value = parameters[index];
    return { ...parameter, isGiven: value !== undefined, code: writeCode(noteValue(value, parameter.note, enums)) };
  });
  const paths = given.filter((parameter) => parameter.in === 'path').map(({ code }) => code);
  // Browsers do not send cookies for others.
  const others = given.filter((parameter) => !['path', 'cookie'].includes(parameter.in) && parameter.isGiven);
  const passed = call.arguments.map((kind) => {
    if (kind === 'path') return paths.shift();
    if (kind === 'body') return body.value === undefined ? undefined : writeCode(body);
    return others.length
      ? `{ ${others.map(({ name, code }) => `${writeName(name)}: ${code}`).join(', ')} }`
      : undefined;
  });
  const last = passed.findLastIndex((text) => text !== undefined);
  return passed.slice(0, last + 1).map((text) => text ?? 'undefined');
}

function collectConstants(value: ExampleValue): string[] {
  return [
    ...(value.constant ? [value.constant.object] : []),
    ...(value.items ?? []).flatMap(collectConstants),
    ...(value.entries ?? []).flatMap(([, entry]) => collectConstants(entry)),
  ];
}

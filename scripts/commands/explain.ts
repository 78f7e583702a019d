/** The command `npm run explain`: shows the facts about one operation, on one screen. */
import type { Document } from '../../src/openapi/document.js';
import { EXIT, type Command, type Terminal } from '../cli/command.js';
import { DOCUMENT_HELP, DOCUMENT_OPTIONS, readDocumentFlags, requireFolder } from '../cli/document-flags.js';
import type { OperationCoverage } from '../coverage/evaluate.js';
import type { Surface } from '../diff/types/surface.js';
import { listOperations, type ApiModel, type GroupModel, type OperationModel } from '../model/types.js';
import { readApis } from '../read/apis.js';
import type { ReadSettings } from '../read/document.js';
import { BadInputError, startOfFile } from '../lib/problem.js';
import { SILENT } from '../lib/reporter.js';
import { parseFlags } from '../../src/sandbox/program/parse-flags.js';
import { formatCommand } from '../lib/invocation.js';

const HELP = `Usage: ${formatCommand('explain', '[NAME] OPERATION [options]')}

Shows the facts about one operation: its place in the contract, its method and types, the scopes that it needs, its
errors, its place in the reference, and the tests that exercised it in the last \`npm test\`.

NAME is an API of redocly.yaml.   (default: the first one that has the operation)
OPERATION is an operationId, a method name, or a request line such as "GET /pets".

Options:
  --spec FILE   another document
  --out DIR     the folder of its client; needed with --spec
  --lint LEVEL  strict or minimal; see the help of generate
${DOCUMENT_HELP}  -h, --help      show this text

Exit codes:
  0  the operation was found
  1  there is no such operation, or the document cannot be used
  2  the command line is invalid
  3  the command failed
`;

/** Where an operation is looked for. */
interface Place {
  readonly name: string | undefined;
  readonly spec: string;
  readonly out: string;
  readonly reading: ReadSettings;
}

interface Flags {
  readonly operation: string;
  readonly places: readonly Place[];
}

async function readFlags(args: readonly string[]): Promise<Flags | undefined> {
  const { values, positionals } = parseFlags({
    args: [...args],
    allowPositionals: true,
    options: {
      ...DOCUMENT_OPTIONS,
    },
  });
  if (values.help) return undefined;
  const names = (await readApis()).map(({ name }) => name);
  const count = names.includes(positionals[0] ?? '') ? 1 : 0;
  // A request line can come as two arguments.
  const operation = positionals.slice(count).join(' ');
  if (!operation) throw new TypeError('Missing argument: OPERATION.');
  const documents = await readDocumentFlags(values, positionals.slice(0, count));
  const places = documents.map((document) => {
    const { api, spec, reading } = document;
    return { name: api?.name, spec, reading, out: requireFolder(document) };
  });
  return { operation, places };
}

async function run({ operation: wanted, places }: Flags, { reporter }: Terminal): Promise<number> {
  const [{ loadApi }, { findPlaces }, { formatExplanation }] = await Promise.all([
    import('../load-api.js'),
    import('../read/source.js'),
    import('../explain/text.js'),
  ]);
  const loaded = await Promise.all(
    places.map(async (place) => {
      const { root, model } = await loadApi(place.spec, SILENT, place.reading);
      return { ...place, root, model, found: findOperation(model, wanted) };
    }),
  );
  const [first, ...others] = loaded.filter(({ found }) => found);
  if (!first) throw refuseUnknown(wanted, loaded);
  const { spec, out, root, model } = first;
  const { operation, group } = first.found!;
  const pointer = ['paths', operation.path, operation.method.toLowerCase()];
  const [place] = await findPlaces(spec, [pointer]);
  const lines = formatExplanation({
    operation,
    group,
    place: place!,
    surface: await readSurface(out),
    scopes: model.scopes,
    referenceUrl: model.referenceUrl,
    coverage: await findCoverage(root, first.name, operation.id),
  });
  for (const line of lines) reporter.line(line);
  for (const { name } of others)
    reporter.line(`Also in ${name}: \`${formatCommand('explain', `${name} ${operation.id}`)}\``, 'dim');
  return EXIT.done;
}

async function readSurface(out: string): Promise<Surface> {
  const [{ ClientTypes }, { readClient }, { describeSurface }] = await Promise.all([
    import('../diff/types/client-types.js'),
    import('../diff/types/read-client.js'),
    import('../diff/types/surface.js'),
  ]);
  return describeSurface(new ClientTypes(await readClient(out)));
}

/** Returns what the last tests exercised of an operation; `undefined` if nothing was recorded. */
async function findCoverage(
  root: Document,
  name: string | undefined,
  wanted: string,
): Promise<OperationCoverage | undefined> {
  const [{ evaluateCoverage }, { readRecording }] = await Promise.all([
    import('../coverage/evaluate.js'),
    import('../coverage/recording.js'),
  ]);
  const recorded = readRecording();
  return recorded && evaluateCoverage(root, recorded, name).find(({ id }) => id === wanted);
}

interface Found {
  readonly operation: OperationModel;
  readonly group: GroupModel;
}

function findOperation({ groups }: ApiModel, wanted: string): Found | undefined {
  const all = groups.flatMap((group) => group.operations.map((operation) => ({ operation, group })));
  const name = wanted.toLowerCase();
  return all.find(({ operation: { id, methodName, method, path: route, formerNames }, group }) =>
    [
      id,
      methodName,
      `${group.className}.${methodName}`,
      `${method} ${route}`,
      ...formerNames.map((former) => former.methodName),
    ].some((item) => item.toLowerCase() === name),
  );
}

function refuseUnknown(
  wanted: string,
  documents: readonly { readonly spec: string; readonly model: ApiModel }[],
): BadInputError {
  const all = documents.flatMap(({ model }) => listOperations(model).map(({ methodName }) => methodName));
  const names = [...new Set(all)];
  const near = names.filter((item) => item.toLowerCase().includes(wanted.toLowerCase()));
  const fix = names.length
    ? `Use one of ${(near.length ? near : names).slice(0, 20).join(', ')}.`
    : 'The document has no operations.';
  const place = startOfFile(documents[0]!.spec);
  return new BadInputError([{ kind: 'error', place, message: `Unknown operation: ${wanted}.`, fix }]);
}

export default { help: HELP, readFlags, failure: 'The operation cannot be explained.', run } satisfies Command<Flags>;

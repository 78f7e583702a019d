/** The command `npm run explain`: shows the facts about one operation, on one screen. */
import { parseArgs } from 'node:util';
import { EXIT, type Command, type Terminal } from '../cli/command.js';
import { DOCUMENT_HELP, DOCUMENT_OPTIONS, readDocumentFlags, type DocumentFlags } from '../cli/document-flags.js';
import { evaluateCoverage } from '../coverage/evaluate.js';
import { readRecording } from '../coverage/recording.js';
import { formatExplanation } from '../explain/text.js';
import { ClientTypes } from '../diff/types/client-types.js';
import { readClient } from '../diff/types/read-client.js';
import { describeSurface } from '../diff/types/surface.js';
import type { ApiModel, GroupModel, OperationModel } from '../model/types.js';
import { BadInputError, startOfFile } from '../lib/problem.js';
import { loadApi } from '../load-api.js';
import { SILENT } from '../lib/reporter.js';
import { findPlaces } from '../read/source.js';

const HELP = `Usage: npm run explain -- OPERATION [options]

Shows the facts about one operation: its place in the contract, its method and types, the scopes that it needs, its
errors, its place in the reference, and the tests that exercised it in the last \`npm test\`.

OPERATION is an operationId, a method name, or a request line such as "GET /pets".

Options:
  --spec FILE   the document               (default: openapi/cloud.yaml of this project)
  --out DIR     the folder of its client   (default: generated of this project)
  --lint LEVEL  strict or minimal; see the help of generate
${DOCUMENT_HELP}  --help          show this text

Exit codes:
  0  the operation was found
  1  there is no such operation, or the document cannot be used
  2  the command line is invalid
  3  the command failed
`;

interface Flags extends DocumentFlags {
  readonly operation: string;
}

function readFlags(args: readonly string[]): Flags | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...DOCUMENT_OPTIONS,
    },
  });
  if (values.help) return undefined;
  if (!positionals.length) throw new TypeError('Missing argument: OPERATION.');
  // A request line can come as two arguments.
  return { ...readDocumentFlags(values), operation: positionals.join(' ') };
}

async function run({ operation: wanted, spec, out, reading }: Flags, { reporter }: Terminal): Promise<number> {
  const { root, model } = await loadApi(spec, SILENT, reading);
  const { operation, group } = findOperation(model, wanted, spec);
  const pointer = ['paths', operation.path, operation.method.toLowerCase()];
  const [place] = await findPlaces(spec, [pointer]);
  const recorded = readRecording();
  const lines = formatExplanation({
    operation,
    group,
    place: place!,
    surface: describeSurface(new ClientTypes(await readClient(out))),
    scopes: model.scopes,
    referenceUrl: model.referenceUrl,
    coverage: recorded && evaluateCoverage(root, recorded).find(({ id }) => id === operation.id),
  });
  for (const line of lines) reporter.line(line);
  return EXIT.done;
}

function findOperation(
  { groups }: ApiModel,
  wanted: string,
  spec: string,
): { readonly operation: OperationModel; readonly group: GroupModel } {
  const all = groups.flatMap((group) => group.operations.map((operation) => ({ operation, group })));
  const name = wanted.toLowerCase();
  const found = all.find(({ operation: { id, methodName, method, path: route, formerNames }, group }) =>
    [
      id,
      methodName,
      `${group.className}.${methodName}`,
      `${method} ${route}`,
      ...formerNames.map((former) => former.methodName),
    ].some((item) => item.toLowerCase() === name),
  );
  if (found) return found;
  const names = all.map(({ operation }) => operation.methodName);
  const near = names.filter((item) => item.toLowerCase().includes(name));
  throw new BadInputError([
    {
      kind: 'error',
      place: startOfFile(spec),
      message: `Unknown operation: ${wanted}.`,
      fix: names.length
        ? `Use one of ${(near.length ? near : names).slice(0, 20).join(', ')}.`
        : 'The document has no operations.',
    },
  ]);
}

export default { help: HELP, readFlags, failure: 'The operation cannot be explained.', run } satisfies Command<Flags>;

/** The command line of `npm run generate`. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Run } from '../write/cache.js';
import { DOCUMENT_OPTIONS } from '../cli/command.js';
import { readLevel } from '../read/lint-level.js';
import { PROJECT, inProject } from '../lib/paths.js';

/** What `--help` prints. */
export const HELP = `Usage: npm run generate -- [options]

Turns an OpenAPI 3.x document into a typed client.

Options:
  --spec FILE     the document                    (default: openapi/cloud.yaml of this project)
  --out DIR       the folder to write             (default: generated of this project)
  --runtime NAME  what the generated code imports its runtime from
                  (default: this project's src for a folder inside it, else bimdata-cloud-api/runtime)
  --lint LEVEL    strict: refuse what the nearest redocly.yaml forbids, and whatever is not as OpenAPI says;
                  minimal: take what is wrong for what it most likely means, and say so;
                  off: do not lint           (default: strict where there is a redocly.yaml, else minimal)
  --strict        refuse what is not supported, instead of listing it
  --no-format     leave the layout as it is printed, which is faster
  --check         write nothing; fail where the folder is not what would be generated
  --watch         generate again whenever the document is saved
  --help          show this text

The nearest redocly.yaml is looked for on the way up from the document's folder. Where \`strict\` finds none, it
takes Redocly's \`minimal\` rules.

Exit codes:
  0  the folder holds what the document says
  1  the document or the folder cannot be used, or --check found a difference; nothing was written
  2  the command line is wrong; nothing was written
  3  the generator failed; nothing was written
`;

/** What the command line asks for. */
export interface Flags extends Run {
  readonly check: boolean;
  readonly watch: boolean;
}

/** Returns what the command line asks for; `undefined` where it asks for help. */
export const readFlags = (args: readonly string[]): Flags | undefined => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...DOCUMENT_OPTIONS,
      runtime: { type: 'string' },
      strict: { type: 'boolean', default: false },
      'no-format': { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  if (values.check && values.watch) throw new TypeError('--check and --watch exclude each other.');
  const [spec, out] = [path.resolve(values.spec), path.resolve(values.out)];
  const { lint, 'no-format': isPlain, runtime = runtimeFor(out), ...rest } = values;
  return { ...rest, spec, out, lint: readLevel(lint, spec), format: !isPlain, runtime };
};

/** Returns the import of the runtime: a relative one keeps this project free of its own package name. */
const runtimeFor = (out: string): string => {
  if (inProject(out) === undefined) return 'bimdata-cloud-api/runtime';
  return `${path.relative(out, path.join(PROJECT, 'src')).split(path.sep).join('/')}/runtime.js`;
};

/** The judge of types: call sites of the older client are compiled against the newer one. */
import { isDeepStrictEqual } from 'node:util';
import { findChangedNames, keepAffected } from './changed-names.js';
import { ClientTypes, type Client } from './client-types.js';
import { writeCallSites } from './call-sites.js';
import { readMentions } from './mentions.js';
import { ts } from '../../lib/typescript.js';
import type { SiteLine } from './site-line.js';
import { describeSurface, type Surface } from './surface.js';

/** A call site that the newer client does not compile. */
export interface Failure {
  /** The public name that it uses. */
  readonly subject: string;
  /** The method that it is passed to, if it is a value. */
  readonly caller: string | undefined;
  /** The line of code. */
  readonly code: string;
  /** The compiler's error code, such as `TS2322`. */
  readonly number: string;
  /** The compiler's message. */
  readonly message: string;
}

/** A public name whose signature changed. */
export interface Difference {
  readonly subject: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The text of its `@deprecated` tag, if it is newly deprecated. */
  readonly deprecation: string | undefined;
}

/** The older client, prepared when it is first needed. */
export class Released {
  readonly client: Client;
  readonly #sent: ReadonlySet<string>;
  #prepared: { readonly surface: Surface; readonly statements: readonly Statement[] } | undefined;

  /** Takes the client, and the names of the types that its document only sends. */
  constructor(client: Client, sent: ReadonlySet<string>) {
    this.client = client;
    this.#sent = sent;
  }

  get surface(): Surface {
    return this.#prepare().surface;
  }

  /** Its call sites; the first statement imports the client. */
  get statements(): readonly Statement[] {
    return this.#prepare().statements;
  }

  #prepare() {
    if (!this.#prepared) {
      const types = new ClientTypes(this.client);
      this.#prepared = { surface: describeSurface(types), statements: writeCallSites(types, this.#sent) };
    }
    return this.#prepared;
  }
}

/** What breaks and what differs for code that uses the older client. */
export interface TypeVerdict {
  readonly failures: readonly Failure[];
  readonly differences: readonly Difference[];
  /** The count of compiled lines of call sites: those that a change can affect. */
  readonly lines: number;
}

/** The lines of a statement. */
type Statement = readonly SiteLine[];

/** A line that does not compile. */
interface Finding {
  readonly statement: Statement;
  readonly site: SiteLine;
  readonly number: string;
  readonly message: string;
}

/** The maximum count of lines that are compiled at once, which bounds the memory. */
const BATCH = 60_000;

/** Judges a newer client. */
export function judgeTypes(old: Released, client: Client): TypeVerdict {
  if (areEqual(old.client, client)) return { failures: [], differences: [], lines: 0 };
  const [imports = [], ...others] = old.statements;
  const changed = findChangedNames(old.client, client);
  const affected = keepAffected(others, joinLines, changed);
  const statements = [imports, ...affected];
  const { findings, surface } = compileStatements(statements, old.statements, client);
  return {
    failures: listFailures(removeUnsound(findings, old)),
    differences: removeFunctions(listDifferences(old.surface, surface)),
    lines: statements.flat().length,
  };
}

/** Whether two clients have the same files, apart from the line that says where they come from. */
function areEqual(a: Client, b: Client): boolean {
  return a.files.size === b.files.size && isDeepStrictEqual(listContents(a), listContents(b));
}

function listContents({ folder, files }: Client): string[] {
  return [...files]
    .map(([name, text]) => `${name.slice(folder.length)}\n${text.replace(/^\/\/ Generated from .*/, '')}`)
    .toSorted();
}

/** Removes what does not compile against its own client: a limit of the call sites, not the fault of a change. */
function removeUnsound(findings: readonly Finding[], old: Released): Finding[] {
  if (!findings.length) return [];
  const [imports = []] = old.statements;
  const failing = [...new Set([imports, ...findings.map(({ statement }) => statement)])];
  const unsound = new Map<SiteLine, Set<string>>();
  for (const { site, number } of compileStatements(failing, old.statements, old.client).findings) {
    unsound.set(site, (unsound.get(site) ?? new Set()).add(number));
  }
  return findings.filter(({ site, number }) => !unsound.get(site)?.has(number));
}

function joinLines(statement: Statement): string {
  return statement.map(({ text }) => text).join('\n');
}

/** Compiles statements with a client, in batches; returns the lines that do not compile, and the client's surface. */
function compileStatements(
  [imports = [], ...others]: readonly Statement[],
  all: readonly Statement[],
  client: Client,
): { readonly findings: Finding[]; readonly surface: Surface } {
  const batches: Statement[][] = [[imports]];
  let size = 0;
  for (const statement of others) {
    size += statement.length;
    if (size > BATCH) {
      batches.push([imports]);
      size = statement.length;
    }
    batches.at(-1)!.push(statement);
  }
  let surface: Surface | undefined;
  const findings = batches.flatMap((batch, index) => {
    const { types, found } = compileBatch(batch, listReaders(batch, all), client);
    surface ??= describeSurface(types);
    return index ? found.filter(({ statement }) => statement !== imports) : found;
  });
  return { findings, surface: surface! };
}

/** Returns the declarations of the readers that statements call, but which are not among them. */
function listReaders(statements: readonly Statement[], all: readonly Statement[]): string[] {
  const declared = new Map<string, string>();
  for (const [{ text } = { text: '' }] of all) {
    const [, name] = /^export function (read[^(]+)\(/.exec(text) ?? [];
    if (name !== undefined) declared.set(name, text.replace(/^export /, 'declare ').replace(/ {$/, ';'));
  }
  const own = new Set(statements.map(([first]) => first?.text.replace(/^export /, 'declare ').replace(/ {$/, ';')));
  const called = new Set(statements.flatMap((statement) => readMentions(joinLines(statement))));
  return [...called].flatMap((name) => {
    const text = declared.get(name);
    return text === undefined || own.has(text) ? [] : [text];
  });
}

function compileBatch(
  statements: readonly Statement[],
  readers: readonly string[],
  client: Client,
): { readonly types: ClientTypes; readonly found: Finding[] } {
  const { folder } = client;
  const name = `${folder}.call-sites.ts`;
  const lines = statements.flatMap((statement) => statement.map((site) => ({ statement, site })));
  const texts = lines.map(({ site }) => site.text.replace("from './client/", `from '${folder}/`));
  const types = new ClientTypes(client, new Map([[name, [...texts, ...readers].join('\n')]]));
  const source = types.program.getSourceFile(name)!;
  const found = types.program.getSemanticDiagnostics(source).flatMap(({ start = 0, code, messageText }) => {
    const at = lines[source.getLineAndCharacterOfPosition(start).line];
    const message = ts
      .flattenDiagnosticMessageText(messageText, '\n')
      .replaceAll(`"${folder}/index.js"`, 'the client')
      .replaceAll(`${folder}/`, './');
    return at ? [{ ...at, number: `TS${code}`, message }] : [];
  });
  return { types, found };
}

/** Returns the lines that do not compile, each once. */
function listFailures(findings: readonly Finding[]): Failure[] {
  const found = new Map<string, Failure>();
  const broken = new Set<string>();
  // Without its path, the rest of a call fails too.
  const lost = new Set(findings.flatMap(({ statement, site }) => (site.shown === undefined ? [] : [statement])));
  for (const { statement, site, number, message } of findings) {
    if (lost.has(statement) && site.shown === undefined) continue;
    const { subject, caller } = site;
    const failure = { subject, caller, code: formatStatement(statement, site), number, message };
    // A function fails in the same way as its method, which comes first.
    const owner = caller ?? subject;
    const isRepeated = owner.startsWith('functions.') && broken.has(`${owner.slice(10)} ${message}`);
    broken.add(`${owner.replace(/^[^.]*\./, '')} ${message}`);
    const key = `${subject} ${message}`;
    if (!isRepeated && !found.has(key)) found.set(key, failure);
  }
  return [...found.values()];
}

/** The maximum length of shown code, in characters. */
const LONGEST_CODE = 200;

/** Returns a line with the head of its call, or the complete call if the line begins an argument. */
function formatStatement(statement: Statement, site: SiteLine): string {
  if (site.shown !== undefined) return site.shown;
  const lines = statement.filter(({ call }) => call !== undefined && call === site.call).map(({ text }) => text);
  const [head] = lines;
  if (head === undefined || head === site.text) return site.text;
  return shortenCode(site.text === '{' ? lines.join(' ') : `${head}… ${site.text}`);
}

function shortenCode(code: string): string {
  const text = code.replaceAll(/,? ([)}])/g, (_, bracket: string) => (bracket === '}' ? ' }' : bracket));
  return text.length > LONGEST_CODE ? `${text.slice(0, LONGEST_CODE)}…` : text;
}

function listDifferences(before: Surface, after: Surface): Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((subject) => {
    const [old, now] = [before.get(subject), after.get(subject)];
    // What is new was not deprecated.
    const deprecation = old && old.deprecation === undefined ? now?.deprecation : undefined;
    const owner = subject.slice(0, Math.max(0, subject.indexOf('.')));
    // An alias has the fields of its target.
    const isOfAlias =
      !now && after.get(owner)?.deprecation !== undefined && before.get(owner)?.deprecation === undefined;
    if ((old?.signature === now?.signature && deprecation === undefined) || isOfAlias) return [];
    return [{ subject, before: old?.signature, after: now?.signature, deprecation }];
  });
}

/** Returns differences without those of functions whose methods differ too. */
function removeFunctions(differences: readonly Difference[]): Difference[] {
  const members = new Map(
    differences.map(({ subject }) => [subject.replace(/^.*\./, ''), subject] as const).toReversed(),
  );
  const isOfMethod = (subject: string): boolean =>
    subject.startsWith('functions.') && !members.get(subject.replace(/^.*\./, ''))!.startsWith('functions.');
  return differences.filter(({ subject }) => !isOfMethod(subject));
}

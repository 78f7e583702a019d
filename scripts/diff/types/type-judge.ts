/** The judge of types: call sites of the older client are compiled against the newer one. */
import { ClientTypes, type Client } from './client-types.js';
import { writeCallSites } from './call-sites.js';
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

/** The prepared older client. */
export interface Released {
  readonly client: Client;
  readonly surface: Surface;
  readonly sites: readonly SiteLine[];
}

/** What breaks and what differs for code that uses the older client. */
export interface TypeVerdict {
  readonly failures: readonly Failure[];
  readonly differences: readonly Difference[];
  /** The count of compiled lines of call sites. */
  readonly lines: number;
}

/** Prepares an older client. */
export function openClient(client: Client): Released {
  const types = new ClientTypes(client);
  return { client, surface: describeSurface(types), sites: writeCallSites(types) };
}

/** Judges a newer client. */
export function judgeTypes({ client: old, surface, sites }: Released, client: Client): TypeVerdict {
  const { failures, types } = compileSites(sites, client);
  // A call site that does not compile against its own client is a limit of the call sites, not the fault of a change.
  const unsound = new Set(failures.length ? compileSites(sites, old).failures.map(({ code }) => code) : []);
  return {
    failures: failures.filter(({ code }) => !unsound.has(code)),
    differences: removeFunctions(listDifferences(surface, describeSurface(types))),
    lines: sites.length,
  };
}

/** Compiles call sites with a client; returns the lines that do not compile, each once, and the types of the client. */
function compileSites(
  sites: readonly SiteLine[],
  client: Client,
): { readonly failures: Failure[]; readonly types: ClientTypes } {
  const { folder } = client;
  const name = `${folder}.call-sites.ts`;
  const text = sites.map((line) => line.text.replace("from './client/", `from '${folder}/`)).join('\n');
  const types = new ClientTypes(client, new Map([[name, text]]));
  const source = types.program.getSourceFile(name)!;
  const found = new Map<string, Failure>();
  const broken = new Set<string>();
  for (const { start = 0, code, messageText } of types.program.getSemanticDiagnostics(source)) {
    const { line } = source.getLineAndCharacterOfPosition(start);
    const site = sites[line]!;
    const failure = {
      subject: site.subject,
      caller: site.caller,
      code: formatStatement(sites, site),
      number: `TS${code}`,
      message: ts
        .flattenDiagnosticMessageText(messageText, '\n')
        .replaceAll(`"${folder}/index.js"`, 'the client')
        .replaceAll(`${folder}/`, './'),
    };
    // A function fails in the same way as its method, which comes first.
    const { subject, caller = subject, message } = failure;
    const isRepeated = caller.startsWith('functions.') && broken.has(`${caller.slice(10)} ${message}`);
    broken.add(`${caller.replace(/^.*\./, '')} ${message}`);
    const key = `${subject} ${message}`;
    if (!isRepeated && !found.has(key)) found.set(key, failure);
  }
  return { failures: [...found.values()], types };
}

/** The maximum length of shown code, in characters. */
const LONGEST_CODE = 200;

/** Returns a line with the head of its call, or the complete call if the line begins an argument. */
function formatStatement(sites: readonly SiteLine[], site: SiteLine): string {
  const lines = sites.filter(({ call }) => call !== undefined && call === site.call).map(({ text }) => text);
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
    const deprecation = old?.deprecation === undefined ? now?.deprecation : undefined;
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

/** What the parts of the model share while it is built: the document, the names that are taken, and what is wrong. */
import type { NamedType, SchemaModel } from './types.js';
import { claimNames, RESERVED_MEMBERS } from '../lib/naming.js';
import type { Document } from '../../src/openapi/document.js';
import type { PointedProblem, Report } from '../lib/problem.js';

/** Names that generated files use for something else, or that would hide what they use. */
export const RESERVED_TYPES: readonly string[] = (
  'Answer ApiCall ApiClient ApiError BinaryBody CallArguments CallError CallOptions Client ClientErrorStatus ' +
  'ClientOptions ClientSettings ConnectionError Credential CredentialKind ErrorStatus InvalidArgumentError ' +
  'OAuthEndpoints OkStatus Operation OperationId OtherStatus PagedCall RawAnswer RedirectStatus RequestEvent ResponseEvent ' +
  'ResponseParseError Result RetryEvent ServerErrorStatus ServerSentEvent Service SuccessStatus TimeoutError ' +
  'Transport WithRequired ' +
  'components operations paths webhooks $defs ' +
  'Array AsyncIterable Blob Exclude Extract NonNullable Omit Promise Readonly Record Response'
).split(' ');

/** Names of values that the modules of functions use or export besides them. */
export const RESERVED_FUNCTIONS: readonly string[] = (
  'anonymous atServer blob byContentType connect createTransport events formBody jsonBody lines multipartBody nextByLink ' +
  'nextByPointer operations optionalJson paged plainBody serializeParameters service splitParameters stylePath ' +
  'text textEvents transport tunes undefined unread'
).split(' ');

/** A name that a node gets, which another node of the same kind may have already. */
export interface Duplicate {
  readonly kind: string;
  readonly name: string;
  /** What the node is called in the document. */
  readonly own: string;
  readonly pointer: readonly string[];
  /** What is assumed, as a sentence. */
  readonly outcome: string;
}

/** The state of a model under construction. */
export class BuildContext {
  readonly document: Document;
  readonly problems: PointedProblem[] = [];
  /** Gives out the names of types. */
  readonly claim: ReturnType<typeof claimNames> = claimNames(RESERVED_TYPES);
  /** Gives out the names of methods. */
  readonly claimMethod: ReturnType<typeof claimNames> = claimNames(RESERVED_MEMBERS);
  /** Gives out the names of functions. */
  readonly claimFunction: ReturnType<typeof claimNames> = claimNames(RESERVED_FUNCTIONS);
  /** Gives out the starts of the names of files. */
  readonly claimFile: ReturnType<typeof claimNames> = claimNames([]);
  /** Gives out the names of the joined client's members. */
  readonly claimMember: ReturnType<typeof claimNames> = claimNames(RESERVED_MEMBERS);
  /** The schemas that have a name, by their keys. */
  readonly schemas = new Map<string, SchemaModel>();
  /** The types of path parameters, by component or by operation. */
  readonly parameterTypes = new Map<string, NamedType>();
  readonly #owners = new Map<string, string>();

  constructor(document: Document) {
    this.document = document;
  }

  /** Notes what is wrong, and where. */
  readonly report: Report = (problem) => {
    this.problems.push(problem);
  };

  /** Reports a name that another node of the same kind has already, with what is assumed. */
  reportDuplicate({ kind, name, own, pointer, outcome }: Duplicate): void {
    const other = this.#owners.get(`${kind} ${name}`);
    this.#owners.set(`${kind} ${name}`, own);
    if (other === undefined) return;
    const message = `The ${kind}s ${other} and ${own} both become ${name}.`;
    this.report({ pointer, message, kind: 'assumption', fix: 'Rename one of them.', outcome });
  }
}

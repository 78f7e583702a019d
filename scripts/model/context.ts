/** The state that the parts of the model share while it is built: the document, the claimed names, and the problems. */
import { buildAnchors, type Anchors } from './anchor.js';
import { Int64ShapeBuilder } from './int64-shapes.js';
import type { NamedType, SchemaModel } from './types.js';
import { claimNames, RESERVED_MEMBERS } from '../lib/naming.js';
import type { Document } from '../../src/openapi/document.js';
import type { Int64Type } from '../../src/openapi/int64.js';
import type { PointedProblem, Report } from '../lib/problem.js';

/** Names that generated files use for something else, or that would shadow globals. */
export const RESERVED_TYPES: readonly string[] = (
  'ApiCall ApiClient ApiError ApiResponse BinaryBody CallArguments CallError CallOptions ClientErrorStatus ' +
  'ClientOptions ClientSettings ConnectionError Credential CredentialKind DistributiveOmit ErrorStatus Int64Shape ' +
  'FetchOptions GivenHeaders InvalidArgumentError ' +
  'OAuthEndpoints OkStatus Operation OperationId OtherStatus PagedCall RawResponse RedirectStatus RequestEvent ' +
  'ResponseEvent ResponseParseError Result RetryDecision RetryEvent ServerErrorStatus ServerSentEvent Service SuccessStatus TimeoutError ' +
  'Transport UsernamePassword WithRequired ' +
  'components operations paths webhooks $defs ' +
  'Array AsyncIterable Blob Exclude Extract NonNullable Omit Promise Readonly Record Response'
).split(' ');

/** Names of other values that the modules of functions use or export. */
export const RESERVED_FUNCTIONS: readonly string[] = (
  'addParameters addQuery anonymous atServer blob byContentType connect createTransport events formBody hasFile idempotencyKey int64 int64Shapes jsonBody jsonOrForm lines ' +
  'multipartBody nextByLink nextByPointer operations optionalJson paged plainBody serializeParameters service stylePath ' +
  'text textEvents transport tunes undefined unread'
).split(' ');

/** A name for a node, which another node of the same kind can already have. */
export interface Duplicate {
  readonly kind: string;
  readonly name: string;
  /** The node's name in the document. */
  readonly own: string;
  readonly pointer: readonly string[];
  /** What is assumed, as a sentence. */
  readonly outcome: string;
}

/** The state of a model under construction. */
export class BuildContext {
  readonly document: Document;
  /** The URL fragments of the reference page. */
  readonly anchors: Anchors;
  readonly problems: PointedProblem[] = [];
  /** Claims names of types. */
  readonly claim: ReturnType<typeof claimNames> = claimNames(RESERVED_TYPES);
  /** Claims names of methods. */
  readonly claimMethod: ReturnType<typeof claimNames> = claimNames(RESERVED_MEMBERS);
  /** Claims names of functions. */
  readonly claimFunction: ReturnType<typeof claimNames> = claimNames(RESERVED_FUNCTIONS);
  /** Claims the starts of file names. */
  readonly claimFile: ReturnType<typeof claimNames> = claimNames([]);
  /** Claims names of the joined client's members. */
  readonly claimMember: ReturnType<typeof claimNames> = claimNames(RESERVED_MEMBERS);
  /** The schemas that have a name, by their keys. */
  readonly schemas = new Map<string, SchemaModel>();
  /** The types of path parameters, by component or by operation. */
  readonly parameterTypes = new Map<string, NamedType>();
  /** Where bodies have 64-bit integers. */
  readonly int64: Int64ShapeBuilder;
  readonly #owners = new Map<string, string>();

  constructor(document: Document, int64: Int64Type, shown: Document) {
    this.document = document;
    this.anchors = buildAnchors(shown);
    this.int64 = new Int64ShapeBuilder(document, int64, this.schemas);
  }

  /** Records a problem. */
  readonly report: Report = (problem) => {
    this.problems.push(problem);
  };

  /** Reports a name that another node of the same kind already has. */
  reportDuplicate({ kind, name, own, pointer, outcome }: Duplicate): void {
    const other = this.#owners.get(`${kind} ${name}`);
    if (other === undefined) {
      this.#owners.set(`${kind} ${name}`, own);
      return;
    }
    const message = `The ${kind}s ${other} and ${own} both become ${name}.`;
    const many = `${kind}s become the name of another one. Each gets a free name.`;
    this.report({ pointer, message, kind: 'assumption', fix: 'Rename one of them.', outcome, many });
  }
}

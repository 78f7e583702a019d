/** What the parts of the model share while it is built: the document, the names that are taken, and what is wrong. */
import type { NamedType, SchemaModel } from './model.js';
import { claims } from './naming.js';
import type { Document } from './openapi.js';
import type { PointedProblem } from './problem.js';

/** Names that generated files use for something else, or that would hide what they use. */
export const RESERVED_TYPES: readonly string[] = (
  'Answer ApiCall ApiError CallArguments CallError CallOptions Client ClientOptions ClientSettings ConnectionError ' +
  'Credential CredentialKind ErrorStatus InvalidArgumentError OAuthEndpoints OkStatus Operation OperationId ' +
  'OtherStatus RequestEvent ResponseEvent ResponseParseError Result RetryEvent Service SuccessStatus TimeoutError ' +
  'Transport WithRequired ' +
  'components operations paths webhooks $defs Array Blob NonNullable Omit Promise Readonly Record Response'
).split(' ');

/** The state of a model under construction. */
export class BuildContext {
  readonly document: Document;
  readonly problems: PointedProblem[] = [];
  /** Gives out the names of types. */
  readonly claim: ReturnType<typeof claims> = claims(RESERVED_TYPES);
  /** The schemas that have a name, by their keys. */
  readonly schemas = new Map<string, SchemaModel>();
  /** The types of path parameters, by component or by operation. */
  readonly parameterTypes = new Map<string, NamedType>();
  readonly #owners = new Map<string, string>();

  constructor(document: Document) {
    this.document = document;
  }

  /** Notes what is wrong, and where. */
  readonly report = (pointer: readonly string[], message: string, mend: string): void => {
    this.problems.push({ pointer, message, mend });
  };

  /** Reports a name that another node of the same kind has already; returns whether it is free. */
  isFree(kind: string, name: string, own: string, pointer: readonly string[]): boolean {
    const other = this.#owners.get(`${kind} ${name}`);
    if (other === undefined) return !!this.#owners.set(`${kind} ${name}`, own);
    if (other === own) this.report(pointer, `The ${kind} ${own} is used twice.`, `Give each a ${kind} of its own.`);
    else this.report(pointer, `The ${kind}s ${other} and ${own} both become ${name}.`, 'Rename one of them.');
    return false;
  }
}

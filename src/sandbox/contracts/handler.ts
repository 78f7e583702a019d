/** The types of handlers. They follow from the operations that are generated from a contract. */
import type { Caller } from '../credentials.js';
import type { Store } from '../state/store.js';

/** An operation as it is generated. */
interface OperationTypes {
  readonly parameters: { readonly path?: unknown; readonly query?: unknown };
  readonly requestBody?: unknown;
  readonly responses: object;
}

/** An authorized request that conforms to the contract. */
export interface Call<Operation extends OperationTypes> {
  readonly store: Store;
  readonly caller: Caller;
  /** The path parameters, converted to their types. */
  readonly path: Readonly<NonNullable<Operation['parameters']['path']>>;
  /** The query parameters, converted to their types. */
  readonly query: Readonly<NonNullable<Operation['parameters']['query']>>;
  /** The decoded body. */
  readonly body: Decoded<ContentOf<Operation['requestBody']>>;
}

/** Returns the body of the success response. @throws {Refusal} If the request fails. */
export type Handler<Operation extends OperationTypes> = (call: Call<Operation>) => SuccessBody<Operation['responses']>;

/** One handler for each operation of a contract, by operationId. */
export type Handlers<Operations extends { readonly [Id in keyof Operations]: OperationTypes }> = {
  readonly [Id in keyof Operations]: Handler<Operations[Id]>;
};

/** A handler of any operation. Who calls it must know which calls it takes. */
export type UnknownHandler = (call: never) => unknown;

/** A body, as any of its media types; `undefined` if there is none. */
type ContentOf<Node> = Node extends { readonly content: infer Media } ? Media[keyof Media] : undefined;

/** A body whose files are `data:` URLs. */
type Decoded<Body> = Body extends Blob ? string : { [Key in keyof Body]: Decoded<Body[Key]> };

/** The type of a successful response's body; `void` if it has none, `unknown` if no success is documented. */
type SuccessBody<Responses> = [Documented<Responses>] extends [never] ? unknown : Documented<Responses>;

type Documented<Responses> = {
  [Status in keyof Responses]: `${Status & (number | string)}` extends `2${string}` ? BodyOf<Responses[Status]> : never;
}[keyof Responses];

type BodyOf<Response> = Response extends { readonly content: infer Media } ? Media[keyof Media] : void;

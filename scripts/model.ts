/** The one model of an API's operations, which every emitter reads. */
import type { OAuthEndpoints, SuccessStatus } from '../src/operation.js';
import type { Reading } from './media-type.js';
import type { Credential } from './security.js';

/** A type by its name, or by its way from openapi-typescript's interfaces. */
export interface TypeReference {
  /** The text of the type. */
  readonly text: string;
  /** The names of schema.ts that the text uses. */
  readonly uses: readonly string[];
}

/** A type that gets a name of its own. */
export interface NamedType {
  readonly name: string;
  readonly type: TypeReference;
  readonly description: string;
}

/** A value of an enum that has a name. */
export interface EnumMember {
  readonly name: string;
  readonly value: string | number;
  readonly description: string;
}

/** A schema of the document. */
export interface SchemaModel {
  /** The key under `components.schemas`. */
  readonly key: string;
  /** The name of its type. */
  readonly name: string;
  readonly description: string;
  /** Its values, where each has a name. */
  readonly members: readonly EnumMember[];
}

/** A parameter of an operation. */
export interface ParameterModel {
  /** The name on the wire. */
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description: string;
}

/** A parameter in the path, which becomes an argument of its own. */
export interface PathParameterModel extends ParameterModel {
  readonly in: 'path';
  readonly type: NamedType;
}

/** An error that an operation documents. */
export interface ErrorModel {
  /** A status, a range such as `4XX`, or `default`. */
  readonly status: string;
  readonly description: string;
  readonly body: TypeReference;
}

/** The body of a request. */
export interface BodyModel {
  readonly type: TypeReference;
  readonly alias: NamedType;
  readonly mediaType: string;
  readonly required: boolean;
  readonly description: string;
}

/** What an operation answers with where it succeeds. */
export interface ResponseModel {
  readonly type: TypeReference;
  readonly alias: NamedType;
  readonly mediaType: string | undefined;
  readonly reading: Reading;
  /** Whether one of several successes has no body. */
  readonly mayBeEmpty: boolean;
  readonly success: readonly SuccessStatus[];
  readonly description: string;
}

/** What an operation stands in for: a call of another package. */
export interface Replacement {
  readonly call: string;
  /** How the two differ, but for their names. */
  readonly difference: string;
}

/** An operation, which becomes a method. */
export interface OperationModel {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  /** The fragment of its place on the page of the reference. */
  readonly anchor: string;
  readonly scopes: readonly string[];
  readonly idempotent: boolean;
  readonly replaces: Replacement | undefined;

  readonly methodName: string;
  readonly pathParameters: readonly PathParameterModel[];
  /** Query and header parameters, which come as one object. */
  readonly parameters: readonly ParameterModel[];
  /** The names of those that travel as headers. */
  readonly headers: readonly string[];
  /** The type of the object. */
  readonly parametersType: NamedType | undefined;
  readonly body: BodyModel | undefined;
  readonly response: ResponseModel;
  readonly errors: readonly ErrorModel[];
  /** The name of the type that unites its errors. */
  readonly errorName: string;
}

/** The operations of a tag, which become a class. */
export interface GroupModel {
  readonly tag: string;
  readonly description: string;
  readonly className: string;
  /** The start of its files' names. */
  readonly fileName: string;
  readonly operations: readonly OperationModel[];
}

/** A whole API. */
export interface ApiModel {
  readonly title: string;
  readonly summary: string;
  /** The version of the document. */
  readonly version: string;
  readonly baseUrl: string | undefined;
  /** Where the reference is published, if the document says so. */
  readonly referenceUrl: string | undefined;
  readonly credentials: readonly Credential[];
  readonly oauth: OAuthEndpoints;
  /** The descriptions of the scopes that its OAuth 2 flows list. */
  readonly scopes: ReadonlyMap<string, string>;
  readonly groups: readonly GroupModel[];
  readonly schemas: readonly SchemaModel[];
}

/** A value of an example, with the name that it has in code. */
export interface ExampleValue {
  readonly value: unknown;
  /** The member of an enum that stands for it. */
  readonly constant?: { readonly object: string; readonly member: string };
  /** The items of an array. */
  readonly items?: readonly ExampleValue[];
  /** The fields of an object. */
  readonly entries?: readonly (readonly [string, ExampleValue])[];
}

/** A request that an operation's samples make. */
export interface ExampleModel {
  readonly operation: OperationModel;
  /** The values of its parameters, by name: all in the path, the required ones elsewhere. */
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
  readonly body: ExampleValue | undefined;
  readonly url: string;
  /** Whether the document names the server of the address. */
  readonly hasServer: boolean;
  readonly credential: Credential | undefined;
}

/** Returns the operations of all groups. */
export const operationsOf = (model: ApiModel): OperationModel[] => model.groups.flatMap(({ operations }) => operations);

/** Returns the types that an operation names besides those of its path parameters and its errors. */
export const aliasesOf = ({ parametersType, body, response }: OperationModel): NamedType[] => [
  ...(parametersType ? [parametersType] : []),
  ...(body ? [body.alias] : []),
  response.alias,
];

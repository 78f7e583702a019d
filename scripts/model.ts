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

/** An operation, which becomes a method. */
export interface OperationModel {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly scopes: readonly string[];
  readonly idempotent: boolean;

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
  readonly baseUrl: string | undefined;
  readonly credentials: readonly Credential[];
  readonly oauth: OAuthEndpoints;
  readonly groups: readonly GroupModel[];
  readonly schemas: readonly SchemaModel[];
}

/** Returns the operations of all groups. */
export const operationsOf = (model: ApiModel): OperationModel[] => model.groups.flatMap(({ operations }) => operations);

/** Returns the types that an operation names besides those of its path parameters and its errors. */
export const aliasesOf = ({ parametersType, body, response }: OperationModel): NamedType[] => [
  ...(parametersType ? [parametersType] : []),
  ...(body ? [body.alias] : []),
  response.alias,
];

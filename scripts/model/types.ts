/** The one model of an API's operations, which every emitter reads. */
import type { OAuthEndpoints, SuccessStatus } from '../../src/operation.js';
import type { ParameterStyle } from '../../src/styles.js';
import type { Encoding, MediaReading } from '../../src/openapi/media-type.js';
import type { SecurityCredential } from '../../src/openapi/security.js';

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

/** How the value of a parameter becomes text, where that is not a string or a number as it is. */
export interface Serialization {
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Whether the value is sent as JSON, by a media type in place of a style. */
  readonly json: boolean;
}

/** A parameter of an operation. */
export interface ParameterModel {
  /** The name on the wire. */
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required: boolean;
  readonly description: string;
  /** How it is written; `undefined` where the plain value does. */
  readonly serialization: Serialization | undefined;
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

/** How a field of a form is encoded, where that is not the default of its type. */
export interface FieldEncoding {
  readonly contentType?: string;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

/** A body in one media type. */
export interface BodyChoice {
  readonly mediaType: string;
  readonly type: TypeReference;
  readonly encoding: Encoding;
  /** The fields that a form encodes in a way of their own. */
  readonly fields: Readonly<Record<string, FieldEncoding>>;
}

/** The body of a request, in the media type that a client prefers. */
export interface BodyModel extends BodyChoice {
  readonly alias: NamedType;
  readonly required: boolean;
  readonly description: string;
  /** The media types that a caller chooses from, where there are several. */
  readonly choices: readonly BodyChoice[];
  /** The type that maps them to their bodies. */
  readonly choicesType: NamedType | undefined;
}

/** A successful answer in one media type. */
export interface AnswerChoice {
  readonly mediaType: string;
  /** What a client asks for. */
  readonly accept: string;
  readonly reading: MediaReading;
  readonly type: TypeReference;
  /** Whether one of several successes has no body. */
  readonly mayBeEmpty: boolean;
}

/** How an operation that answers page by page tells where the next one is. */
export interface Pagination {
  /** The JSON Pointer to the cursor, or the address, in the answer; `undefined` where a Link header tells. */
  readonly next: string | undefined;
  /** The query parameter that takes the cursor; `undefined` where the answer gives an address. */
  readonly parameter: string | undefined;
}

/** What an operation answers with where it succeeds, in the media type that a client prefers. */
export interface ResponseModel {
  readonly type: TypeReference;
  readonly alias: NamedType;
  readonly mediaType: string | undefined;
  readonly accept: string | undefined;
  readonly reading: MediaReading;
  /** The names of its headers. */
  readonly headers: readonly string[];
  /** The media types that a caller chooses from, where there are several. */
  readonly choices: readonly AnswerChoice[];
  /** The type that maps them to their answers. */
  readonly choicesType: NamedType | undefined;
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

/** A name that an operation had, which stays as an alias. */
export interface FormerName {
  readonly methodName: string;
  readonly functionName: string;
}

/** A name that a type had, which stays as an alias. */
export interface RenamedType {
  readonly name: string;
  /** The name that it has now. */
  readonly target: string;
  /** Whether there is a value of that name too: the members of an enum. */
  readonly isValue: boolean;
  /** Whether it is the type of a schema, and not of an operation. */
  readonly isSchema: boolean;
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

  /** The address that it has instead of the API's. */
  readonly server: string | undefined;
  /** Whether it takes no credential. */
  readonly anonymous: boolean;
  readonly pagination: Pagination | undefined;

  readonly methodName: string;
  /** The name of the function beside the method. */
  readonly functionName: string;
  /** The names that it had before. */
  readonly formerNames: readonly FormerName[];
  readonly pathParameters: readonly PathParameterModel[];
  /** Query, header and cookie parameters, which come as one object. */
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
  /** The name that it has among the members of the joined client. */
  readonly memberName: string;
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
  readonly credentials: readonly SecurityCredential[];
  readonly oauth: OAuthEndpoints;
  /** The descriptions of the scopes that its OAuth 2 flows list. */
  readonly scopes: ReadonlyMap<string, string>;
  readonly groups: readonly GroupModel[];
  readonly schemas: readonly SchemaModel[];
  /** The types of what the service sends of its own accord: webhooks and callbacks. */
  readonly deliveries: readonly NamedType[];
  readonly renamedTypes: readonly RenamedType[];
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
  readonly credential: SecurityCredential | undefined;
}

/** Returns the operations of all groups. */
export function listOperations(model: ApiModel): OperationModel[] {
  return model.groups.flatMap(({ operations }) => operations);
}

/** Returns where parameters besides those in the path stand, in the order in which they are named. */
export function listPlaces(parameters: readonly ParameterModel[]): ParameterModel['in'][] {
  return (['query', 'header', 'cookie'] as const).filter((place) =>
    parameters.some((parameter) => parameter.in === place),
  );
}

/** Whether a client joins the classes: there are several. */
export function isJoined({ groups }: ApiModel): boolean {
  return groups.length > 1;
}

/** Returns the types that an operation names besides those of its path parameters and its errors. */
export function listAliases({ parametersType, body, response }: OperationModel): NamedType[] {
  return [
    ...(parametersType ? [parametersType] : []),
    ...(body ? [body.alias] : []),
    ...(body?.choicesType ? [body.choicesType] : []),
    response.alias,
    ...(response.choicesType ? [response.choicesType] : []),
  ];
}

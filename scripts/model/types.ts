/** The model of an API's operations, which all emitters read. */
import type { Anchors } from './anchor.js';
import type { Int64Kind } from '../../src/json/int64.js';
import type { OAuthEndpoints, SuccessStatus } from '../../src/operation.js';
import type { ParameterStyle } from '../../src/request/styles.js';
import type { Encoding, MediaReading } from '../../src/openapi/media-type.js';
import type { SecurityCredential } from '../../src/openapi/security.js';
import type { ExactType, Int64Type } from '../../src/openapi/int64.js';

/** A type by its name, or by its path in openapi-typescript's interfaces. */
export interface TypeReference {
  /** The text of the type. */
  readonly text: string;
  /** The names of schema.ts that the text uses. */
  readonly uses: readonly string[];
}

/** A named type. */
export interface NamedType {
  readonly name: string;
  readonly type: TypeReference;
  readonly description: string;
}

/** The type of the body that a webhook or a callback sends. */
export interface DeliveryModel extends NamedType {
  /** The name of the webhook; that of a callback begins with the ID of its operation. */
  readonly webhook: string;
  readonly method: string;
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
  /** Its enum values, if each has a name. */
  readonly members: readonly EnumMember[];
}

/** How the value of a parameter is serialized, if it is not sent unchanged. */
export interface Serialization {
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Whether the value is sent as JSON, because it has a media type instead of a style. */
  readonly json: boolean;
}

/** A parameter of an operation. */
export interface ParameterModel {
  /** The name on the wire. */
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required: boolean;
  readonly description: string;
  /** How the value is serialized; `undefined` if it is sent unchanged. */
  readonly serialization: Serialization | undefined;
}

/** A parameter in the path, which becomes a separate argument. */
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
  /** The name of its shape, if it has exact 64-bit integers. */
  readonly int64: string | undefined;
}

/** A documented response, in the preferred media type of its status. */
export interface StatusModel {
  /** A status, a range such as `4XX`, or `default`. */
  readonly status: string;
  readonly mediaType: string | undefined;
  readonly reading: MediaReading;
  readonly type: TypeReference;
}

/** How a field of a form is encoded, if not by the default of its type. */
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
  /** The form fields with a declared encoding. */
  readonly fields: Readonly<Record<string, FieldEncoding>>;
}

/** A form that differs from the preferred body by its files. */
export interface FileForm {
  readonly mediaType: string;
  /** Whether it has only texts and files, in no format of their own. */
  readonly isPlain: boolean;
}

/** The body of a request, in the preferred media type. */
export interface BodyModel extends BodyChoice {
  readonly alias: NamedType;
  readonly required: boolean;
  readonly description: string;
  /** The media types that a caller can choose from. */
  readonly choices: readonly BodyChoice[];
  /** The form that a body with a file is sent as, unless the caller chooses. */
  readonly fileForm: FileForm | undefined;
  /** The name of the shape of all, if they have exact 64-bit integers. */
  readonly int64: string | undefined;
  /** The type that maps them to their bodies. */
  readonly choicesType: NamedType | undefined;
}

/** A successful response in one media type. */
export interface AnswerChoice {
  readonly mediaType: string;
  /** The `Accept` header. */
  readonly accept: string;
  readonly reading: MediaReading;
  readonly type: TypeReference;
  /** Whether one of several successful responses has no body. */
  readonly mayBeEmpty: boolean;
  /** The name of its shape, if it has exact 64-bit integers. */
  readonly int64: string | undefined;
}

/** How a paginated operation locates its next page. */
export interface Pagination {
  /** The JSON Pointer to the cursor or URL in the response; `undefined` if a Link header has it. */
  readonly next: string | undefined;
  /** The query parameter that takes the cursor; `undefined` if the response has a URL. */
  readonly parameter: string | undefined;
}

/** The successful response of an operation, in the preferred media type. */
export interface ResponseModel {
  readonly type: TypeReference;
  readonly alias: NamedType;
  readonly mediaType: string | undefined;
  readonly accept: string | undefined;
  readonly reading: MediaReading;
  /** The names of its headers. */
  readonly headers: readonly string[];
  /** The media types that a caller can choose from. */
  readonly choices: readonly AnswerChoice[];
  /** The type that maps them to their responses. */
  readonly choicesType: NamedType | undefined;
  /** Whether one of several successful responses has no body. */
  readonly mayBeEmpty: boolean;
  /** The name of its shape, if it has exact 64-bit integers. */
  readonly int64: string | undefined;
  readonly success: readonly SuccessStatus[];
  readonly description: string;
}

/** The places of a value that hold 64-bit integers: see the runtime's `Int64Shape`. */
export type ShapeModel =
  | Int64Kind
  | { readonly kind: 'reference'; readonly name: string }
  | { readonly kind: 'union'; readonly parts: readonly ShapeModel[] }
  | {
      readonly kind: 'alternative';
      /** The properties that tell it from others, with their values. */
      readonly only: readonly (readonly [name: string, values: readonly unknown[]])[];
      readonly shape: ShapeModel;
    }
  | {
      readonly kind: 'parts';
      readonly fields: readonly (readonly [name: string, shape: ShapeModel])[];
      readonly rest: ShapeModel | undefined;
      readonly tuple: readonly ShapeModel[];
      readonly items: ShapeModel | undefined;
    };

/** A shape with a name. */
export interface ShapeDeclaration {
  readonly name: string;
  readonly shape: ShapeModel;
}

/** The call of another package that an operation replaces. */
export interface Replacement {
  readonly call: string;
  /** How the two differ, apart from their names. */
  readonly difference: string;
}

/** A former name of an operation, which stays as an alias. */
export interface FormerName {
  readonly methodName: string;
  readonly functionName: string;
}

/** A former name of a type, which stays as an alias. */
export interface RenamedType {
  readonly name: string;
  /** The current name. */
  readonly target: string;
  /** Whether there is a value of that name too: the object with the members of an enum. */
  readonly isValue: boolean;
  /** Whether it is the type of a schema, not of an operation. */
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
  /** Its URL fragment on the reference page. */
  readonly anchor: string;
  readonly scopes: readonly string[];
  readonly idempotent: boolean;
  /** The name of the header whose key tells the service that a request was sent before, if the method is not idempotent. */
  readonly idempotencyKey: string | undefined;
  readonly replaces: Replacement | undefined;

  /** Its server, if it is not that of the API; it can be relative. */
  readonly server: string | undefined;
  /** Whether it takes no credential. */
  readonly anonymous: boolean;
  readonly pagination: Pagination | undefined;

  readonly methodName: string;
  /** The name of the function that corresponds to the method. */
  readonly functionName: string;
  /** Its former names. */
  readonly formerNames: readonly FormerName[];
  readonly pathParameters: readonly PathParameterModel[];
  /** Query, header and cookie parameters, which are passed as one object. */
  readonly parameters: readonly ParameterModel[];
  /** The name of the shape of its parameters that are JSON, if they have exact 64-bit integers. */
  readonly int64Parameters: string | undefined;
  /** The names of the header parameters. */
  readonly headers: readonly string[];
  /** The type of the object. */
  readonly parametersType: NamedType | undefined;
  readonly body: BodyModel | undefined;
  readonly response: ResponseModel;
  readonly errors: readonly ErrorModel[];
  /** All documented responses from 200 on, in the order of the document. */
  readonly statuses: readonly StatusModel[];
  /** The name of the union type of its errors. */
  readonly errorName: string;
}

/** The operations of a tag, which become a class. */
export interface GroupModel {
  readonly tag: string;
  /** Its URL fragment on the reference page. */
  readonly anchor: string;
  readonly description: string;
  readonly className: string;
  /** The name of its member of the joined client. */
  readonly memberName: string;
  /** The start of its file names. */
  readonly fileName: string;
  readonly operations: readonly OperationModel[];
}

/** An API. */
export interface ApiModel {
  readonly title: string;
  readonly summary: string;
  /** The version of the document. */
  readonly version: string;
  /** The first server; it can be relative. */
  readonly baseUrl: string | undefined;
  /** The URL of the published reference, if the document has one. */
  readonly referenceUrl: string | undefined;
  readonly credentials: readonly SecurityCredential[];
  readonly oauth: OAuthEndpoints;
  /** The descriptions of the scopes that its OAuth 2 flows list. */
  readonly scopes: ReadonlyMap<string, string>;
  readonly groups: readonly GroupModel[];
  /** The URL fragments of the reference page. */
  readonly anchors: Anchors;
  readonly schemas: readonly SchemaModel[];
  /** The types of the bodies that the service sends: webhooks and callbacks. */
  readonly deliveries: readonly DeliveryModel[];
  /** Whether the document has webhooks or callbacks, with or without a body. */
  readonly hasWebhooks: boolean;
  readonly renamedTypes: readonly RenamedType[];
  /** The type of 64-bit integers without an `x-typescript-type`. */
  readonly int64: Int64Type;
  /** Where values have exact 64-bit integers: `bigint`, or `string`. */
  readonly int64Shapes: readonly ShapeDeclaration[];
}

/** A file of an example, which has no content. */
export interface ExampleFile {
  readonly name: string;
  /** Its media type; empty if the document does not say it. */
  readonly type: string;
}

/** A value of an example, with its name in code. */
export interface ExampleValue {
  readonly value: unknown;
  /** The file that stands in its place. */
  readonly file?: ExampleFile;
  /** The member of an enum that stands for it. */
  readonly constant?: { readonly object: string; readonly member: string };
  /** The type of an integer that keeps all digits. */
  readonly int64?: ExactType;
  /** The items of an array. */
  readonly items?: readonly ExampleValue[];
  /** The fields of an object. */
  readonly entries?: readonly (readonly [string, ExampleValue])[];
}

/** Returns the operations of all groups. */
export function listOperations(model: ApiModel): OperationModel[] {
  return model.groups.flatMap(({ operations }) => operations);
}

/** Returns the places of the parameters, except the path, in a fixed order. */
export function listPlaces(parameters: readonly ParameterModel[]): ParameterModel['in'][] {
  return (['query', 'header', 'cookie'] as const).filter((place) =>
    parameters.some((parameter) => parameter.in === place),
  );
}

/** From so many operations on, it takes longer to emit them than to load the emitters. */
const MANY_OPERATIONS = 100;

/** Whether an API has so many operations that it takes long to emit them. */
export function isLarge(model: ApiModel): boolean {
  return listOperations(model).length >= MANY_OPERATIONS;
}

/** Whether the document describes types only: it has no operations. */
export function isTypesOnly({ groups }: ApiModel): boolean {
  return !groups.length;
}

/** Whether a joined client is generated: there are several classes. */
export function isJoined({ groups }: ApiModel): boolean {
  return groups.length > 1;
}

/** Returns the named types of an operation. A name for what has a name already is left out. */
export function listAliases({ parametersType, body, response }: OperationModel): NamedType[] {
  const all = [parametersType, body?.alias, body?.choicesType, response.alias, response.choicesType];
  return all.filter((alias) => alias !== undefined).filter(({ type }) => !type.uses.includes(type.text));
}

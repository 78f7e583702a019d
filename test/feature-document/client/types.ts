// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import type { ApiError, BinaryBody, ClientErrorStatus, OtherStatus, ServerSentEvent } from '../../../src/runtime.js';
import type { Account, AccountRequest, Everything, Page, Pet, components, operations, webhooks } from './schema.js';

export type GetDerivedByPetIdToysAndMorePetId =
  | operations['getDerivedByPetIdToysAndMore']['parameters']['path']['petId']
  | number;

export type PathLevelShared = operations['pathLevel']['parameters']['path']['shared'] | number;

export type PathLevelOwn = operations['pathLevel']['parameters']['path']['own'] | number;

export type Id = components['parameters']['Id'];

export type SimpleTextColor = operations['simpleText']['parameters']['path']['color'] | number;

export type SimpleListColor = operations['simpleList']['parameters']['path']['color'];

export type SimpleObjectColor = operations['simpleObject']['parameters']['path']['color'];

export type SimpleExplodedTextColor = operations['simpleExplodedText']['parameters']['path']['color'] | number;

export type SimpleExplodedListColor = operations['simpleExplodedList']['parameters']['path']['color'];

export type SimpleExplodedObjectColor = operations['simpleExplodedObject']['parameters']['path']['color'];

export type LabelTextColor = operations['labelText']['parameters']['path']['color'] | number;

export type LabelListColor = operations['labelList']['parameters']['path']['color'];

export type LabelObjectColor = operations['labelObject']['parameters']['path']['color'];

export type LabelExplodedTextColor = operations['labelExplodedText']['parameters']['path']['color'] | number;

export type LabelExplodedListColor = operations['labelExplodedList']['parameters']['path']['color'];

export type LabelExplodedObjectColor = operations['labelExplodedObject']['parameters']['path']['color'];

export type MatrixTextColor = operations['matrixText']['parameters']['path']['color'] | number;

export type MatrixListColor = operations['matrixList']['parameters']['path']['color'];

export type MatrixObjectColor = operations['matrixObject']['parameters']['path']['color'];

export type MatrixExplodedTextColor = operations['matrixExplodedText']['parameters']['path']['color'] | number;

export type MatrixExplodedListColor = operations['matrixExplodedList']['parameters']['path']['color'];

export type MatrixExplodedObjectColor = operations['matrixExplodedObject']['parameters']['path']['color'];

export type JsonPathColor = operations['jsonPath']['parameters']['path']['color'];

export type AllPlacesId = operations['allPlaces']['parameters']['path']['id'];

/** The answer of `GET /derived/{petId}/toys-and.more`. */
export type GetDerivedByPetIdToysAndMoreResponse = void;

/** What `GET /derived/{petId}/toys-and.more` fails with; `status` tells which type `body` has. */
export type GetDerivedByPetIdToysAndMoreError = ApiError;

/** The answer of `GET /same-name`. */
export type GetPetResponse = void;

/** What `GET /same-name` fails with; `status` tells which type `body` has. */
export type GetPetError = ApiError;

/** The answer of `PUT /same-name`. */
export type GetPetOperationResponse = void;

/** What `PUT /same-name` fails with; `status` tells which type `body` has. */
export type GetPetOperationError = ApiError;

/** The answer of `GET /several-tags`. */
export type SeveralTagsResponse = void;

/** What `GET /several-tags` fails with; `status` tells which type `body` has. */
export type SeveralTagsError = ApiError;

/** The answer of `GET /reserved`. */
export type DeleteResponse = void;

/** What `GET /reserved` fails with; `status` tells which type `body` has. */
export type DeleteError = ApiError;

/** The answer of `PUT /reserved`. */
export type ConstructorResponse = void;

/** What `PUT /reserved` fails with; `status` tells which type `body` has. */
export type ConstructorError = ApiError;

/** The answer of `GET /unnameable`. */
export type _Response = void;

/** What `GET /unnameable` fails with; `status` tells which type `body` has. */
export type _Error = ApiError;

/** The answer of `PUT /unnameable`. */
export type _2FastÉtéResponse = void;

/** What `PUT /unnameable` fails with; `status` tells which type `body` has. */
export type _2FastÉtéError = ApiError;

/** The query and header parameters of `GET /from-path/{shared}/{own}`. */
export type PathLevelParameters = NonNullable<operations['pathLevel']['parameters']['query']>;

/** The answer of `GET /from-path/{shared}/{own}`. */
export type PathLevelResponse = void;

/** What `GET /from-path/{shared}/{own}` fails with; `status` tells which type `body` has. */
export type PathLevelError = ApiError;

/** The answer of `GET /referred`. */
export type ReferredPathResponse = void;

/** What `GET /referred` fails with; `status` tells which type `body` has. */
export type ReferredPathError = ApiError;

/** The body of `POST /references/{id}`. */
export type ReferencesBody = Pet;

/** The answer of `POST /references/{id}`. */
export type ReferencesResponse = Pet;

/** What `POST /references/{id}` fails with; `status` tells which type `body` has. */
export type ReferencesError = ApiError<404, operations['references']['responses'][404]['content']['application/json']>;

/** The answer of `GET /deprecated`. */
export type OutdatedResponse = void;

/** What `GET /deprecated` fails with; `status` tells which type `body` has. */
export type OutdatedError = ApiError;

/** The answer of `GET /elsewhere`. */
export type PathServerResponse = void;

/** What `GET /elsewhere` fails with; `status` tells which type `body` has. */
export type PathServerError = ApiError;

/** The answer of `PUT /elsewhere`. */
export type OwnServerResponse = void;

/** What `PUT /elsewhere` fails with; `status` tells which type `body` has. */
export type OwnServerError = ApiError;

/** The answer of `GET /open`. */
export type OpenToAllResponse = void;

/** What `GET /open` fails with; `status` tells which type `body` has. */
export type OpenToAllError = ApiError;

/** The answer of `HEAD /methods`. */
export type HeadMethodResponse = void;

/** What `HEAD /methods` fails with; `status` tells which type `body` has. */
export type HeadMethodError = ApiError;

/** The answer of `OPTIONS /methods`. */
export type OptionsMethodResponse = void;

/** What `OPTIONS /methods` fails with; `status` tells which type `body` has. */
export type OptionsMethodError = ApiError;

/** The answer of `TRACE /methods`. */
export type TraceMethodResponse = void;

/** What `TRACE /methods` fails with; `status` tells which type `body` has. */
export type TraceMethodError = ApiError;

/** The answer of `GET /no-tag`. */
export type NoTagResponse = void;

/** What `GET /no-tag` fails with; `status` tells which type `body` has. */
export type NoTagError = ApiError;

/** The answer of `GET /simpleText/{color}`. */
export type SimpleTextResponse = void;

/** What `GET /simpleText/{color}` fails with; `status` tells which type `body` has. */
export type SimpleTextError = ApiError;

/** The answer of `GET /simpleList/{color}`. */
export type SimpleListResponse = void;

/** What `GET /simpleList/{color}` fails with; `status` tells which type `body` has. */
export type SimpleListError = ApiError;

/** The answer of `GET /simpleObject/{color}`. */
export type SimpleObjectResponse = void;

/** What `GET /simpleObject/{color}` fails with; `status` tells which type `body` has. */
export type SimpleObjectError = ApiError;

/** The answer of `GET /simpleExplodedText/{color}`. */
export type SimpleExplodedTextResponse = void;

/** What `GET /simpleExplodedText/{color}` fails with; `status` tells which type `body` has. */
export type SimpleExplodedTextError = ApiError;

/** The answer of `GET /simpleExplodedList/{color}`. */
export type SimpleExplodedListResponse = void;

/** What `GET /simpleExplodedList/{color}` fails with; `status` tells which type `body` has. */
export type SimpleExplodedListError = ApiError;

/** The answer of `GET /simpleExplodedObject/{color}`. */
export type SimpleExplodedObjectResponse = void;

/** What `GET /simpleExplodedObject/{color}` fails with; `status` tells which type `body` has. */
export type SimpleExplodedObjectError = ApiError;

/** The answer of `GET /labelText/{color}`. */
export type LabelTextResponse = void;

/** What `GET /labelText/{color}` fails with; `status` tells which type `body` has. */
export type LabelTextError = ApiError;

/** The answer of `GET /labelList/{color}`. */
export type LabelListResponse = void;

/** What `GET /labelList/{color}` fails with; `status` tells which type `body` has. */
export type LabelListError = ApiError;

/** The answer of `GET /labelObject/{color}`. */
export type LabelObjectResponse = void;

/** What `GET /labelObject/{color}` fails with; `status` tells which type `body` has. */
export type LabelObjectError = ApiError;

/** The answer of `GET /labelExplodedText/{color}`. */
export type LabelExplodedTextResponse = void;

/** What `GET /labelExplodedText/{color}` fails with; `status` tells which type `body` has. */
export type LabelExplodedTextError = ApiError;

/** The answer of `GET /labelExplodedList/{color}`. */
export type LabelExplodedListResponse = void;

/** What `GET /labelExplodedList/{color}` fails with; `status` tells which type `body` has. */
export type LabelExplodedListError = ApiError;

/** The answer of `GET /labelExplodedObject/{color}`. */
export type LabelExplodedObjectResponse = void;

/** What `GET /labelExplodedObject/{color}` fails with; `status` tells which type `body` has. */
export type LabelExplodedObjectError = ApiError;

/** The answer of `GET /matrixText/{color}`. */
export type MatrixTextResponse = void;

/** What `GET /matrixText/{color}` fails with; `status` tells which type `body` has. */
export type MatrixTextError = ApiError;

/** The answer of `GET /matrixList/{color}`. */
export type MatrixListResponse = void;

/** What `GET /matrixList/{color}` fails with; `status` tells which type `body` has. */
export type MatrixListError = ApiError;

/** The answer of `GET /matrixObject/{color}`. */
export type MatrixObjectResponse = void;

/** What `GET /matrixObject/{color}` fails with; `status` tells which type `body` has. */
export type MatrixObjectError = ApiError;

/** The answer of `GET /matrixExplodedText/{color}`. */
export type MatrixExplodedTextResponse = void;

/** What `GET /matrixExplodedText/{color}` fails with; `status` tells which type `body` has. */
export type MatrixExplodedTextError = ApiError;

/** The answer of `GET /matrixExplodedList/{color}`. */
export type MatrixExplodedListResponse = void;

/** What `GET /matrixExplodedList/{color}` fails with; `status` tells which type `body` has. */
export type MatrixExplodedListError = ApiError;

/** The answer of `GET /matrixExplodedObject/{color}`. */
export type MatrixExplodedObjectResponse = void;

/** What `GET /matrixExplodedObject/{color}` fails with; `status` tells which type `body` has. */
export type MatrixExplodedObjectError = ApiError;

/** The query and header parameters of `GET /formText`. */
export type FormTextParameters = NonNullable<operations['formText']['parameters']['query']>;

/** The answer of `GET /formText`. */
export type FormTextResponse = void;

/** What `GET /formText` fails with; `status` tells which type `body` has. */
export type FormTextError = ApiError;

/** The query and header parameters of `GET /formList`. */
export type FormListParameters = NonNullable<operations['formList']['parameters']['query']>;

/** The answer of `GET /formList`. */
export type FormListResponse = void;

/** What `GET /formList` fails with; `status` tells which type `body` has. */
export type FormListError = ApiError;

/** The query and header parameters of `GET /formObject`. */
export type FormObjectParameters = NonNullable<operations['formObject']['parameters']['query']>;

/** The answer of `GET /formObject`. */
export type FormObjectResponse = void;

/** What `GET /formObject` fails with; `status` tells which type `body` has. */
export type FormObjectError = ApiError;

/** The query and header parameters of `GET /formExplodedText`. */
export type FormExplodedTextParameters = NonNullable<operations['formExplodedText']['parameters']['query']>;

/** The answer of `GET /formExplodedText`. */
export type FormExplodedTextResponse = void;

/** What `GET /formExplodedText` fails with; `status` tells which type `body` has. */
export type FormExplodedTextError = ApiError;

/** The query and header parameters of `GET /formExplodedList`. */
export type FormExplodedListParameters = NonNullable<operations['formExplodedList']['parameters']['query']>;

/** The answer of `GET /formExplodedList`. */
export type FormExplodedListResponse = void;

/** What `GET /formExplodedList` fails with; `status` tells which type `body` has. */
export type FormExplodedListError = ApiError;

/** The query and header parameters of `GET /formExplodedObject`. */
export type FormExplodedObjectParameters = NonNullable<operations['formExplodedObject']['parameters']['query']>;

/** The answer of `GET /formExplodedObject`. */
export type FormExplodedObjectResponse = void;

/** What `GET /formExplodedObject` fails with; `status` tells which type `body` has. */
export type FormExplodedObjectError = ApiError;

/** The query and header parameters of `GET /spaceDelimitedList`. */
export type SpaceDelimitedListParameters = NonNullable<operations['spaceDelimitedList']['parameters']['query']>;

/** The answer of `GET /spaceDelimitedList`. */
export type SpaceDelimitedListResponse = void;

/** What `GET /spaceDelimitedList` fails with; `status` tells which type `body` has. */
export type SpaceDelimitedListError = ApiError;

/** The query and header parameters of `GET /spaceDelimitedObject`. */
export type SpaceDelimitedObjectParameters = NonNullable<operations['spaceDelimitedObject']['parameters']['query']>;

/** The answer of `GET /spaceDelimitedObject`. */
export type SpaceDelimitedObjectResponse = void;

/** What `GET /spaceDelimitedObject` fails with; `status` tells which type `body` has. */
export type SpaceDelimitedObjectError = ApiError;

/** The query and header parameters of `GET /pipeDelimitedList`. */
export type PipeDelimitedListParameters = NonNullable<operations['pipeDelimitedList']['parameters']['query']>;

/** The answer of `GET /pipeDelimitedList`. */
export type PipeDelimitedListResponse = void;

/** What `GET /pipeDelimitedList` fails with; `status` tells which type `body` has. */
export type PipeDelimitedListError = ApiError;

/** The query and header parameters of `GET /pipeDelimitedObject`. */
export type PipeDelimitedObjectParameters = NonNullable<operations['pipeDelimitedObject']['parameters']['query']>;

/** The answer of `GET /pipeDelimitedObject`. */
export type PipeDelimitedObjectResponse = void;

/** What `GET /pipeDelimitedObject` fails with; `status` tells which type `body` has. */
export type PipeDelimitedObjectError = ApiError;

/** The query and header parameters of `GET /deepObject`. */
export type DeepObjectParameters = NonNullable<operations['deepObject']['parameters']['query']>;

/** The answer of `GET /deepObject`. */
export type DeepObjectResponse = void;

/** What `GET /deepObject` fails with; `status` tells which type `body` has. */
export type DeepObjectError = ApiError;

/** The query and header parameters of `GET /allowReserved`. */
export type AllowReservedParameters = NonNullable<operations['allowReserved']['parameters']['query']>;

/** The answer of `GET /allowReserved`. */
export type AllowReservedResponse = void;

/** What `GET /allowReserved` fails with; `status` tells which type `body` has. */
export type AllowReservedError = ApiError;

/** The query and header parameters of `GET /defaultList`. */
export type DefaultListParameters = NonNullable<operations['defaultList']['parameters']['query']>;

/** The answer of `GET /defaultList`. */
export type DefaultListResponse = void;

/** What `GET /defaultList` fails with; `status` tells which type `body` has. */
export type DefaultListError = ApiError;

/** The query and header parameters of `GET /defaultObject`. */
export type DefaultObjectParameters = NonNullable<operations['defaultObject']['parameters']['query']>;

/** The answer of `GET /defaultObject`. */
export type DefaultObjectResponse = void;

/** What `GET /defaultObject` fails with; `status` tells which type `body` has. */
export type DefaultObjectError = ApiError;

/** The query and header parameters of `GET /jsonQuery`. */
export type JsonQueryParameters = NonNullable<operations['jsonQuery']['parameters']['query']>;

/** The answer of `GET /jsonQuery`. */
export type JsonQueryResponse = void;

/** What `GET /jsonQuery` fails with; `status` tells which type `body` has. */
export type JsonQueryError = ApiError;

/** The answer of `GET /jsonPath/{color}`. */
export type JsonPathResponse = void;

/** What `GET /jsonPath/{color}` fails with; `status` tells which type `body` has. */
export type JsonPathError = ApiError;

/** The query and header parameters of `GET /headerList`. */
export type HeaderListParameters = NonNullable<operations['headerList']['parameters']['header']>;

/** The answer of `GET /headerList`. */
export type HeaderListResponse = void;

/** What `GET /headerList` fails with; `status` tells which type `body` has. */
export type HeaderListError = ApiError;

/** The query and header parameters of `GET /headerObject`. */
export type HeaderObjectParameters = NonNullable<operations['headerObject']['parameters']['header']>;

/** The answer of `GET /headerObject`. */
export type HeaderObjectResponse = void;

/** What `GET /headerObject` fails with; `status` tells which type `body` has. */
export type HeaderObjectError = ApiError;

/** The query and header parameters of `GET /headerExplodedList`. */
export type HeaderExplodedListParameters = NonNullable<operations['headerExplodedList']['parameters']['header']>;

/** The answer of `GET /headerExplodedList`. */
export type HeaderExplodedListResponse = void;

/** What `GET /headerExplodedList` fails with; `status` tells which type `body` has. */
export type HeaderExplodedListError = ApiError;

/** The query and header parameters of `GET /headerExplodedObject`. */
export type HeaderExplodedObjectParameters = NonNullable<operations['headerExplodedObject']['parameters']['header']>;

/** The answer of `GET /headerExplodedObject`. */
export type HeaderExplodedObjectResponse = void;

/** What `GET /headerExplodedObject` fails with; `status` tells which type `body` has. */
export type HeaderExplodedObjectError = ApiError;

/** The query and header parameters of `GET /headerText`. */
export type HeaderTextParameters = NonNullable<operations['headerText']['parameters']['header']>;

/** The answer of `GET /headerText`. */
export type HeaderTextResponse = void;

/** What `GET /headerText` fails with; `status` tells which type `body` has. */
export type HeaderTextError = ApiError;

/** The query and header parameters of `GET /jsonHeader`. */
export type JsonHeaderParameters = NonNullable<operations['jsonHeader']['parameters']['header']>;

/** The answer of `GET /jsonHeader`. */
export type JsonHeaderResponse = void;

/** What `GET /jsonHeader` fails with; `status` tells which type `body` has. */
export type JsonHeaderError = ApiError;

/** The query and header parameters of `GET /cookieText`. */
export type CookieTextParameters = NonNullable<operations['cookieText']['parameters']['cookie']>;

/** The answer of `GET /cookieText`. */
export type CookieTextResponse = void;

/** What `GET /cookieText` fails with; `status` tells which type `body` has. */
export type CookieTextError = ApiError;

/** The query and header parameters of `GET /cookieList`. */
export type CookieListParameters = NonNullable<operations['cookieList']['parameters']['cookie']>;

/** The answer of `GET /cookieList`. */
export type CookieListResponse = void;

/** What `GET /cookieList` fails with; `status` tells which type `body` has. */
export type CookieListError = ApiError;

/** The query and header parameters of `GET /cookieObject`. */
export type CookieObjectParameters = NonNullable<operations['cookieObject']['parameters']['cookie']>;

/** The answer of `GET /cookieObject`. */
export type CookieObjectResponse = void;

/** What `GET /cookieObject` fails with; `status` tells which type `body` has. */
export type CookieObjectError = ApiError;

/** The query and header parameters of `GET /cookieExplodedText`. */
export type CookieExplodedTextParameters = NonNullable<operations['cookieExplodedText']['parameters']['cookie']>;

/** The answer of `GET /cookieExplodedText`. */
export type CookieExplodedTextResponse = void;

/** What `GET /cookieExplodedText` fails with; `status` tells which type `body` has. */
export type CookieExplodedTextError = ApiError;

/** The query and header parameters of `GET /cookieExplodedList`. */
export type CookieExplodedListParameters = NonNullable<operations['cookieExplodedList']['parameters']['cookie']>;

/** The answer of `GET /cookieExplodedList`. */
export type CookieExplodedListResponse = void;

/** What `GET /cookieExplodedList` fails with; `status` tells which type `body` has. */
export type CookieExplodedListError = ApiError;

/** The query and header parameters of `GET /cookieExplodedObject`. */
export type CookieExplodedObjectParameters = NonNullable<operations['cookieExplodedObject']['parameters']['cookie']>;

/** The answer of `GET /cookieExplodedObject`. */
export type CookieExplodedObjectResponse = void;

/** What `GET /cookieExplodedObject` fails with; `status` tells which type `body` has. */
export type CookieExplodedObjectError = ApiError;

/** The query and header parameters of `GET /all-places/{id}`. */
export type AllPlacesParameters = NonNullable<operations['allPlaces']['parameters']['query']> &
  NonNullable<operations['allPlaces']['parameters']['header']> &
  operations['allPlaces']['parameters']['cookie'];

/** The answer of `GET /all-places/{id}`. */
export type AllPlacesResponse = void;

/** What `GET /all-places/{id}` fails with; `status` tells which type `body` has. */
export type AllPlacesError = ApiError;

/** The query and header parameters of `GET /brackets`. */
export type BracketsParameters = NonNullable<operations['brackets']['parameters']['query']>;

/** The answer of `GET /brackets`. */
export type BracketsResponse = void;

/** What `GET /brackets` fails with; `status` tells which type `body` has. */
export type BracketsError = ApiError;

/** The body of `POST /json`. */
export type JsonBodyBody = Pet;

/** The answer of `POST /json`. */
export type JsonBodyResponse = void;

/** What `POST /json` fails with; `status` tells which type `body` has. */
export type JsonBodyError = ApiError;

/** The body of `PATCH /json`. */
export type MergePatchBody = operations['mergePatch']['requestBody']['content']['application/merge-patch+json'];

/** The answer of `PATCH /json`. */
export type MergePatchResponse = void;

/** What `PATCH /json` fails with; `status` tells which type `body` has. */
export type MergePatchError = ApiError;

/** The body of `POST /form`. */
export type FormBodyBody = operations['formBody']['requestBody']['content']['application/x-www-form-urlencoded'];

/** The answer of `POST /form`. */
export type FormBodyResponse = void;

/** What `POST /form` fails with; `status` tells which type `body` has. */
export type FormBodyError = ApiError;

/** The body of `POST /multipart`. */
export type MultipartBodyBody = operations['multipartBody']['requestBody']['content']['multipart/form-data'];

/** The answer of `POST /multipart`. */
export type MultipartBodyResponse = void;

/** What `POST /multipart` fails with; `status` tells which type `body` has. */
export type MultipartBodyError = ApiError;

/** The body of `PUT /bytes`. */
export type BinaryBodyBody = BinaryBody;

/** The answer of `PUT /bytes`. */
export type BinaryBodyResponse = void;

/** What `PUT /bytes` fails with; `status` tells which type `body` has. */
export type BinaryBodyError = ApiError;

/** The body of `PUT /text`. */
export type TextBodyBody = string;

/** The answer of `PUT /text`. */
export type TextBodyResponse = void;

/** What `PUT /text` fails with; `status` tells which type `body` has. */
export type TextBodyError = ApiError;

/** The body of `POST /several-bodies`. */
export type SeveralBodiesBody = Pet;

/** The bodies, by their media types, of `POST /several-bodies`. */
export type SeveralBodiesBodies = {
  'application/json': Pet;
  'application/x-www-form-urlencoded': operations['severalBodies']['requestBody']['content']['application/x-www-form-urlencoded'];
  'text/csv': string;
};

/** The answer of `POST /several-bodies`. */
export type SeveralBodiesResponse = void;

/** What `POST /several-bodies` fails with; `status` tells which type `body` has. */
export type SeveralBodiesError = ApiError;

/** The body of `POST /optional-body`. */
export type OptionalBodyBody = NonNullable<operations['optionalBody']['requestBody']>['content']['multipart/form-data'];

/** The answer of `POST /optional-body`. */
export type OptionalBodyResponse = void;

/** What `POST /optional-body` fails with; `status` tells which type `body` has. */
export type OptionalBodyError = ApiError;

/** The answer of `GET /several-answers`. */
export type SeveralStatusesResponse =
  | Pet
  | operations['severalStatuses']['responses'][202]['content']['application/json']
  | undefined;

/** What `GET /several-answers` fails with; `status` tells which type `body` has. */
export type SeveralStatusesError = ApiError;

/** The answer of `GET /mixed-answers`. */
export type MixedAnswersResponse = Pet | string;

/** The answers, by their media types, of `GET /mixed-answers`. */
export type MixedAnswersResponses = { 'application/json': Pet | string; 'text/plain': Pet | string };

/** What `GET /mixed-answers` fails with; `status` tells which type `body` has. */
export type MixedAnswersError = ApiError;

/** The answer of `GET /ranges`. */
export type RangesResponse = Pet;

/** What `GET /ranges` fails with; `status` tells which type `body` has. */
export type RangesError =
  | ApiError<404, operations['ranges']['responses'][404]['content']['application/json']>
  | ApiError<Exclude<ClientErrorStatus, 404>, operations['ranges']['responses']['4XX']['content']['application/json']>
  | ApiError<OtherStatus<404 | ClientErrorStatus>, string>;

/** The answer of `GET /default-answer`. */
export type DefaultAnswerResponse = Pet;

/** What `GET /default-answer` fails with; `status` tells which type `body` has. */
export type DefaultAnswerError = ApiError<OtherStatus<never>, Pet>;

/** The answer of `DELETE /no-content`. */
export type NoContentResponse = void;

/** What `DELETE /no-content` fails with; `status` tells which type `body` has. */
export type NoContentError = ApiError;

/** The answer of `GET /text-answer`. */
export type TextAnswerResponse = string;

/** What `GET /text-answer` fails with; `status` tells which type `body` has. */
export type TextAnswerError = ApiError;

/** The answer of `GET /binary-answer`. */
export type BinaryAnswerResponse = Blob;

/** What `GET /binary-answer` fails with; `status` tells which type `body` has. */
export type BinaryAnswerError = ApiError;

/** The answer of `GET /events`. */
export type EventStreamResponse = AsyncIterable<ServerSentEvent<Pet>>;

/** What `GET /events` fails with; `status` tells which type `body` has. */
export type EventStreamError = ApiError;

/** The answer of `GET /text-events`. */
export type TextEventStreamResponse = AsyncIterable<ServerSentEvent<string>>;

/** What `GET /text-events` fails with; `status` tells which type `body` has. */
export type TextEventStreamError = ApiError;

/** The answer of `GET /lines`. */
export type LineStreamResponse = AsyncIterable<Pet>;

/** What `GET /lines` fails with; `status` tells which type `body` has. */
export type LineStreamError = ApiError;

/** The answer of `GET /several-media`. */
export type SeveralMediaResponse = Pet;

/** The answers, by their media types, of `GET /several-media`. */
export type SeveralMediaResponses = {
  'application/json': Pet;
  'text/csv': string;
  'text/event-stream': AsyncIterable<ServerSentEvent<Pet>>;
};

/** What `GET /several-media` fails with; `status` tells which type `body` has. */
export type SeveralMediaError = ApiError;

/** The answer of `GET /any-media`. */
export type AnyMediaResponse = Pet;

/** What `GET /any-media` fails with; `status` tells which type `body` has. */
export type AnyMediaError = ApiError;

/** The answer of `GET /xml`. */
export type XmlAnswerResponse = string;

/** What `GET /xml` fails with; `status` tells which type `body` has. */
export type XmlAnswerError = ApiError;

/** The answer of `GET /headers`. */
export type TypedHeadersResponse = Pet;

/** What `GET /headers` fails with; `status` tells which type `body` has. */
export type TypedHeadersError = ApiError;

/** The body of `POST /schemas`. */
export type EverySchemaBody = Everything;

/** The answer of `POST /schemas`. */
export type EverySchemaResponse = Everything;

/** What `POST /schemas` fails with; `status` tells which type `body` has. */
export type EverySchemaError = ApiError;

/** The body of `POST /account`. */
export type BothDirectionsBody = AccountRequest;

/** The answer of `POST /account`. */
export type BothDirectionsResponse = Account;

/** What `POST /account` fails with; `status` tells which type `body` has. */
export type BothDirectionsError = ApiError;

/** The query and header parameters of `GET /linked-pages`. */
export type LinkedPagesParameters = NonNullable<operations['linkedPages']['parameters']['query']>;

/** The answer of `GET /linked-pages`. */
export type LinkedPagesResponse = Pet[];

/** What `GET /linked-pages` fails with; `status` tells which type `body` has. */
export type LinkedPagesError = ApiError;

/** The query and header parameters of `GET /cursor-pages`. */
export type CursorPagesParameters = NonNullable<operations['cursorPages']['parameters']['query']>;

/** The answer of `GET /cursor-pages`. */
export type CursorPagesResponse = Page;

/** What `GET /cursor-pages` fails with; `status` tells which type `body` has. */
export type CursorPagesError = ApiError;

/** The answer of `GET /address-pages`. */
export type AddressPagesResponse = Page;

/** What `GET /address-pages` fails with; `status` tells which type `body` has. */
export type AddressPagesError = ApiError;

/** The body of `POST petBorn`, which the service sends. */
export type PetBornDelivery = webhooks['petBorn']['post']['requestBody']['content']['application/json'];

/** The body of `POST references onMove`, which the service sends. */
export type ReferencesOnMoveDelivery = NonNullable<
  webhooks['references onMove']['post']['requestBody']
>['content']['application/json'];

/** The body of `POST references onSleep`, which the service sends. */
export type ReferencesOnSleepDelivery =
  webhooks['references onSleep']['post']['requestBody']['content']['application/json'];

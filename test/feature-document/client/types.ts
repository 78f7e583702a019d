// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import type { ApiError, ClientErrorStatus, OtherStatus, ServerSentEvent } from '../../../src/runtime.js';
import type { BigNode, Pet, components, operations, webhooks } from './schema.js';

export type GetDerivedByPetIdToysAndMorePetId =
  | operations['getDerivedByPetIdToysAndMore']['parameters']['path']['petId']
  | number;

export type PathLevelShared = operations['pathLevel']['parameters']['path']['shared'] | number;

export type PathLevelOwn = operations['pathLevel']['parameters']['path']['own'] | number;

export type Id = components['parameters']['Id'] | `${number}`;

export type PayOrder = operations['pay']['parameters']['path']['order'] | `${number}`;

export type PayLessOrder = operations['payLess']['parameters']['path']['order'] | `${number}`;

export type PayAgainOrder = operations['payAgain']['parameters']['path']['order'] | `${number}`;

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

export type AllPlacesId = operations['allPlaces']['parameters']['path']['id'] | `${number}`;

export type BigIntegersId = operations['bigIntegers']['parameters']['path']['id'] | `${number}`;

export type StyledIntegersId = operations['styledIntegers']['parameters']['path']['id'] | `${number}`;

/** The response of `GET /derived/{petId}/toys-and.more`. */
export type GetDerivedByPetIdToysAndMoreResponse = void;

/** The errors of `GET /derived/{petId}/toys-and.more`; `status` determines the type of `body`. */
export type GetDerivedByPetIdToysAndMoreError = ApiError;

/** The response of `GET /same-name`. */
export type GetPetResponse = void;

/** The errors of `GET /same-name`; `status` determines the type of `body`. */
export type GetPetError = ApiError;

/** The response of `PUT /same-name`. */
export type GetPetOperationResponse = void;

/** The errors of `PUT /same-name`; `status` determines the type of `body`. */
export type GetPetOperationError = ApiError;

/** The response of `GET /several-tags`. */
export type SeveralTagsResponse = void;

/** The errors of `GET /several-tags`; `status` determines the type of `body`. */
export type SeveralTagsError = ApiError;

/** The response of `GET /reserved`. */
export type DeleteResponse = void;

/** The errors of `GET /reserved`; `status` determines the type of `body`. */
export type DeleteError = ApiError;

/** The response of `PUT /reserved`. */
export type ConstructorResponse = void;

/** The errors of `PUT /reserved`; `status` determines the type of `body`. */
export type ConstructorError = ApiError;

/** The response of `GET /unnameable`. */
export type _Response = void;

/** The errors of `GET /unnameable`; `status` determines the type of `body`. */
export type _Error = ApiError;

/** The response of `PUT /unnameable`. */
export type _2FastÉtéResponse = void;

/** The errors of `PUT /unnameable`; `status` determines the type of `body`. */
export type _2FastÉtéError = ApiError;

/** The query and header parameters of `GET /from-path/{shared}/{own}`. */
export type PathLevelParameters = NonNullable<operations['pathLevel']['parameters']['query']>;

/** The response of `GET /from-path/{shared}/{own}`. */
export type PathLevelResponse = void;

/** The errors of `GET /from-path/{shared}/{own}`; `status` determines the type of `body`. */
export type PathLevelError = ApiError;

/** The response of `GET /referred`. */
export type ReferredPathResponse = void;

/** The errors of `GET /referred`; `status` determines the type of `body`. */
export type ReferredPathError = ApiError;

/** The errors of `POST /references/{id}`; `status` determines the type of `body`. */
export type ReferencesError = ApiError<404, operations['references']['responses'][404]['content']['application/json']>;

/** The response of `GET /deprecated`. */
export type OutdatedResponse = void;

/** The errors of `GET /deprecated`; `status` determines the type of `body`. */
export type OutdatedError = ApiError;

/** The query and header parameters of `POST /payments/{order}`. */
export type PayParameters = Omit<operations['pay']['parameters']['header'], 'Idempotency-Key'> &
  Partial<Pick<operations['pay']['parameters']['header'], 'Idempotency-Key'>>;

/** The response of `POST /payments/{order}`. */
export type PayResponse = void;

/** The errors of `POST /payments/{order}`; `status` determines the type of `body`. */
export type PayError = ApiError;

/** The query and header parameters of `PATCH /payments/{order}`. */
export type PayLessParameters = NonNullable<operations['payLess']['parameters']['query']> &
  NonNullable<operations['payLess']['parameters']['header']>;

/** The response of `PATCH /payments/{order}`. */
export type PayLessResponse = void;

/** The errors of `PATCH /payments/{order}`; `status` determines the type of `body`. */
export type PayLessError = ApiError;

/** The query and header parameters of `PUT /payments/{order}`. */
export type PayAgainParameters = operations['payAgain']['parameters']['header'];

/** The response of `PUT /payments/{order}`. */
export type PayAgainResponse = void;

/** The errors of `PUT /payments/{order}`; `status` determines the type of `body`. */
export type PayAgainError = ApiError;

/** The response of `GET /elsewhere`. */
export type PathServerResponse = void;

/** The errors of `GET /elsewhere`; `status` determines the type of `body`. */
export type PathServerError = ApiError;

/** The response of `PUT /elsewhere`. */
export type OwnServerResponse = void;

/** The errors of `PUT /elsewhere`; `status` determines the type of `body`. */
export type OwnServerError = ApiError;

/** The response of `GET /open`. */
export type OpenToAllResponse = void;

/** The errors of `GET /open`; `status` determines the type of `body`. */
export type OpenToAllError = ApiError;

/** The response of `HEAD /methods`. */
export type HeadMethodResponse = void;

/** The errors of `HEAD /methods`; `status` determines the type of `body`. */
export type HeadMethodError = ApiError;

/** The response of `OPTIONS /methods`. */
export type OptionsMethodResponse = void;

/** The errors of `OPTIONS /methods`; `status` determines the type of `body`. */
export type OptionsMethodError = ApiError;

/** The response of `TRACE /methods`. */
export type TraceMethodResponse = void;

/** The errors of `TRACE /methods`; `status` determines the type of `body`. */
export type TraceMethodError = ApiError;

/** The response of `GET /no-tag`. */
export type NoTagResponse = void;

/** The errors of `GET /no-tag`; `status` determines the type of `body`. */
export type NoTagError = ApiError;

/** The response of `GET /simpleText/{color}`. */
export type SimpleTextResponse = void;

/** The errors of `GET /simpleText/{color}`; `status` determines the type of `body`. */
export type SimpleTextError = ApiError;

/** The response of `GET /simpleList/{color}`. */
export type SimpleListResponse = void;

/** The errors of `GET /simpleList/{color}`; `status` determines the type of `body`. */
export type SimpleListError = ApiError;

/** The response of `GET /simpleObject/{color}`. */
export type SimpleObjectResponse = void;

/** The errors of `GET /simpleObject/{color}`; `status` determines the type of `body`. */
export type SimpleObjectError = ApiError;

/** The response of `GET /simpleExplodedText/{color}`. */
export type SimpleExplodedTextResponse = void;

/** The errors of `GET /simpleExplodedText/{color}`; `status` determines the type of `body`. */
export type SimpleExplodedTextError = ApiError;

/** The response of `GET /simpleExplodedList/{color}`. */
export type SimpleExplodedListResponse = void;

/** The errors of `GET /simpleExplodedList/{color}`; `status` determines the type of `body`. */
export type SimpleExplodedListError = ApiError;

/** The response of `GET /simpleExplodedObject/{color}`. */
export type SimpleExplodedObjectResponse = void;

/** The errors of `GET /simpleExplodedObject/{color}`; `status` determines the type of `body`. */
export type SimpleExplodedObjectError = ApiError;

/** The response of `GET /labelText/{color}`. */
export type LabelTextResponse = void;

/** The errors of `GET /labelText/{color}`; `status` determines the type of `body`. */
export type LabelTextError = ApiError;

/** The response of `GET /labelList/{color}`. */
export type LabelListResponse = void;

/** The errors of `GET /labelList/{color}`; `status` determines the type of `body`. */
export type LabelListError = ApiError;

/** The response of `GET /labelObject/{color}`. */
export type LabelObjectResponse = void;

/** The errors of `GET /labelObject/{color}`; `status` determines the type of `body`. */
export type LabelObjectError = ApiError;

/** The response of `GET /labelExplodedText/{color}`. */
export type LabelExplodedTextResponse = void;

/** The errors of `GET /labelExplodedText/{color}`; `status` determines the type of `body`. */
export type LabelExplodedTextError = ApiError;

/** The response of `GET /labelExplodedList/{color}`. */
export type LabelExplodedListResponse = void;

/** The errors of `GET /labelExplodedList/{color}`; `status` determines the type of `body`. */
export type LabelExplodedListError = ApiError;

/** The response of `GET /labelExplodedObject/{color}`. */
export type LabelExplodedObjectResponse = void;

/** The errors of `GET /labelExplodedObject/{color}`; `status` determines the type of `body`. */
export type LabelExplodedObjectError = ApiError;

/** The response of `GET /matrixText/{color}`. */
export type MatrixTextResponse = void;

/** The errors of `GET /matrixText/{color}`; `status` determines the type of `body`. */
export type MatrixTextError = ApiError;

/** The response of `GET /matrixList/{color}`. */
export type MatrixListResponse = void;

/** The errors of `GET /matrixList/{color}`; `status` determines the type of `body`. */
export type MatrixListError = ApiError;

/** The response of `GET /matrixObject/{color}`. */
export type MatrixObjectResponse = void;

/** The errors of `GET /matrixObject/{color}`; `status` determines the type of `body`. */
export type MatrixObjectError = ApiError;

/** The response of `GET /matrixExplodedText/{color}`. */
export type MatrixExplodedTextResponse = void;

/** The errors of `GET /matrixExplodedText/{color}`; `status` determines the type of `body`. */
export type MatrixExplodedTextError = ApiError;

/** The response of `GET /matrixExplodedList/{color}`. */
export type MatrixExplodedListResponse = void;

/** The errors of `GET /matrixExplodedList/{color}`; `status` determines the type of `body`. */
export type MatrixExplodedListError = ApiError;

/** The response of `GET /matrixExplodedObject/{color}`. */
export type MatrixExplodedObjectResponse = void;

/** The errors of `GET /matrixExplodedObject/{color}`; `status` determines the type of `body`. */
export type MatrixExplodedObjectError = ApiError;

/** The query and header parameters of `GET /formText`. */
export type FormTextParameters = NonNullable<operations['formText']['parameters']['query']>;

/** The response of `GET /formText`. */
export type FormTextResponse = void;

/** The errors of `GET /formText`; `status` determines the type of `body`. */
export type FormTextError = ApiError;

/** The query and header parameters of `GET /formList`. */
export type FormListParameters = NonNullable<operations['formList']['parameters']['query']>;

/** The response of `GET /formList`. */
export type FormListResponse = void;

/** The errors of `GET /formList`; `status` determines the type of `body`. */
export type FormListError = ApiError;

/** The query and header parameters of `GET /formObject`. */
export type FormObjectParameters = NonNullable<operations['formObject']['parameters']['query']>;

/** The response of `GET /formObject`. */
export type FormObjectResponse = void;

/** The errors of `GET /formObject`; `status` determines the type of `body`. */
export type FormObjectError = ApiError;

/** The query and header parameters of `GET /formExplodedText`. */
export type FormExplodedTextParameters = NonNullable<operations['formExplodedText']['parameters']['query']>;

/** The response of `GET /formExplodedText`. */
export type FormExplodedTextResponse = void;

/** The errors of `GET /formExplodedText`; `status` determines the type of `body`. */
export type FormExplodedTextError = ApiError;

/** The query and header parameters of `GET /formExplodedList`. */
export type FormExplodedListParameters = NonNullable<operations['formExplodedList']['parameters']['query']>;

/** The response of `GET /formExplodedList`. */
export type FormExplodedListResponse = void;

/** The errors of `GET /formExplodedList`; `status` determines the type of `body`. */
export type FormExplodedListError = ApiError;

/** The query and header parameters of `GET /formExplodedObject`. */
export type FormExplodedObjectParameters = NonNullable<operations['formExplodedObject']['parameters']['query']>;

/** The response of `GET /formExplodedObject`. */
export type FormExplodedObjectResponse = void;

/** The errors of `GET /formExplodedObject`; `status` determines the type of `body`. */
export type FormExplodedObjectError = ApiError;

/** The query and header parameters of `GET /spaceDelimitedList`. */
export type SpaceDelimitedListParameters = NonNullable<operations['spaceDelimitedList']['parameters']['query']>;

/** The response of `GET /spaceDelimitedList`. */
export type SpaceDelimitedListResponse = void;

/** The errors of `GET /spaceDelimitedList`; `status` determines the type of `body`. */
export type SpaceDelimitedListError = ApiError;

/** The query and header parameters of `GET /spaceDelimitedObject`. */
export type SpaceDelimitedObjectParameters = NonNullable<operations['spaceDelimitedObject']['parameters']['query']>;

/** The response of `GET /spaceDelimitedObject`. */
export type SpaceDelimitedObjectResponse = void;

/** The errors of `GET /spaceDelimitedObject`; `status` determines the type of `body`. */
export type SpaceDelimitedObjectError = ApiError;

/** The query and header parameters of `GET /pipeDelimitedList`. */
export type PipeDelimitedListParameters = NonNullable<operations['pipeDelimitedList']['parameters']['query']>;

/** The response of `GET /pipeDelimitedList`. */
export type PipeDelimitedListResponse = void;

/** The errors of `GET /pipeDelimitedList`; `status` determines the type of `body`. */
export type PipeDelimitedListError = ApiError;

/** The query and header parameters of `GET /pipeDelimitedObject`. */
export type PipeDelimitedObjectParameters = NonNullable<operations['pipeDelimitedObject']['parameters']['query']>;

/** The response of `GET /pipeDelimitedObject`. */
export type PipeDelimitedObjectResponse = void;

/** The errors of `GET /pipeDelimitedObject`; `status` determines the type of `body`. */
export type PipeDelimitedObjectError = ApiError;

/** The query and header parameters of `GET /deepObject`. */
export type DeepObjectParameters = NonNullable<operations['deepObject']['parameters']['query']>;

/** The response of `GET /deepObject`. */
export type DeepObjectResponse = void;

/** The errors of `GET /deepObject`; `status` determines the type of `body`. */
export type DeepObjectError = ApiError;

/** The query and header parameters of `GET /allowReserved`. */
export type AllowReservedParameters = NonNullable<operations['allowReserved']['parameters']['query']>;

/** The response of `GET /allowReserved`. */
export type AllowReservedResponse = void;

/** The errors of `GET /allowReserved`; `status` determines the type of `body`. */
export type AllowReservedError = ApiError;

/** The query and header parameters of `GET /defaultList`. */
export type DefaultListParameters = NonNullable<operations['defaultList']['parameters']['query']>;

/** The response of `GET /defaultList`. */
export type DefaultListResponse = void;

/** The errors of `GET /defaultList`; `status` determines the type of `body`. */
export type DefaultListError = ApiError;

/** The query and header parameters of `GET /defaultObject`. */
export type DefaultObjectParameters = NonNullable<operations['defaultObject']['parameters']['query']>;

/** The response of `GET /defaultObject`. */
export type DefaultObjectResponse = void;

/** The errors of `GET /defaultObject`; `status` determines the type of `body`. */
export type DefaultObjectError = ApiError;

/** The query and header parameters of `GET /jsonQuery`. */
export type JsonQueryParameters = NonNullable<operations['jsonQuery']['parameters']['query']>;

/** The response of `GET /jsonQuery`. */
export type JsonQueryResponse = void;

/** The errors of `GET /jsonQuery`; `status` determines the type of `body`. */
export type JsonQueryError = ApiError;

/** The response of `GET /jsonPath/{color}`. */
export type JsonPathResponse = void;

/** The errors of `GET /jsonPath/{color}`; `status` determines the type of `body`. */
export type JsonPathError = ApiError;

/** The query and header parameters of `GET /headerList`. */
export type HeaderListParameters = NonNullable<operations['headerList']['parameters']['header']>;

/** The response of `GET /headerList`. */
export type HeaderListResponse = void;

/** The errors of `GET /headerList`; `status` determines the type of `body`. */
export type HeaderListError = ApiError;

/** The query and header parameters of `GET /headerObject`. */
export type HeaderObjectParameters = NonNullable<operations['headerObject']['parameters']['header']>;

/** The response of `GET /headerObject`. */
export type HeaderObjectResponse = void;

/** The errors of `GET /headerObject`; `status` determines the type of `body`. */
export type HeaderObjectError = ApiError;

/** The query and header parameters of `GET /headerExplodedList`. */
export type HeaderExplodedListParameters = NonNullable<operations['headerExplodedList']['parameters']['header']>;

/** The response of `GET /headerExplodedList`. */
export type HeaderExplodedListResponse = void;

/** The errors of `GET /headerExplodedList`; `status` determines the type of `body`. */
export type HeaderExplodedListError = ApiError;

/** The query and header parameters of `GET /headerExplodedObject`. */
export type HeaderExplodedObjectParameters = NonNullable<operations['headerExplodedObject']['parameters']['header']>;

/** The response of `GET /headerExplodedObject`. */
export type HeaderExplodedObjectResponse = void;

/** The errors of `GET /headerExplodedObject`; `status` determines the type of `body`. */
export type HeaderExplodedObjectError = ApiError;

/** The query and header parameters of `GET /headerText`. */
export type HeaderTextParameters = NonNullable<operations['headerText']['parameters']['header']>;

/** The response of `GET /headerText`. */
export type HeaderTextResponse = void;

/** The errors of `GET /headerText`; `status` determines the type of `body`. */
export type HeaderTextError = ApiError;

/** The query and header parameters of `GET /jsonHeader`. */
export type JsonHeaderParameters = NonNullable<operations['jsonHeader']['parameters']['header']>;

/** The response of `GET /jsonHeader`. */
export type JsonHeaderResponse = void;

/** The errors of `GET /jsonHeader`; `status` determines the type of `body`. */
export type JsonHeaderError = ApiError;

/** The query and header parameters of `GET /cookieText`. */
export type CookieTextParameters = NonNullable<operations['cookieText']['parameters']['cookie']>;

/** The response of `GET /cookieText`. */
export type CookieTextResponse = void;

/** The errors of `GET /cookieText`; `status` determines the type of `body`. */
export type CookieTextError = ApiError;

/** The query and header parameters of `GET /cookieList`. */
export type CookieListParameters = NonNullable<operations['cookieList']['parameters']['cookie']>;

/** The response of `GET /cookieList`. */
export type CookieListResponse = void;

/** The errors of `GET /cookieList`; `status` determines the type of `body`. */
export type CookieListError = ApiError;

/** The query and header parameters of `GET /cookieObject`. */
export type CookieObjectParameters = NonNullable<operations['cookieObject']['parameters']['cookie']>;

/** The response of `GET /cookieObject`. */
export type CookieObjectResponse = void;

/** The errors of `GET /cookieObject`; `status` determines the type of `body`. */
export type CookieObjectError = ApiError;

/** The query and header parameters of `GET /cookieExplodedText`. */
export type CookieExplodedTextParameters = NonNullable<operations['cookieExplodedText']['parameters']['cookie']>;

/** The response of `GET /cookieExplodedText`. */
export type CookieExplodedTextResponse = void;

/** The errors of `GET /cookieExplodedText`; `status` determines the type of `body`. */
export type CookieExplodedTextError = ApiError;

/** The query and header parameters of `GET /cookieExplodedList`. */
export type CookieExplodedListParameters = NonNullable<operations['cookieExplodedList']['parameters']['cookie']>;

/** The response of `GET /cookieExplodedList`. */
export type CookieExplodedListResponse = void;

/** The errors of `GET /cookieExplodedList`; `status` determines the type of `body`. */
export type CookieExplodedListError = ApiError;

/** The query and header parameters of `GET /cookieExplodedObject`. */
export type CookieExplodedObjectParameters = NonNullable<operations['cookieExplodedObject']['parameters']['cookie']>;

/** The response of `GET /cookieExplodedObject`. */
export type CookieExplodedObjectResponse = void;

/** The errors of `GET /cookieExplodedObject`; `status` determines the type of `body`. */
export type CookieExplodedObjectError = ApiError;

/** The query and header parameters of `GET /all-places/{id}`. */
export type AllPlacesParameters = NonNullable<operations['allPlaces']['parameters']['query']> &
  NonNullable<operations['allPlaces']['parameters']['header']> &
  operations['allPlaces']['parameters']['cookie'];

/** The response of `GET /all-places/{id}`. */
export type AllPlacesResponse = void;

/** The errors of `GET /all-places/{id}`; `status` determines the type of `body`. */
export type AllPlacesError = ApiError;

/** The query and header parameters of `GET /brackets`. */
export type BracketsParameters = NonNullable<operations['brackets']['parameters']['query']>;

/** The response of `GET /brackets`. */
export type BracketsResponse = void;

/** The errors of `GET /brackets`; `status` determines the type of `body`. */
export type BracketsError = ApiError;

/** The response of `POST /json`. */
export type JsonBodyResponse = void;

/** The errors of `POST /json`; `status` determines the type of `body`. */
export type JsonBodyError = ApiError;

/** The body of `PATCH /json`. */
export type MergePatchBody = operations['mergePatch']['requestBody']['content']['application/merge-patch+json'];

/** The response of `PATCH /json`. */
export type MergePatchResponse = void;

/** The errors of `PATCH /json`; `status` determines the type of `body`. */
export type MergePatchError = ApiError;

/** The body of `POST /form`. */
export type FormBodyBody = operations['formBody']['requestBody']['content']['application/x-www-form-urlencoded'];

/** The response of `POST /form`. */
export type FormBodyResponse = void;

/** The errors of `POST /form`; `status` determines the type of `body`. */
export type FormBodyError = ApiError;

/** The body of `POST /multipart`. */
export type MultipartBodyBody = operations['multipartBody']['requestBody']['content']['multipart/form-data'];

/** The response of `POST /multipart`. */
export type MultipartBodyResponse = void;

/** The errors of `POST /multipart`; `status` determines the type of `body`. */
export type MultipartBodyError = ApiError;

/** The response of `PUT /bytes`. */
export type BinaryBodyResponse = void;

/** The errors of `PUT /bytes`; `status` determines the type of `body`. */
export type BinaryBodyError = ApiError;

/** The body of `PUT /text`. */
export type TextBodyBody = string;

/** The response of `PUT /text`. */
export type TextBodyResponse = void;

/** The errors of `PUT /text`; `status` determines the type of `body`. */
export type TextBodyError = ApiError;

/** The bodies, by their media types, of `POST /several-bodies`. */
export type SeveralBodiesBodies = {
  'application/json': Pet;
  'application/x-www-form-urlencoded': operations['severalBodies']['requestBody']['content']['application/x-www-form-urlencoded'];
  'text/csv': string;
};

/** The response of `POST /several-bodies`. */
export type SeveralBodiesResponse = void;

/** The errors of `POST /several-bodies`; `status` determines the type of `body`. */
export type SeveralBodiesError = ApiError;

/** The body of `POST /json-or-form`. */
export type PictureBodyBody = operations['pictureBody']['requestBody']['content']['application/json'];

/** The bodies, by their media types, of `POST /json-or-form`. */
export type PictureBodyBodies = {
  'application/json': operations['pictureBody']['requestBody']['content']['application/json'];
  'multipart/form-data': operations['pictureBody']['requestBody']['content']['multipart/form-data'];
};

/** The response of `POST /json-or-form`. */
export type PictureBodyResponse = void;

/** The errors of `POST /json-or-form`; `status` determines the type of `body`. */
export type PictureBodyError = ApiError;

/** The body of `POST /json-or-form-with-others`. */
export type OthersBodyBody = operations['othersBody']['requestBody']['content']['application/json'];

/** The bodies, by their media types, of `POST /json-or-form-with-others`. */
export type OthersBodyBodies = {
  'application/json': operations['othersBody']['requestBody']['content']['application/json'];
  'multipart/form-data': operations['othersBody']['requestBody']['content']['multipart/form-data'];
};

/** The response of `POST /json-or-form-with-others`. */
export type OthersBodyResponse = void;

/** The errors of `POST /json-or-form-with-others`; `status` determines the type of `body`. */
export type OthersBodyError = ApiError;

/** The body of `POST /json-or-form-with-objects`. */
export type ProfileBodyBody = NonNullable<operations['profileBody']['requestBody']>['content']['application/json'];

/** The bodies, by their media types, of `POST /json-or-form-with-objects`. */
export type ProfileBodyBodies = {
  'application/json': NonNullable<operations['profileBody']['requestBody']>['content']['application/json'];
  'multipart/form-data': NonNullable<operations['profileBody']['requestBody']>['content']['multipart/form-data'];
};

/** The response of `POST /json-or-form-with-objects`. */
export type ProfileBodyResponse = void;

/** The errors of `POST /json-or-form-with-objects`; `status` determines the type of `body`. */
export type ProfileBodyError = ApiError;

/** The body of `POST /optional-body`. */
export type OptionalBodyBody = NonNullable<operations['optionalBody']['requestBody']>['content']['multipart/form-data'];

/** The response of `POST /optional-body`. */
export type OptionalBodyResponse = void;

/** The errors of `POST /optional-body`; `status` determines the type of `body`. */
export type OptionalBodyError = ApiError;

/** The response of `GET /several-responses`. */
export type SeveralStatusesResponse =
  | Pet
  | operations['severalStatuses']['responses'][202]['content']['application/json']
  | undefined;

/** The errors of `GET /several-responses`; `status` determines the type of `body`. */
export type SeveralStatusesError = ApiError;

/** The response of `GET /mixed-responses`. */
export type MixedAnswersResponse = Pet | string;

/** The responses, by their media types, of `GET /mixed-responses`. */
export type MixedAnswersResponses = { 'application/json': Pet | string; 'text/plain': Pet | string };

/** The errors of `GET /mixed-responses`; `status` determines the type of `body`. */
export type MixedAnswersError = ApiError;

/** The errors of `GET /ranges`; `status` determines the type of `body`. */
export type RangesError =
  | ApiError<404, operations['ranges']['responses'][404]['content']['application/json']>
  | ApiError<Exclude<ClientErrorStatus, 404>, operations['ranges']['responses']['4XX']['content']['application/json']>
  | ApiError<OtherStatus<404 | ClientErrorStatus>, string>;

/** The errors of `GET /default-response`; `status` determines the type of `body`. */
export type DefaultAnswerError = ApiError<OtherStatus<never>, Pet>;

/** The response of `DELETE /no-content`. */
export type NoContentResponse = void;

/** The errors of `DELETE /no-content`; `status` determines the type of `body`. */
export type NoContentError = ApiError;

/** The response of `GET /text-response`. */
export type TextAnswerResponse = string;

/** The errors of `GET /text-response`; `status` determines the type of `body`. */
export type TextAnswerError = ApiError;

/** The response of `GET /binary-response`. */
export type BinaryAnswerResponse = Blob;

/** The errors of `GET /binary-response`; `status` determines the type of `body`. */
export type BinaryAnswerError = ApiError;

/** The response of `GET /events`. */
export type EventStreamResponse = AsyncIterable<ServerSentEvent<Pet>>;

/** The errors of `GET /events`; `status` determines the type of `body`. */
export type EventStreamError = ApiError;

/** The response of `GET /text-events`. */
export type TextEventStreamResponse = AsyncIterable<ServerSentEvent<string>>;

/** The errors of `GET /text-events`; `status` determines the type of `body`. */
export type TextEventStreamError = ApiError;

/** The response of `GET /lines`. */
export type LineStreamResponse = AsyncIterable<Pet>;

/** The errors of `GET /lines`; `status` determines the type of `body`. */
export type LineStreamError = ApiError;

/** The responses, by their media types, of `GET /several-media`. */
export type SeveralMediaResponses = {
  'application/json': Pet;
  'text/csv': string;
  'text/event-stream': AsyncIterable<ServerSentEvent<Pet>>;
};

/** The errors of `GET /several-media`; `status` determines the type of `body`. */
export type SeveralMediaError = ApiError;

/** The errors of `GET /any-media`; `status` determines the type of `body`. */
export type AnyMediaError = ApiError;

/** The response of `GET /xml`. */
export type XmlAnswerResponse = string;

/** The errors of `GET /xml`; `status` determines the type of `body`. */
export type XmlAnswerError = ApiError;

/** The errors of `GET /headers`; `status` determines the type of `body`. */
export type TypedHeadersError = ApiError;

/** The errors of `POST /schemas`; `status` determines the type of `body`. */
export type EverySchemaError = ApiError;

/** The errors of `POST /account`; `status` determines the type of `body`. */
export type BothDirectionsError = ApiError;

/** The query and header parameters of `GET /linked-pages`. */
export type LinkedPagesParameters = NonNullable<operations['linkedPages']['parameters']['query']>;

/** The response of `GET /linked-pages`. */
export type LinkedPagesResponse = Pet[];

/** The errors of `GET /linked-pages`; `status` determines the type of `body`. */
export type LinkedPagesError = ApiError;

/** The query and header parameters of `GET /cursor-pages`. */
export type CursorPagesParameters = NonNullable<operations['cursorPages']['parameters']['query']>;

/** The errors of `GET /cursor-pages`; `status` determines the type of `body`. */
export type CursorPagesError = ApiError;

/** The errors of `GET /address-pages`; `status` determines the type of `body`. */
export type AddressPagesError = ApiError;

/** The query and header parameters of `PUT /integers/{id}`. */
export type BigIntegersParameters = NonNullable<operations['bigIntegers']['parameters']['query']> &
  NonNullable<operations['bigIntegers']['parameters']['header']>;

/** The errors of `PUT /integers/{id}`; `status` determines the type of `body`. */
export type BigIntegersError =
  | ApiError<404, operations['bigIntegers']['responses'][404]['content']['application/json']>
  | ApiError<OtherStatus<404>, operations['bigIntegers']['responses']['default']['content']['application/json']>;

/** The query and header parameters of `GET /styled-integers/{id}`. */
export type StyledIntegersParameters = NonNullable<operations['styledIntegers']['parameters']['query']>;

/** The response of `GET /styled-integers/{id}`. */
export type StyledIntegersResponse = void;

/** The errors of `GET /styled-integers/{id}`; `status` determines the type of `body`. */
export type StyledIntegersError = ApiError;

/** The errors of `POST /digits`; `status` determines the type of `body`. */
export type IntegersAsDigitsError = ApiError;

/** The body of `POST /integer-form`. */
export type IntegersInFormBody = operations['integersInForm']['requestBody']['content']['multipart/form-data'];

/** The response of `POST /integer-form`. */
export type IntegersInFormResponse = void;

/** The errors of `POST /integer-form`; `status` determines the type of `body`. */
export type IntegersInFormError = ApiError;

/** The response of `GET /integer-lines`. */
export type IntegersInLinesResponse = AsyncIterable<BigNode>;

/** The errors of `GET /integer-lines`; `status` determines the type of `body`. */
export type IntegersInLinesError = ApiError;

/** The responses, by their media types, of `GET /integer-events`. */
export type IntegersInEventsResponses = {
  'application/json': BigNode;
  'text/event-stream': AsyncIterable<ServerSentEvent<BigNode>>;
};

/** The errors of `GET /integer-events`; `status` determines the type of `body`. */
export type IntegersInEventsError = ApiError;

/** The query and header parameters of `GET /integer-pages`. */
export type IntegersInPagesParameters = NonNullable<operations['integersInPages']['parameters']['query']>;

/** The response of `GET /integer-pages`. */
export type IntegersInPagesResponse = operations['integersInPages']['responses'][200]['content']['application/json'];

/** The errors of `GET /integer-pages`; `status` determines the type of `body`. */
export type IntegersInPagesError = ApiError;

/** The body of `POST petBorn`, which the service sends. */
export type PetBornDelivery = webhooks['petBorn']['post']['requestBody']['content']['application/json'];

/** The body of `POST references onMove`, which the service sends. */
export type ReferencesOnMoveDelivery = NonNullable<
  webhooks['references onMove']['post']['requestBody']
>['content']['application/json'];

/** The body of `POST references onSleep`, which the service sends. */
export type ReferencesOnSleepDelivery =
  webhooks['references onSleep']['post']['requestBody']['content']['application/json'];

// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import type { OAuthEndpoints, Operation, Service } from '../../../src/runtime.js';

/** How the service is reached, and how it takes credentials. */
export const service: Service = {
  baseUrl: 'http://127.0.0.1:9/v1',
  credentials: {
    apiKey: ['X-Key', ''],
  },
};

/** Where OAuth 2 tokens come from. */
export const oauth: OAuthEndpoints = {};

/** The name of an operation, as the methods have it. */
export type OperationId =
  | 'getDerivedByPetIdToysAndMore'
  | 'getPet'
  | 'getPet_'
  | 'severalTags'
  | 'delete_'
  | 'constructor_'
  | 'getUnnameable'
  | '_2FastÉté'
  | 'pathLevel'
  | 'referredPath'
  | 'references'
  | 'outdated'
  | 'pay'
  | 'payLess'
  | 'payAgain'
  | 'pathServer'
  | 'ownServer'
  | 'openToAll'
  | 'headMethod'
  | 'optionsMethod'
  | 'traceMethod'
  | 'noTag'
  | 'simpleText'
  | 'simpleList'
  | 'simpleObject'
  | 'simpleExplodedText'
  | 'simpleExplodedList'
  | 'simpleExplodedObject'
  | 'labelText'
  | 'labelList'
  | 'labelObject'
  | 'labelExplodedText'
  | 'labelExplodedList'
  | 'labelExplodedObject'
  | 'matrixText'
  | 'matrixList'
  | 'matrixObject'
  | 'matrixExplodedText'
  | 'matrixExplodedList'
  | 'matrixExplodedObject'
  | 'formText'
  | 'formList'
  | 'formObject'
  | 'formExplodedText'
  | 'formExplodedList'
  | 'formExplodedObject'
  | 'spaceDelimitedList'
  | 'spaceDelimitedObject'
  | 'pipeDelimitedList'
  | 'pipeDelimitedObject'
  | 'deepObject'
  | 'allowReserved'
  | 'defaultList'
  | 'defaultObject'
  | 'jsonQuery'
  | 'jsonPath'
  | 'headerList'
  | 'headerObject'
  | 'headerExplodedList'
  | 'headerExplodedObject'
  | 'headerText'
  | 'jsonHeader'
  | 'cookieText'
  | 'cookieList'
  | 'cookieObject'
  | 'cookieExplodedText'
  | 'cookieExplodedList'
  | 'cookieExplodedObject'
  | 'allPlaces'
  | 'brackets'
  | 'jsonBody'
  | 'mergePatch'
  | 'formBody'
  | 'multipartBody'
  | 'binaryBody'
  | 'textBody'
  | 'severalBodies'
  | 'pictureBody'
  | 'othersBody'
  | 'profileBody'
  | 'optionalBody'
  | 'severalStatuses'
  | 'mixedAnswers'
  | 'ranges'
  | 'defaultAnswer'
  | 'noContent'
  | 'textAnswer'
  | 'binaryAnswer'
  | 'eventStream'
  | 'textEventStream'
  | 'lineStream'
  | 'severalMedia'
  | 'anyMedia'
  | 'xmlAnswer'
  | 'typedHeaders'
  | 'everySchema'
  | 'bothDirections'
  | 'linkedPages'
  | 'cursorPages'
  | 'addressPages'
  | 'bigIntegers'
  | 'styledIntegers'
  | 'integersAsDigits'
  | 'integersInForm'
  | 'integersInLines'
  | 'integersInEvents'
  | 'integersInPages';

/** Every operation of the API. */
export const operations: Readonly<Record<OperationId, Operation>> = {
  getDerivedByPetIdToysAndMore: {
    id: 'getDerivedByPetIdToysAndMore',
    method: 'GET',
    path: '/derived/{petId}/toys-and.more',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  getPet: {
    id: 'get_pet',
    method: 'GET',
    path: '/same-name',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  getPet_: {
    id: 'getPet',
    method: 'PUT',
    path: '/same-name',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  severalTags: {
    id: 'severalTags',
    method: 'GET',
    path: '/several-tags',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  delete_: {
    id: 'delete',
    method: 'GET',
    path: '/reserved',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  constructor_: {
    id: 'constructor',
    method: 'PUT',
    path: '/reserved',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  getUnnameable: {
    id: '+++',
    method: 'GET',
    path: '/unnameable',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  _2FastÉté: {
    id: '2 Fast/été',
    method: 'PUT',
    path: '/unnameable',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  pathLevel: {
    id: 'pathLevel',
    method: 'GET',
    path: '/from-path/{shared}/{own}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  referredPath: {
    id: 'referredPath',
    method: 'GET',
    path: '/referred',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  references: {
    id: 'references',
    method: 'POST',
    path: '/references/{id}',
    scopes: [],
    success: [200],
    idempotent: false,
    requestType: 'application/json',
    responseType: 'application/json',
  },
  outdated: {
    id: 'outdated',
    method: 'GET',
    path: '/deprecated',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  pay: {
    id: 'pay',
    method: 'POST',
    path: '/payments/{order}',
    scopes: [],
    success: [204],
    idempotent: false,
    idempotencyKey: 'Idempotency-Key',
    headers: ['Idempotency-Key', 'X-Trace'],
  },
  payLess: {
    id: 'payLess',
    method: 'PATCH',
    path: '/payments/{order}',
    scopes: [],
    success: [204],
    idempotent: false,
    idempotencyKey: 'x-idempotency-key',
    headers: ['x-idempotency-key'],
  },
  payAgain: {
    id: 'payAgain',
    method: 'PUT',
    path: '/payments/{order}',
    scopes: [],
    success: [204],
    idempotent: true,
    headers: ['Idempotency-Key'],
  },
  pathServer: {
    id: 'pathServer',
    method: 'GET',
    path: '/elsewhere',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  ownServer: {
    id: 'ownServer',
    method: 'PUT',
    path: '/elsewhere',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  openToAll: {
    id: 'openToAll',
    method: 'GET',
    path: '/open',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  headMethod: {
    id: 'headMethod',
    method: 'HEAD',
    path: '/methods',
    scopes: [],
    success: [200],
    idempotent: true,
  },
  optionsMethod: {
    id: 'optionsMethod',
    method: 'OPTIONS',
    path: '/methods',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  traceMethod: {
    id: 'traceMethod',
    method: 'TRACE',
    path: '/methods',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  noTag: {
    id: 'noTag',
    method: 'GET',
    path: '/no-tag',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  simpleText: {
    id: 'simpleText',
    method: 'GET',
    path: '/simpleText/{color}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  simpleList: {
    id: 'simpleList',
    method: 'GET',
    path: '/simpleList/{color}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  simpleObject: {
    id: 'simpleObject',
    method: 'GET',
    path: '/simpleObject/{color}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  simpleExplodedText: {
    id: 'simpleExplodedText',
    method: 'GET',
    path: '/simpleExplodedText/{color}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  simpleExplodedList: {
    id: 'simpleExplodedList',
    method: 'GET',
    path: '/simpleExplodedList/{color}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  simpleExplodedObject: {
    id: 'simpleExplodedObject',
    method: 'GET',
    path: '/simpleExplodedObject/{color}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  labelText: {
    id: 'labelText',
    method: 'GET',
    path: '/labelText/{color}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  labelList: {
    id: 'labelList',
    method: 'GET',
    path: '/labelList/{color}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  labelObject: {
    id: 'labelObject',
    method: 'GET',
    path: '/labelObject/{color}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  labelExplodedText: {
    id: 'labelExplodedText',
    method: 'GET',
    path: '/labelExplodedText/{color}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  labelExplodedList: {
    id: 'labelExplodedList',
    method: 'GET',
    path: '/labelExplodedList/{color}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  labelExplodedObject: {
    id: 'labelExplodedObject',
    method: 'GET',
    path: '/labelExplodedObject/{color}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  matrixText: {
    id: 'matrixText',
    method: 'GET',
    path: '/matrixText/{color}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  matrixList: {
    id: 'matrixList',
    method: 'GET',
    path: '/matrixList/{color}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  matrixObject: {
    id: 'matrixObject',
    method: 'GET',
    path: '/matrixObject/{color}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  matrixExplodedText: {
    id: 'matrixExplodedText',
    method: 'GET',
    path: '/matrixExplodedText/{color}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  matrixExplodedList: {
    id: 'matrixExplodedList',
    method: 'GET',
    path: '/matrixExplodedList/{color}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  matrixExplodedObject: {
    id: 'matrixExplodedObject',
    method: 'GET',
    path: '/matrixExplodedObject/{color}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  formText: {
    id: 'formText',
    method: 'GET',
    path: '/formText',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  formList: {
    id: 'formList',
    method: 'GET',
    path: '/formList',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  formObject: {
    id: 'formObject',
    method: 'GET',
    path: '/formObject',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  formExplodedText: {
    id: 'formExplodedText',
    method: 'GET',
    path: '/formExplodedText',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  formExplodedList: {
    id: 'formExplodedList',
    method: 'GET',
    path: '/formExplodedList',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  formExplodedObject: {
    id: 'formExplodedObject',
    method: 'GET',
    path: '/formExplodedObject',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  spaceDelimitedList: {
    id: 'spaceDelimitedList',
    method: 'GET',
    path: '/spaceDelimitedList',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  spaceDelimitedObject: {
    id: 'spaceDelimitedObject',
    method: 'GET',
    path: '/spaceDelimitedObject',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  pipeDelimitedList: {
    id: 'pipeDelimitedList',
    method: 'GET',
    path: '/pipeDelimitedList',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  pipeDelimitedObject: {
    id: 'pipeDelimitedObject',
    method: 'GET',
    path: '/pipeDelimitedObject',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  deepObject: {
    id: 'deepObject',
    method: 'GET',
    path: '/deepObject',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  allowReserved: {
    id: 'allowReserved',
    method: 'GET',
    path: '/allowReserved',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  defaultList: {
    id: 'defaultList',
    method: 'GET',
    path: '/defaultList',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  defaultObject: {
    id: 'defaultObject',
    method: 'GET',
    path: '/defaultObject',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  jsonQuery: {
    id: 'jsonQuery',
    method: 'GET',
    path: '/jsonQuery',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  jsonPath: {
    id: 'jsonPath',
    method: 'GET',
    path: '/jsonPath/{color}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  headerList: {
    id: 'headerList',
    method: 'GET',
    path: '/headerList',
    scopes: [],
    success: [204],
    idempotent: true,
    headers: ['color'],
  },
  headerObject: {
    id: 'headerObject',
    method: 'GET',
    path: '/headerObject',
    scopes: [],
    success: [204],
    idempotent: true,
    headers: ['color'],
  },
  headerExplodedList: {
    id: 'headerExplodedList',
    method: 'GET',
    path: '/headerExplodedList',
    scopes: [],
    success: [204],
    idempotent: true,
    headers: ['color'],
  },
  headerExplodedObject: {
    id: 'headerExplodedObject',
    method: 'GET',
    path: '/headerExplodedObject',
    scopes: [],
    success: [204],
    idempotent: true,
    headers: ['color'],
  },
  headerText: {
    id: 'headerText',
    method: 'GET',
    path: '/headerText',
    scopes: [],
    success: [204],
    idempotent: true,
    headers: ['color'],
  },
  jsonHeader: {
    id: 'jsonHeader',
    method: 'GET',
    path: '/jsonHeader',
    scopes: [],
    success: [204],
    idempotent: true,
    headers: ['color'],
  },
  cookieText: {
    id: 'cookieText',
    method: 'GET',
    path: '/cookieText',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  cookieList: {
    id: 'cookieList',
    method: 'GET',
    path: '/cookieList',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  cookieObject: {
    id: 'cookieObject',
    method: 'GET',
    path: '/cookieObject',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  cookieExplodedText: {
    id: 'cookieExplodedText',
    method: 'GET',
    path: '/cookieExplodedText',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  cookieExplodedList: {
    id: 'cookieExplodedList',
    method: 'GET',
    path: '/cookieExplodedList',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  cookieExplodedObject: {
    id: 'cookieExplodedObject',
    method: 'GET',
    path: '/cookieExplodedObject',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  allPlaces: {
    id: 'allPlaces',
    method: 'GET',
    path: '/all-places/{id}',
    scopes: [],
    success: [204],
    idempotent: true,
    headers: ['X-Flags'],
  },
  brackets: {
    id: 'brackets',
    method: 'GET',
    path: '/brackets',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  jsonBody: {
    id: 'jsonBody',
    method: 'POST',
    path: '/json',
    scopes: [],
    success: [204],
    idempotent: false,
    requestType: 'application/json',
  },
  mergePatch: {
    id: 'mergePatch',
    method: 'PATCH',
    path: '/json',
    scopes: [],
    success: [204],
    idempotent: false,
    requestType: 'application/merge-patch+json',
  },
  formBody: {
    id: 'formBody',
    method: 'POST',
    path: '/form',
    scopes: [],
    success: [204],
    idempotent: false,
    requestType: 'application/x-www-form-urlencoded',
  },
  multipartBody: {
    id: 'multipartBody',
    method: 'POST',
    path: '/multipart',
    scopes: [],
    success: [204],
    idempotent: false,
    requestType: 'multipart/form-data',
  },
  binaryBody: {
    id: 'binaryBody',
    method: 'PUT',
    path: '/bytes',
    scopes: [],
    success: [204],
    idempotent: true,
    requestType: 'application/octet-stream',
  },
  textBody: {
    id: 'textBody',
    method: 'PUT',
    path: '/text',
    scopes: [],
    success: [204],
    idempotent: true,
    requestType: 'text/plain',
  },
  severalBodies: {
    id: 'severalBodies',
    method: 'POST',
    path: '/several-bodies',
    scopes: [],
    success: [204],
    idempotent: false,
    requestType: 'application/json',
  },
  pictureBody: {
    id: 'pictureBody',
    method: 'POST',
    path: '/json-or-form',
    scopes: [],
    success: [204],
    idempotent: false,
    requestType: 'application/json',
  },
  othersBody: {
    id: 'othersBody',
    method: 'POST',
    path: '/json-or-form-with-others',
    scopes: [],
    success: [204],
    idempotent: false,
    requestType: 'application/json',
  },
  profileBody: {
    id: 'profileBody',
    method: 'POST',
    path: '/json-or-form-with-objects',
    scopes: [],
    success: [204],
    idempotent: false,
    requestType: 'application/json',
  },
  optionalBody: {
    id: 'optionalBody',
    method: 'POST',
    path: '/optional-body',
    scopes: [],
    success: [204],
    idempotent: false,
    requestType: 'multipart/form-data',
  },
  severalStatuses: {
    id: 'severalStatuses',
    method: 'GET',
    path: '/several-responses',
    scopes: [],
    success: [200, 202, 204],
    idempotent: true,
    responseType: 'application/json',
  },
  mixedAnswers: {
    id: 'mixedAnswers',
    method: 'GET',
    path: '/mixed-responses',
    scopes: [],
    success: [200, 206],
    idempotent: true,
    responseType: 'application/json',
  },
  ranges: {
    id: 'ranges',
    method: 'GET',
    path: '/ranges',
    scopes: [],
    success: ['2XX'],
    idempotent: true,
    responseType: 'application/json',
  },
  defaultAnswer: {
    id: 'defaultAnswer',
    method: 'GET',
    path: '/default-response',
    scopes: [],
    success: ['2XX'],
    idempotent: true,
    responseType: 'application/json',
  },
  noContent: {
    id: 'noContent',
    method: 'DELETE',
    path: '/no-content',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  textAnswer: {
    id: 'textAnswer',
    method: 'GET',
    path: '/text-response',
    scopes: [],
    success: [200],
    idempotent: true,
    responseType: 'text/plain',
  },
  binaryAnswer: {
    id: 'binaryAnswer',
    method: 'GET',
    path: '/binary-response',
    scopes: [],
    success: [200],
    idempotent: true,
    responseType: 'image/png',
  },
  eventStream: {
    id: 'eventStream',
    method: 'GET',
    path: '/events',
    scopes: [],
    success: [200],
    idempotent: true,
    responseType: 'text/event-stream',
  },
  textEventStream: {
    id: 'textEventStream',
    method: 'GET',
    path: '/text-events',
    scopes: [],
    success: [200],
    idempotent: true,
    responseType: 'text/event-stream',
  },
  lineStream: {
    id: 'lineStream',
    method: 'GET',
    path: '/lines',
    scopes: [],
    success: [200],
    idempotent: true,
    responseType: 'application/x-ndjson',
  },
  severalMedia: {
    id: 'severalMedia',
    method: 'GET',
    path: '/several-media',
    scopes: [],
    success: [200],
    idempotent: true,
    responseType: 'application/json',
  },
  anyMedia: {
    id: 'anyMedia',
    method: 'GET',
    path: '/any-media',
    scopes: [],
    success: [200],
    idempotent: true,
    responseType: '*/*',
  },
  xmlAnswer: {
    id: 'xmlAnswer',
    method: 'GET',
    path: '/xml',
    scopes: [],
    success: [200],
    idempotent: true,
    responseType: 'application/xml',
  },
  typedHeaders: {
    id: 'typedHeaders',
    method: 'GET',
    path: '/headers',
    scopes: [],
    success: [200],
    idempotent: true,
    responseType: 'application/json',
  },
  everySchema: {
    id: 'everySchema',
    method: 'POST',
    path: '/schemas',
    scopes: [],
    success: [200],
    idempotent: false,
    requestType: 'application/json',
    responseType: 'application/json',
  },
  bothDirections: {
    id: 'bothDirections',
    method: 'POST',
    path: '/account',
    scopes: [],
    success: [200],
    idempotent: false,
    requestType: 'application/json',
    responseType: 'application/json',
  },
  linkedPages: {
    id: 'linkedPages',
    method: 'GET',
    path: '/linked-pages',
    scopes: [],
    success: [200],
    idempotent: true,
    responseType: 'application/json',
  },
  cursorPages: {
    id: 'cursorPages',
    method: 'GET',
    path: '/cursor-pages',
    scopes: [],
    success: [200],
    idempotent: true,
    responseType: 'application/json',
  },
  addressPages: {
    id: 'addressPages',
    method: 'GET',
    path: '/address-pages',
    scopes: [],
    success: [200],
    idempotent: true,
    responseType: 'application/json',
  },
  bigIntegers: {
    id: 'bigIntegers',
    method: 'PUT',
    path: '/integers/{id}',
    scopes: [],
    success: [200],
    idempotent: true,
    requestType: 'application/json',
    responseType: 'application/json',
    headers: ['X-Id'],
  },
  styledIntegers: {
    id: 'styledIntegers',
    method: 'GET',
    path: '/styled-integers/{id}',
    scopes: [],
    success: [204],
    idempotent: true,
  },
  integersAsDigits: {
    id: 'integersAsDigits',
    method: 'POST',
    path: '/digits',
    scopes: [],
    success: [200],
    idempotent: false,
    requestType: 'application/vnd.digits+json',
    responseType: 'application/json',
  },
  integersInForm: {
    id: 'integersInForm',
    method: 'POST',
    path: '/integer-form',
    scopes: [],
    success: [204],
    idempotent: false,
    requestType: 'multipart/form-data',
  },
  integersInLines: {
    id: 'integersInLines',
    method: 'GET',
    path: '/integer-lines',
    scopes: [],
    success: [200],
    idempotent: true,
    responseType: 'application/x-ndjson',
  },
  integersInEvents: {
    id: 'integersInEvents',
    method: 'GET',
    path: '/integer-events',
    scopes: [],
    success: [200],
    idempotent: true,
    responseType: 'application/json',
  },
  integersInPages: {
    id: 'integersInPages',
    method: 'GET',
    path: '/integer-pages',
    scopes: [],
    success: [200],
    idempotent: true,
    responseType: 'application/json',
  },
};

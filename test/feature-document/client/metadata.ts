// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import type { Operation } from '../../../src/runtime.js';

/** `GET /derived/{petId}/toys-and.more` */
export const getDerivedByPetIdToysAndMore: Operation<
  'getDerivedByPetIdToysAndMore',
  'GET',
  '/derived/{petId}/toys-and.more'
> = {
  id: 'getDerivedByPetIdToysAndMore',
  method: 'GET',
  path: '/derived/{petId}/toys-and.more',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /same-name` */
export const getPet: Operation<'get_pet', 'GET', '/same-name'> = {
  id: 'get_pet',
  method: 'GET',
  path: '/same-name',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `PUT /same-name` */
export const getPet_: Operation<'getPet', 'PUT', '/same-name'> = {
  id: 'getPet',
  method: 'PUT',
  path: '/same-name',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /several-tags` */
export const severalTags: Operation<'severalTags', 'GET', '/several-tags'> = {
  id: 'severalTags',
  method: 'GET',
  path: '/several-tags',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /reserved` */
export const delete_: Operation<'delete', 'GET', '/reserved'> = {
  id: 'delete',
  method: 'GET',
  path: '/reserved',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `PUT /reserved` */
export const constructor_: Operation<'constructor', 'PUT', '/reserved'> = {
  id: 'constructor',
  method: 'PUT',
  path: '/reserved',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /unnameable` */
export const getUnnameable: Operation<'+++', 'GET', '/unnameable'> = {
  id: '+++',
  method: 'GET',
  path: '/unnameable',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `PUT /unnameable` */
export const _2FastÉté: Operation<'2 Fast/été', 'PUT', '/unnameable'> = {
  id: '2 Fast/été',
  method: 'PUT',
  path: '/unnameable',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /from-path/{shared}/{own}` */
export const pathLevel: Operation<'pathLevel', 'GET', '/from-path/{shared}/{own}'> = {
  id: 'pathLevel',
  method: 'GET',
  path: '/from-path/{shared}/{own}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /referred` */
export const referredPath: Operation<'referredPath', 'GET', '/referred'> = {
  id: 'referredPath',
  method: 'GET',
  path: '/referred',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `POST /references/{id}` */
export const references: Operation<'references', 'POST', '/references/{id}'> = {
  id: 'references',
  method: 'POST',
  path: '/references/{id}',
  scopes: [],
  success: [200],
  idempotent: false,
  requestType: 'application/json',
  responseType: 'application/json',
};

/** `GET /deprecated` */
export const outdated: Operation<'outdated', 'GET', '/deprecated'> = {
  id: 'outdated',
  method: 'GET',
  path: '/deprecated',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `POST /payments/{order}` */
export const pay: Operation<'pay', 'POST', '/payments/{order}'> = {
  id: 'pay',
  method: 'POST',
  path: '/payments/{order}',
  scopes: [],
  success: [204],
  idempotent: false,
  idempotencyKey: 'Idempotency-Key',
  headers: ['Idempotency-Key', 'X-Trace'],
};

/** `PATCH /payments/{order}` */
export const payLess: Operation<'payLess', 'PATCH', '/payments/{order}'> = {
  id: 'payLess',
  method: 'PATCH',
  path: '/payments/{order}',
  scopes: [],
  success: [204],
  idempotent: false,
  idempotencyKey: 'x-idempotency-key',
  headers: ['x-idempotency-key'],
};

/** `PUT /payments/{order}` */
export const payAgain: Operation<'payAgain', 'PUT', '/payments/{order}'> = {
  id: 'payAgain',
  method: 'PUT',
  path: '/payments/{order}',
  scopes: [],
  success: [204],
  idempotent: true,
  headers: ['Idempotency-Key'],
};

/** `GET /elsewhere` */
export const pathServer: Operation<'pathServer', 'GET', '/elsewhere'> = {
  id: 'pathServer',
  method: 'GET',
  path: '/elsewhere',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `PUT /elsewhere` */
export const ownServer: Operation<'ownServer', 'PUT', '/elsewhere'> = {
  id: 'ownServer',
  method: 'PUT',
  path: '/elsewhere',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /open` */
export const openToAll: Operation<'openToAll', 'GET', '/open'> = {
  id: 'openToAll',
  method: 'GET',
  path: '/open',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `HEAD /methods` */
export const headMethod: Operation<'headMethod', 'HEAD', '/methods'> = {
  id: 'headMethod',
  method: 'HEAD',
  path: '/methods',
  scopes: [],
  success: [200],
  idempotent: true,
};

/** `OPTIONS /methods` */
export const optionsMethod: Operation<'optionsMethod', 'OPTIONS', '/methods'> = {
  id: 'optionsMethod',
  method: 'OPTIONS',
  path: '/methods',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `TRACE /methods` */
export const traceMethod: Operation<'traceMethod', 'TRACE', '/methods'> = {
  id: 'traceMethod',
  method: 'TRACE',
  path: '/methods',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /no-tag` */
export const noTag: Operation<'noTag', 'GET', '/no-tag'> = {
  id: 'noTag',
  method: 'GET',
  path: '/no-tag',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /simpleText/{color}` */
export const simpleText: Operation<'simpleText', 'GET', '/simpleText/{color}'> = {
  id: 'simpleText',
  method: 'GET',
  path: '/simpleText/{color}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /simpleList/{color}` */
export const simpleList: Operation<'simpleList', 'GET', '/simpleList/{color}'> = {
  id: 'simpleList',
  method: 'GET',
  path: '/simpleList/{color}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /simpleObject/{color}` */
export const simpleObject: Operation<'simpleObject', 'GET', '/simpleObject/{color}'> = {
  id: 'simpleObject',
  method: 'GET',
  path: '/simpleObject/{color}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /simpleExplodedText/{color}` */
export const simpleExplodedText: Operation<'simpleExplodedText', 'GET', '/simpleExplodedText/{color}'> = {
  id: 'simpleExplodedText',
  method: 'GET',
  path: '/simpleExplodedText/{color}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /simpleExplodedList/{color}` */
export const simpleExplodedList: Operation<'simpleExplodedList', 'GET', '/simpleExplodedList/{color}'> = {
  id: 'simpleExplodedList',
  method: 'GET',
  path: '/simpleExplodedList/{color}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /simpleExplodedObject/{color}` */
export const simpleExplodedObject: Operation<'simpleExplodedObject', 'GET', '/simpleExplodedObject/{color}'> = {
  id: 'simpleExplodedObject',
  method: 'GET',
  path: '/simpleExplodedObject/{color}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /labelText/{color}` */
export const labelText: Operation<'labelText', 'GET', '/labelText/{color}'> = {
  id: 'labelText',
  method: 'GET',
  path: '/labelText/{color}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /labelList/{color}` */
export const labelList: Operation<'labelList', 'GET', '/labelList/{color}'> = {
  id: 'labelList',
  method: 'GET',
  path: '/labelList/{color}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /labelObject/{color}` */
export const labelObject: Operation<'labelObject', 'GET', '/labelObject/{color}'> = {
  id: 'labelObject',
  method: 'GET',
  path: '/labelObject/{color}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /labelExplodedText/{color}` */
export const labelExplodedText: Operation<'labelExplodedText', 'GET', '/labelExplodedText/{color}'> = {
  id: 'labelExplodedText',
  method: 'GET',
  path: '/labelExplodedText/{color}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /labelExplodedList/{color}` */
export const labelExplodedList: Operation<'labelExplodedList', 'GET', '/labelExplodedList/{color}'> = {
  id: 'labelExplodedList',
  method: 'GET',
  path: '/labelExplodedList/{color}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /labelExplodedObject/{color}` */
export const labelExplodedObject: Operation<'labelExplodedObject', 'GET', '/labelExplodedObject/{color}'> = {
  id: 'labelExplodedObject',
  method: 'GET',
  path: '/labelExplodedObject/{color}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /matrixText/{color}` */
export const matrixText: Operation<'matrixText', 'GET', '/matrixText/{color}'> = {
  id: 'matrixText',
  method: 'GET',
  path: '/matrixText/{color}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /matrixList/{color}` */
export const matrixList: Operation<'matrixList', 'GET', '/matrixList/{color}'> = {
  id: 'matrixList',
  method: 'GET',
  path: '/matrixList/{color}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /matrixObject/{color}` */
export const matrixObject: Operation<'matrixObject', 'GET', '/matrixObject/{color}'> = {
  id: 'matrixObject',
  method: 'GET',
  path: '/matrixObject/{color}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /matrixExplodedText/{color}` */
export const matrixExplodedText: Operation<'matrixExplodedText', 'GET', '/matrixExplodedText/{color}'> = {
  id: 'matrixExplodedText',
  method: 'GET',
  path: '/matrixExplodedText/{color}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /matrixExplodedList/{color}` */
export const matrixExplodedList: Operation<'matrixExplodedList', 'GET', '/matrixExplodedList/{color}'> = {
  id: 'matrixExplodedList',
  method: 'GET',
  path: '/matrixExplodedList/{color}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /matrixExplodedObject/{color}` */
export const matrixExplodedObject: Operation<'matrixExplodedObject', 'GET', '/matrixExplodedObject/{color}'> = {
  id: 'matrixExplodedObject',
  method: 'GET',
  path: '/matrixExplodedObject/{color}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /formText` */
export const formText: Operation<'formText', 'GET', '/formText'> = {
  id: 'formText',
  method: 'GET',
  path: '/formText',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /formList` */
export const formList: Operation<'formList', 'GET', '/formList'> = {
  id: 'formList',
  method: 'GET',
  path: '/formList',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /formObject` */
export const formObject: Operation<'formObject', 'GET', '/formObject'> = {
  id: 'formObject',
  method: 'GET',
  path: '/formObject',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /formExplodedText` */
export const formExplodedText: Operation<'formExplodedText', 'GET', '/formExplodedText'> = {
  id: 'formExplodedText',
  method: 'GET',
  path: '/formExplodedText',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /formExplodedList` */
export const formExplodedList: Operation<'formExplodedList', 'GET', '/formExplodedList'> = {
  id: 'formExplodedList',
  method: 'GET',
  path: '/formExplodedList',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /formExplodedObject` */
export const formExplodedObject: Operation<'formExplodedObject', 'GET', '/formExplodedObject'> = {
  id: 'formExplodedObject',
  method: 'GET',
  path: '/formExplodedObject',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /spaceDelimitedList` */
export const spaceDelimitedList: Operation<'spaceDelimitedList', 'GET', '/spaceDelimitedList'> = {
  id: 'spaceDelimitedList',
  method: 'GET',
  path: '/spaceDelimitedList',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /spaceDelimitedObject` */
export const spaceDelimitedObject: Operation<'spaceDelimitedObject', 'GET', '/spaceDelimitedObject'> = {
  id: 'spaceDelimitedObject',
  method: 'GET',
  path: '/spaceDelimitedObject',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /pipeDelimitedList` */
export const pipeDelimitedList: Operation<'pipeDelimitedList', 'GET', '/pipeDelimitedList'> = {
  id: 'pipeDelimitedList',
  method: 'GET',
  path: '/pipeDelimitedList',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /pipeDelimitedObject` */
export const pipeDelimitedObject: Operation<'pipeDelimitedObject', 'GET', '/pipeDelimitedObject'> = {
  id: 'pipeDelimitedObject',
  method: 'GET',
  path: '/pipeDelimitedObject',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /deepObject` */
export const deepObject: Operation<'deepObject', 'GET', '/deepObject'> = {
  id: 'deepObject',
  method: 'GET',
  path: '/deepObject',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /allowReserved` */
export const allowReserved: Operation<'allowReserved', 'GET', '/allowReserved'> = {
  id: 'allowReserved',
  method: 'GET',
  path: '/allowReserved',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /defaultList` */
export const defaultList: Operation<'defaultList', 'GET', '/defaultList'> = {
  id: 'defaultList',
  method: 'GET',
  path: '/defaultList',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /defaultObject` */
export const defaultObject: Operation<'defaultObject', 'GET', '/defaultObject'> = {
  id: 'defaultObject',
  method: 'GET',
  path: '/defaultObject',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /jsonQuery` */
export const jsonQuery: Operation<'jsonQuery', 'GET', '/jsonQuery'> = {
  id: 'jsonQuery',
  method: 'GET',
  path: '/jsonQuery',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /jsonPath/{color}` */
export const jsonPath: Operation<'jsonPath', 'GET', '/jsonPath/{color}'> = {
  id: 'jsonPath',
  method: 'GET',
  path: '/jsonPath/{color}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /headerList` */
export const headerList: Operation<'headerList', 'GET', '/headerList'> = {
  id: 'headerList',
  method: 'GET',
  path: '/headerList',
  scopes: [],
  success: [204],
  idempotent: true,
  headers: ['color'],
};

/** `GET /headerObject` */
export const headerObject: Operation<'headerObject', 'GET', '/headerObject'> = {
  id: 'headerObject',
  method: 'GET',
  path: '/headerObject',
  scopes: [],
  success: [204],
  idempotent: true,
  headers: ['color'],
};

/** `GET /headerExplodedList` */
export const headerExplodedList: Operation<'headerExplodedList', 'GET', '/headerExplodedList'> = {
  id: 'headerExplodedList',
  method: 'GET',
  path: '/headerExplodedList',
  scopes: [],
  success: [204],
  idempotent: true,
  headers: ['color'],
};

/** `GET /headerExplodedObject` */
export const headerExplodedObject: Operation<'headerExplodedObject', 'GET', '/headerExplodedObject'> = {
  id: 'headerExplodedObject',
  method: 'GET',
  path: '/headerExplodedObject',
  scopes: [],
  success: [204],
  idempotent: true,
  headers: ['color'],
};

/** `GET /headerText` */
export const headerText: Operation<'headerText', 'GET', '/headerText'> = {
  id: 'headerText',
  method: 'GET',
  path: '/headerText',
  scopes: [],
  success: [204],
  idempotent: true,
  headers: ['color'],
};

/** `GET /jsonHeader` */
export const jsonHeader: Operation<'jsonHeader', 'GET', '/jsonHeader'> = {
  id: 'jsonHeader',
  method: 'GET',
  path: '/jsonHeader',
  scopes: [],
  success: [204],
  idempotent: true,
  headers: ['color'],
};

/** `GET /cookieText` */
export const cookieText: Operation<'cookieText', 'GET', '/cookieText'> = {
  id: 'cookieText',
  method: 'GET',
  path: '/cookieText',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /cookieList` */
export const cookieList: Operation<'cookieList', 'GET', '/cookieList'> = {
  id: 'cookieList',
  method: 'GET',
  path: '/cookieList',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /cookieObject` */
export const cookieObject: Operation<'cookieObject', 'GET', '/cookieObject'> = {
  id: 'cookieObject',
  method: 'GET',
  path: '/cookieObject',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /cookieExplodedText` */
export const cookieExplodedText: Operation<'cookieExplodedText', 'GET', '/cookieExplodedText'> = {
  id: 'cookieExplodedText',
  method: 'GET',
  path: '/cookieExplodedText',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /cookieExplodedList` */
export const cookieExplodedList: Operation<'cookieExplodedList', 'GET', '/cookieExplodedList'> = {
  id: 'cookieExplodedList',
  method: 'GET',
  path: '/cookieExplodedList',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /cookieExplodedObject` */
export const cookieExplodedObject: Operation<'cookieExplodedObject', 'GET', '/cookieExplodedObject'> = {
  id: 'cookieExplodedObject',
  method: 'GET',
  path: '/cookieExplodedObject',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /all-places/{id}` */
export const allPlaces: Operation<'allPlaces', 'GET', '/all-places/{id}'> = {
  id: 'allPlaces',
  method: 'GET',
  path: '/all-places/{id}',
  scopes: [],
  success: [204],
  idempotent: true,
  headers: ['X-Flags'],
};

/** `GET /brackets` */
export const brackets: Operation<'brackets', 'GET', '/brackets'> = {
  id: 'brackets',
  method: 'GET',
  path: '/brackets',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `POST /json` */
const jsonBody_: Operation<'jsonBody', 'POST', '/json'> = {
  id: 'jsonBody',
  method: 'POST',
  path: '/json',
  scopes: [],
  success: [204],
  idempotent: false,
  requestType: 'application/json',
};
export { jsonBody_ as jsonBody };

/** `PATCH /json` */
export const mergePatch: Operation<'mergePatch', 'PATCH', '/json'> = {
  id: 'mergePatch',
  method: 'PATCH',
  path: '/json',
  scopes: [],
  success: [204],
  idempotent: false,
  requestType: 'application/merge-patch+json',
};

/** `POST /form` */
const formBody_: Operation<'formBody', 'POST', '/form'> = {
  id: 'formBody',
  method: 'POST',
  path: '/form',
  scopes: [],
  success: [204],
  idempotent: false,
  requestType: 'application/x-www-form-urlencoded',
};
export { formBody_ as formBody };

/** `POST /multipart` */
const multipartBody_: Operation<'multipartBody', 'POST', '/multipart'> = {
  id: 'multipartBody',
  method: 'POST',
  path: '/multipart',
  scopes: [],
  success: [204],
  idempotent: false,
  requestType: 'multipart/form-data',
};
export { multipartBody_ as multipartBody };

/** `PUT /bytes` */
export const binaryBody: Operation<'binaryBody', 'PUT', '/bytes'> = {
  id: 'binaryBody',
  method: 'PUT',
  path: '/bytes',
  scopes: [],
  success: [204],
  idempotent: true,
  requestType: 'application/octet-stream',
};

/** `PUT /text` */
export const textBody: Operation<'textBody', 'PUT', '/text'> = {
  id: 'textBody',
  method: 'PUT',
  path: '/text',
  scopes: [],
  success: [204],
  idempotent: true,
  requestType: 'text/plain',
};

/** `POST /several-bodies` */
export const severalBodies: Operation<'severalBodies', 'POST', '/several-bodies'> = {
  id: 'severalBodies',
  method: 'POST',
  path: '/several-bodies',
  scopes: [],
  success: [204],
  idempotent: false,
  requestType: 'application/json',
};

/** `POST /json-or-form` */
export const pictureBody: Operation<'pictureBody', 'POST', '/json-or-form'> = {
  id: 'pictureBody',
  method: 'POST',
  path: '/json-or-form',
  scopes: [],
  success: [204],
  idempotent: false,
  requestType: 'application/json',
};

/** `POST /json-or-form-with-others` */
export const othersBody: Operation<'othersBody', 'POST', '/json-or-form-with-others'> = {
  id: 'othersBody',
  method: 'POST',
  path: '/json-or-form-with-others',
  scopes: [],
  success: [204],
  idempotent: false,
  requestType: 'application/json',
};

/** `POST /json-or-form-with-objects` */
export const profileBody: Operation<'profileBody', 'POST', '/json-or-form-with-objects'> = {
  id: 'profileBody',
  method: 'POST',
  path: '/json-or-form-with-objects',
  scopes: [],
  success: [204],
  idempotent: false,
  requestType: 'application/json',
};

/** `POST /optional-body` */
export const optionalBody: Operation<'optionalBody', 'POST', '/optional-body'> = {
  id: 'optionalBody',
  method: 'POST',
  path: '/optional-body',
  scopes: [],
  success: [204],
  idempotent: false,
  requestType: 'multipart/form-data',
};

/** `GET /several-responses` */
export const severalStatuses: Operation<'severalStatuses', 'GET', '/several-responses'> = {
  id: 'severalStatuses',
  method: 'GET',
  path: '/several-responses',
  scopes: [],
  success: [200, 202, 204],
  idempotent: true,
  responseType: 'application/json',
};

/** `GET /mixed-responses` */
export const mixedAnswers: Operation<'mixedAnswers', 'GET', '/mixed-responses'> = {
  id: 'mixedAnswers',
  method: 'GET',
  path: '/mixed-responses',
  scopes: [],
  success: [200, 206],
  idempotent: true,
  responseType: 'application/json',
};

/** `GET /ranges` */
export const ranges: Operation<'ranges', 'GET', '/ranges'> = {
  id: 'ranges',
  method: 'GET',
  path: '/ranges',
  scopes: [],
  success: ['2XX'],
  idempotent: true,
  responseType: 'application/json',
};

/** `GET /default-response` */
export const defaultAnswer: Operation<'defaultAnswer', 'GET', '/default-response'> = {
  id: 'defaultAnswer',
  method: 'GET',
  path: '/default-response',
  scopes: [],
  success: ['2XX'],
  idempotent: true,
  responseType: 'application/json',
};

/** `DELETE /no-content` */
export const noContent: Operation<'noContent', 'DELETE', '/no-content'> = {
  id: 'noContent',
  method: 'DELETE',
  path: '/no-content',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `GET /text-response` */
export const textAnswer: Operation<'textAnswer', 'GET', '/text-response'> = {
  id: 'textAnswer',
  method: 'GET',
  path: '/text-response',
  scopes: [],
  success: [200],
  idempotent: true,
  responseType: 'text/plain',
};

/** `GET /binary-response` */
export const binaryAnswer: Operation<'binaryAnswer', 'GET', '/binary-response'> = {
  id: 'binaryAnswer',
  method: 'GET',
  path: '/binary-response',
  scopes: [],
  success: [200],
  idempotent: true,
  responseType: 'image/png',
};

/** `GET /events` */
export const eventStream: Operation<'eventStream', 'GET', '/events'> = {
  id: 'eventStream',
  method: 'GET',
  path: '/events',
  scopes: [],
  success: [200],
  idempotent: true,
  responseType: 'text/event-stream',
};

/** `GET /text-events` */
export const textEventStream: Operation<'textEventStream', 'GET', '/text-events'> = {
  id: 'textEventStream',
  method: 'GET',
  path: '/text-events',
  scopes: [],
  success: [200],
  idempotent: true,
  responseType: 'text/event-stream',
};

/** `GET /lines` */
export const lineStream: Operation<'lineStream', 'GET', '/lines'> = {
  id: 'lineStream',
  method: 'GET',
  path: '/lines',
  scopes: [],
  success: [200],
  idempotent: true,
  responseType: 'application/x-ndjson',
};

/** `GET /several-media` */
export const severalMedia: Operation<'severalMedia', 'GET', '/several-media'> = {
  id: 'severalMedia',
  method: 'GET',
  path: '/several-media',
  scopes: [],
  success: [200],
  idempotent: true,
  responseType: 'application/json',
};

/** `GET /any-media` */
export const anyMedia: Operation<'anyMedia', 'GET', '/any-media'> = {
  id: 'anyMedia',
  method: 'GET',
  path: '/any-media',
  scopes: [],
  success: [200],
  idempotent: true,
  responseType: '*/*',
};

/** `GET /xml` */
export const xmlAnswer: Operation<'xmlAnswer', 'GET', '/xml'> = {
  id: 'xmlAnswer',
  method: 'GET',
  path: '/xml',
  scopes: [],
  success: [200],
  idempotent: true,
  responseType: 'application/xml',
};

/** `GET /headers` */
export const typedHeaders: Operation<'typedHeaders', 'GET', '/headers'> = {
  id: 'typedHeaders',
  method: 'GET',
  path: '/headers',
  scopes: [],
  success: [200],
  idempotent: true,
  responseType: 'application/json',
};

/** `POST /schemas` */
export const everySchema: Operation<'everySchema', 'POST', '/schemas'> = {
  id: 'everySchema',
  method: 'POST',
  path: '/schemas',
  scopes: [],
  success: [200],
  idempotent: false,
  requestType: 'application/json',
  responseType: 'application/json',
};

/** `POST /account` */
export const bothDirections: Operation<'bothDirections', 'POST', '/account'> = {
  id: 'bothDirections',
  method: 'POST',
  path: '/account',
  scopes: [],
  success: [200],
  idempotent: false,
  requestType: 'application/json',
  responseType: 'application/json',
};

/** `GET /linked-pages` */
export const linkedPages: Operation<'linkedPages', 'GET', '/linked-pages'> = {
  id: 'linkedPages',
  method: 'GET',
  path: '/linked-pages',
  scopes: [],
  success: [200],
  idempotent: true,
  responseType: 'application/json',
};

/** `GET /cursor-pages` */
export const cursorPages: Operation<'cursorPages', 'GET', '/cursor-pages'> = {
  id: 'cursorPages',
  method: 'GET',
  path: '/cursor-pages',
  scopes: [],
  success: [200],
  idempotent: true,
  responseType: 'application/json',
};

/** `GET /address-pages` */
export const addressPages: Operation<'addressPages', 'GET', '/address-pages'> = {
  id: 'addressPages',
  method: 'GET',
  path: '/address-pages',
  scopes: [],
  success: [200],
  idempotent: true,
  responseType: 'application/json',
};

/** `PUT /integers/{id}` */
export const bigIntegers: Operation<'bigIntegers', 'PUT', '/integers/{id}'> = {
  id: 'bigIntegers',
  method: 'PUT',
  path: '/integers/{id}',
  scopes: [],
  success: [200],
  idempotent: true,
  requestType: 'application/json',
  responseType: 'application/json',
  headers: ['X-Id'],
};

/** `GET /styled-integers/{id}` */
export const styledIntegers: Operation<'styledIntegers', 'GET', '/styled-integers/{id}'> = {
  id: 'styledIntegers',
  method: 'GET',
  path: '/styled-integers/{id}',
  scopes: [],
  success: [204],
  idempotent: true,
};

/** `POST /digits` */
export const integersAsDigits: Operation<'integersAsDigits', 'POST', '/digits'> = {
  id: 'integersAsDigits',
  method: 'POST',
  path: '/digits',
  scopes: [],
  success: [200],
  idempotent: false,
  requestType: 'application/vnd.digits+json',
  responseType: 'application/json',
};

/** `POST /integer-form` */
export const integersInForm: Operation<'integersInForm', 'POST', '/integer-form'> = {
  id: 'integersInForm',
  method: 'POST',
  path: '/integer-form',
  scopes: [],
  success: [204],
  idempotent: false,
  requestType: 'multipart/form-data',
};

/** `GET /integer-lines` */
export const integersInLines: Operation<'integersInLines', 'GET', '/integer-lines'> = {
  id: 'integersInLines',
  method: 'GET',
  path: '/integer-lines',
  scopes: [],
  success: [200],
  idempotent: true,
  responseType: 'application/x-ndjson',
};

/** `GET /integer-events` */
export const integersInEvents: Operation<'integersInEvents', 'GET', '/integer-events'> = {
  id: 'integersInEvents',
  method: 'GET',
  path: '/integer-events',
  scopes: [],
  success: [200],
  idempotent: true,
  responseType: 'application/json',
};

/** `GET /integer-pages` */
export const integersInPages: Operation<'integersInPages', 'GET', '/integer-pages'> = {
  id: 'integersInPages',
  method: 'GET',
  path: '/integer-pages',
  scopes: [],
  success: [200],
  idempotent: true,
  responseType: 'application/json',
};

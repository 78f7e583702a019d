// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import { addParameters, addQuery, serializeParameters, stylePath, tunes, unread } from '../../../src/runtime.js';
import type { ApiCall, CallOptions, Transport } from '../../../src/runtime.js';
import type {
  AllPlacesError,
  AllPlacesId,
  AllPlacesParameters,
  AllowReservedError,
  AllowReservedParameters,
  BracketsError,
  BracketsParameters,
  CookieExplodedListError,
  CookieExplodedListParameters,
  CookieExplodedObjectError,
  CookieExplodedObjectParameters,
  CookieExplodedTextError,
  CookieExplodedTextParameters,
  CookieListError,
  CookieListParameters,
  CookieObjectError,
  CookieObjectParameters,
  CookieTextError,
  CookieTextParameters,
  DeepObjectError,
  DeepObjectParameters,
  DefaultListError,
  DefaultListParameters,
  DefaultObjectError,
  DefaultObjectParameters,
  FormExplodedListError,
  FormExplodedListParameters,
  FormExplodedObjectError,
  FormExplodedObjectParameters,
  FormExplodedTextError,
  FormExplodedTextParameters,
  FormListError,
  FormListParameters,
  FormObjectError,
  FormObjectParameters,
  FormTextError,
  FormTextParameters,
  HeaderExplodedListError,
  HeaderExplodedListParameters,
  HeaderExplodedObjectError,
  HeaderExplodedObjectParameters,
  HeaderListError,
  HeaderListParameters,
  HeaderObjectError,
  HeaderObjectParameters,
  HeaderTextError,
  HeaderTextParameters,
  JsonHeaderError,
  JsonHeaderParameters,
  JsonPathColor,
  JsonPathError,
  JsonQueryError,
  JsonQueryParameters,
  LabelExplodedListColor,
  LabelExplodedListError,
  LabelExplodedObjectColor,
  LabelExplodedObjectError,
  LabelExplodedTextColor,
  LabelExplodedTextError,
  LabelListColor,
  LabelListError,
  LabelObjectColor,
  LabelObjectError,
  LabelTextColor,
  LabelTextError,
  MatrixExplodedListColor,
  MatrixExplodedListError,
  MatrixExplodedObjectColor,
  MatrixExplodedObjectError,
  MatrixExplodedTextColor,
  MatrixExplodedTextError,
  MatrixListColor,
  MatrixListError,
  MatrixObjectColor,
  MatrixObjectError,
  MatrixTextColor,
  MatrixTextError,
  PipeDelimitedListError,
  PipeDelimitedListParameters,
  PipeDelimitedObjectError,
  PipeDelimitedObjectParameters,
  SimpleExplodedListColor,
  SimpleExplodedListError,
  SimpleExplodedObjectColor,
  SimpleExplodedObjectError,
  SimpleExplodedTextColor,
  SimpleExplodedTextError,
  SimpleListColor,
  SimpleListError,
  SimpleObjectColor,
  SimpleObjectError,
  SimpleTextColor,
  SimpleTextError,
  SpaceDelimitedListError,
  SpaceDelimitedListParameters,
  SpaceDelimitedObjectError,
  SpaceDelimitedObjectParameters,
} from './types.js';

/** `GET /simpleText/{color}`, as `ParametersApi.simpleText`. */
export function simpleText(
  transport: Transport,
  color: SimpleTextColor,
  options?: CallOptions,
): ApiCall<void, SimpleTextError> {
  return transport.call('simpleText', 'GET', '/simpleText/{color}', { color }, options, { read: unread });
}

/** `GET /simpleList/{color}`, as `ParametersApi.simpleList`. */
export function simpleList(
  transport: Transport,
  color: SimpleListColor,
  options?: CallOptions,
): ApiCall<void, SimpleListError> {
  return transport.call('simpleList', 'GET', '/simpleList/{color}', { color }, options, {
    read: unread,
    tune: stylePath({ color: {} }),
  });
}

/** `GET /simpleObject/{color}`, as `ParametersApi.simpleObject`. */
export function simpleObject(
  transport: Transport,
  color: SimpleObjectColor,
  options?: CallOptions,
): ApiCall<void, SimpleObjectError> {
  return transport.call('simpleObject', 'GET', '/simpleObject/{color}', { color }, options, {
    read: unread,
    tune: stylePath({ color: {} }),
  });
}

/** `GET /simpleExplodedText/{color}`, as `ParametersApi.simpleExplodedText`. */
export function simpleExplodedText(
  transport: Transport,
  color: SimpleExplodedTextColor,
  options?: CallOptions,
): ApiCall<void, SimpleExplodedTextError> {
  return transport.call('simpleExplodedText', 'GET', '/simpleExplodedText/{color}', { color }, options, {
    read: unread,
  });
}

/** `GET /simpleExplodedList/{color}`, as `ParametersApi.simpleExplodedList`. */
export function simpleExplodedList(
  transport: Transport,
  color: SimpleExplodedListColor,
  options?: CallOptions,
): ApiCall<void, SimpleExplodedListError> {
  return transport.call('simpleExplodedList', 'GET', '/simpleExplodedList/{color}', { color }, options, {
    read: unread,
    tune: stylePath({ color: { explode: true } }),
  });
}

/** `GET /simpleExplodedObject/{color}`, as `ParametersApi.simpleExplodedObject`. */
export function simpleExplodedObject(
  transport: Transport,
  color: SimpleExplodedObjectColor,
  options?: CallOptions,
): ApiCall<void, SimpleExplodedObjectError> {
  return transport.call('simpleExplodedObject', 'GET', '/simpleExplodedObject/{color}', { color }, options, {
    read: unread,
    tune: stylePath({ color: { explode: true } }),
  });
}

/** `GET /labelText/{color}`, as `ParametersApi.labelText`. */
export function labelText(
  transport: Transport,
  color: LabelTextColor,
  options?: CallOptions,
): ApiCall<void, LabelTextError> {
  return transport.call('labelText', 'GET', '/labelText/{color}', { color }, options, {
    read: unread,
    tune: stylePath({ color: { style: 'label' } }),
  });
}

/** `GET /labelList/{color}`, as `ParametersApi.labelList`. */
export function labelList(
  transport: Transport,
  color: LabelListColor,
  options?: CallOptions,
): ApiCall<void, LabelListError> {
  return transport.call('labelList', 'GET', '/labelList/{color}', { color }, options, {
    read: unread,
    tune: stylePath({ color: { style: 'label' } }),
  });
}

/** `GET /labelObject/{color}`, as `ParametersApi.labelObject`. */
export function labelObject(
  transport: Transport,
  color: LabelObjectColor,
  options?: CallOptions,
): ApiCall<void, LabelObjectError> {
  return transport.call('labelObject', 'GET', '/labelObject/{color}', { color }, options, {
    read: unread,
    tune: stylePath({ color: { style: 'label' } }),
  });
}

/** `GET /labelExplodedText/{color}`, as `ParametersApi.labelExplodedText`. */
export function labelExplodedText(
  transport: Transport,
  color: LabelExplodedTextColor,
  options?: CallOptions,
): ApiCall<void, LabelExplodedTextError> {
  return transport.call('labelExplodedText', 'GET', '/labelExplodedText/{color}', { color }, options, {
    read: unread,
    tune: stylePath({ color: { style: 'label', explode: true } }),
  });
}

/** `GET /labelExplodedList/{color}`, as `ParametersApi.labelExplodedList`. */
export function labelExplodedList(
  transport: Transport,
  color: LabelExplodedListColor,
  options?: CallOptions,
): ApiCall<void, LabelExplodedListError> {
  return transport.call('labelExplodedList', 'GET', '/labelExplodedList/{color}', { color }, options, {
    read: unread,
    tune: stylePath({ color: { style: 'label', explode: true } }),
  });
}

/** `GET /labelExplodedObject/{color}`, as `ParametersApi.labelExplodedObject`. */
export function labelExplodedObject(
  transport: Transport,
  color: LabelExplodedObjectColor,
  options?: CallOptions,
): ApiCall<void, LabelExplodedObjectError> {
  return transport.call('labelExplodedObject', 'GET', '/labelExplodedObject/{color}', { color }, options, {
    read: unread,
    tune: stylePath({ color: { style: 'label', explode: true } }),
  });
}

/** `GET /matrixText/{color}`, as `ParametersApi.matrixText`. */
export function matrixText(
  transport: Transport,
  color: MatrixTextColor,
  options?: CallOptions,
): ApiCall<void, MatrixTextError> {
  return transport.call('matrixText', 'GET', '/matrixText/{color}', { color }, options, {
    read: unread,
    tune: stylePath({ color: { style: 'matrix' } }),
  });
}

/** `GET /matrixList/{color}`, as `ParametersApi.matrixList`. */
export function matrixList(
  transport: Transport,
  color: MatrixListColor,
  options?: CallOptions,
): ApiCall<void, MatrixListError> {
  return transport.call('matrixList', 'GET', '/matrixList/{color}', { color }, options, {
    read: unread,
    tune: stylePath({ color: { style: 'matrix' } }),
  });
}

/** `GET /matrixObject/{color}`, as `ParametersApi.matrixObject`. */
export function matrixObject(
  transport: Transport,
  color: MatrixObjectColor,
  options?: CallOptions,
): ApiCall<void, MatrixObjectError> {
  return transport.call('matrixObject', 'GET', '/matrixObject/{color}', { color }, options, {
    read: unread,
    tune: stylePath({ color: { style: 'matrix' } }),
  });
}

/** `GET /matrixExplodedText/{color}`, as `ParametersApi.matrixExplodedText`. */
export function matrixExplodedText(
  transport: Transport,
  color: MatrixExplodedTextColor,
  options?: CallOptions,
): ApiCall<void, MatrixExplodedTextError> {
  return transport.call('matrixExplodedText', 'GET', '/matrixExplodedText/{color}', { color }, options, {
    read: unread,
    tune: stylePath({ color: { style: 'matrix', explode: true } }),
  });
}

/** `GET /matrixExplodedList/{color}`, as `ParametersApi.matrixExplodedList`. */
export function matrixExplodedList(
  transport: Transport,
  color: MatrixExplodedListColor,
  options?: CallOptions,
): ApiCall<void, MatrixExplodedListError> {
  return transport.call('matrixExplodedList', 'GET', '/matrixExplodedList/{color}', { color }, options, {
    read: unread,
    tune: stylePath({ color: { style: 'matrix', explode: true } }),
  });
}

/** `GET /matrixExplodedObject/{color}`, as `ParametersApi.matrixExplodedObject`. */
export function matrixExplodedObject(
  transport: Transport,
  color: MatrixExplodedObjectColor,
  options?: CallOptions,
): ApiCall<void, MatrixExplodedObjectError> {
  return transport.call('matrixExplodedObject', 'GET', '/matrixExplodedObject/{color}', { color }, options, {
    read: unread,
    tune: stylePath({ color: { style: 'matrix', explode: true } }),
  });
}

/** `GET /formText`, as `ParametersApi.formText`. */
export function formText(
  transport: Transport,
  parameters?: FormTextParameters,
  options?: CallOptions,
): ApiCall<void, FormTextError> {
  return transport.call('formText', 'GET', '/formText', {}, options, { read: unread, tune: addQuery(parameters) });
}

/** `GET /formList`, as `ParametersApi.formList`. */
export function formList(
  transport: Transport,
  parameters?: FormListParameters,
  options?: CallOptions,
): ApiCall<void, FormListError> {
  return transport.call('formList', 'GET', '/formList', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { explode: false } }),
  });
}

/** `GET /formObject`, as `ParametersApi.formObject`. */
export function formObject(
  transport: Transport,
  parameters?: FormObjectParameters,
  options?: CallOptions,
): ApiCall<void, FormObjectError> {
  return transport.call('formObject', 'GET', '/formObject', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { explode: false } }),
  });
}

/** `GET /formExplodedText`, as `ParametersApi.formExplodedText`. */
export function formExplodedText(
  transport: Transport,
  parameters?: FormExplodedTextParameters,
  options?: CallOptions,
): ApiCall<void, FormExplodedTextError> {
  return transport.call('formExplodedText', 'GET', '/formExplodedText', {}, options, {
    read: unread,
    tune: addQuery(parameters),
  });
}

/** `GET /formExplodedList`, as `ParametersApi.formExplodedList`. */
export function formExplodedList(
  transport: Transport,
  parameters?: FormExplodedListParameters,
  options?: CallOptions,
): ApiCall<void, FormExplodedListError> {
  return transport.call('formExplodedList', 'GET', '/formExplodedList', {}, options, {
    read: unread,
    tune: addQuery(parameters),
  });
}

/** `GET /formExplodedObject`, as `ParametersApi.formExplodedObject`. */
export function formExplodedObject(
  transport: Transport,
  parameters?: FormExplodedObjectParameters,
  options?: CallOptions,
): ApiCall<void, FormExplodedObjectError> {
  return transport.call('formExplodedObject', 'GET', '/formExplodedObject', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, {}),
  });
}

/** `GET /spaceDelimitedList`, as `ParametersApi.spaceDelimitedList`. */
export function spaceDelimitedList(
  transport: Transport,
  parameters?: SpaceDelimitedListParameters,
  options?: CallOptions,
): ApiCall<void, SpaceDelimitedListError> {
  return transport.call('spaceDelimitedList', 'GET', '/spaceDelimitedList', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { style: 'spaceDelimited' } }),
  });
}

/** `GET /spaceDelimitedObject`, as `ParametersApi.spaceDelimitedObject`. */
export function spaceDelimitedObject(
  transport: Transport,
  parameters?: SpaceDelimitedObjectParameters,
  options?: CallOptions,
): ApiCall<void, SpaceDelimitedObjectError> {
  return transport.call('spaceDelimitedObject', 'GET', '/spaceDelimitedObject', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { style: 'spaceDelimited' } }),
  });
}

/** `GET /pipeDelimitedList`, as `ParametersApi.pipeDelimitedList`. */
export function pipeDelimitedList(
  transport: Transport,
  parameters?: PipeDelimitedListParameters,
  options?: CallOptions,
): ApiCall<void, PipeDelimitedListError> {
  return transport.call('pipeDelimitedList', 'GET', '/pipeDelimitedList', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { style: 'pipeDelimited' } }),
  });
}

/** `GET /pipeDelimitedObject`, as `ParametersApi.pipeDelimitedObject`. */
export function pipeDelimitedObject(
  transport: Transport,
  parameters?: PipeDelimitedObjectParameters,
  options?: CallOptions,
): ApiCall<void, PipeDelimitedObjectError> {
  return transport.call('pipeDelimitedObject', 'GET', '/pipeDelimitedObject', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { style: 'pipeDelimited' } }),
  });
}

/** `GET /deepObject`, as `ParametersApi.deepObject`. */
export function deepObject(
  transport: Transport,
  parameters?: DeepObjectParameters,
  options?: CallOptions,
): ApiCall<void, DeepObjectError> {
  return transport.call('deepObject', 'GET', '/deepObject', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { style: 'deepObject' } }),
  });
}

/** `GET /allowReserved`, as `ParametersApi.allowReserved`. */
export function allowReserved(
  transport: Transport,
  parameters?: AllowReservedParameters,
  options?: CallOptions,
): ApiCall<void, AllowReservedError> {
  return transport.call('allowReserved', 'GET', '/allowReserved', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { allowReserved: true } }),
  });
}

/** `GET /defaultList`, as `ParametersApi.defaultList`. */
export function defaultList(
  transport: Transport,
  parameters?: DefaultListParameters,
  options?: CallOptions,
): ApiCall<void, DefaultListError> {
  return transport.call('defaultList', 'GET', '/defaultList', {}, options, {
    read: unread,
    tune: addQuery(parameters),
  });
}

/** `GET /defaultObject`, as `ParametersApi.defaultObject`. */
export function defaultObject(
  transport: Transport,
  parameters?: DefaultObjectParameters,
  options?: CallOptions,
): ApiCall<void, DefaultObjectError> {
  return transport.call('defaultObject', 'GET', '/defaultObject', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, {}),
  });
}

/** `GET /jsonQuery`, as `ParametersApi.jsonQuery`. */
export function jsonQuery(
  transport: Transport,
  parameters?: JsonQueryParameters,
  options?: CallOptions,
): ApiCall<void, JsonQueryError> {
  return transport.call('jsonQuery', 'GET', '/jsonQuery', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { json: true } }),
  });
}

/** `GET /jsonPath/{color}`, as `ParametersApi.jsonPath`. */
export function jsonPath(
  transport: Transport,
  color: JsonPathColor,
  options?: CallOptions,
): ApiCall<void, JsonPathError> {
  return transport.call('jsonPath', 'GET', '/jsonPath/{color}', { color }, options, {
    read: unread,
    tune: stylePath({ color: { json: true } }),
  });
}

/** `GET /headerList`, as `ParametersApi.headerList`. */
export function headerList(
  transport: Transport,
  parameters?: HeaderListParameters,
  options?: CallOptions,
): ApiCall<void, HeaderListError> {
  return transport.call('headerList', 'GET', '/headerList', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { in: 'header' } }),
  });
}

/** `GET /headerObject`, as `ParametersApi.headerObject`. */
export function headerObject(
  transport: Transport,
  parameters?: HeaderObjectParameters,
  options?: CallOptions,
): ApiCall<void, HeaderObjectError> {
  return transport.call('headerObject', 'GET', '/headerObject', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { in: 'header' } }),
  });
}

/** `GET /headerExplodedList`, as `ParametersApi.headerExplodedList`. */
export function headerExplodedList(
  transport: Transport,
  parameters?: HeaderExplodedListParameters,
  options?: CallOptions,
): ApiCall<void, HeaderExplodedListError> {
  return transport.call('headerExplodedList', 'GET', '/headerExplodedList', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { in: 'header', explode: true } }),
  });
}

/** `GET /headerExplodedObject`, as `ParametersApi.headerExplodedObject`. */
export function headerExplodedObject(
  transport: Transport,
  parameters?: HeaderExplodedObjectParameters,
  options?: CallOptions,
): ApiCall<void, HeaderExplodedObjectError> {
  return transport.call('headerExplodedObject', 'GET', '/headerExplodedObject', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { in: 'header', explode: true } }),
  });
}

/** `GET /headerText`, as `ParametersApi.headerText`. */
export function headerText(
  transport: Transport,
  parameters?: HeaderTextParameters,
  options?: CallOptions,
): ApiCall<void, HeaderTextError> {
  return transport.call('headerText', 'GET', '/headerText', {}, options, {
    read: unread,
    tune: addParameters(parameters, ['color']),
  });
}

/** `GET /jsonHeader`, as `ParametersApi.jsonHeader`. */
export function jsonHeader(
  transport: Transport,
  parameters?: JsonHeaderParameters,
  options?: CallOptions,
): ApiCall<void, JsonHeaderError> {
  return transport.call('jsonHeader', 'GET', '/jsonHeader', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { in: 'header', json: true } }),
  });
}

/** `GET /cookieText`, as `ParametersApi.cookieText`. */
export function cookieText(
  transport: Transport,
  parameters?: CookieTextParameters,
  options?: CallOptions,
): ApiCall<void, CookieTextError> {
  return transport.call('cookieText', 'GET', '/cookieText', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { in: 'cookie', explode: false } }),
  });
}

/** `GET /cookieList`, as `ParametersApi.cookieList`. */
export function cookieList(
  transport: Transport,
  parameters?: CookieListParameters,
  options?: CallOptions,
): ApiCall<void, CookieListError> {
  return transport.call('cookieList', 'GET', '/cookieList', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { in: 'cookie', explode: false } }),
  });
}

/** `GET /cookieObject`, as `ParametersApi.cookieObject`. */
export function cookieObject(
  transport: Transport,
  parameters?: CookieObjectParameters,
  options?: CallOptions,
): ApiCall<void, CookieObjectError> {
  return transport.call('cookieObject', 'GET', '/cookieObject', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { in: 'cookie', explode: false } }),
  });
}

/** `GET /cookieExplodedText`, as `ParametersApi.cookieExplodedText`. */
export function cookieExplodedText(
  transport: Transport,
  parameters?: CookieExplodedTextParameters,
  options?: CallOptions,
): ApiCall<void, CookieExplodedTextError> {
  return transport.call('cookieExplodedText', 'GET', '/cookieExplodedText', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { in: 'cookie' } }),
  });
}

/** `GET /cookieExplodedList`, as `ParametersApi.cookieExplodedList`. */
export function cookieExplodedList(
  transport: Transport,
  parameters?: CookieExplodedListParameters,
  options?: CallOptions,
): ApiCall<void, CookieExplodedListError> {
  return transport.call('cookieExplodedList', 'GET', '/cookieExplodedList', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { in: 'cookie' } }),
  });
}

/** `GET /cookieExplodedObject`, as `ParametersApi.cookieExplodedObject`. */
export function cookieExplodedObject(
  transport: Transport,
  parameters?: CookieExplodedObjectParameters,
  options?: CallOptions,
): ApiCall<void, CookieExplodedObjectError> {
  return transport.call('cookieExplodedObject', 'GET', '/cookieExplodedObject', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, { color: { in: 'cookie' } }),
  });
}

/** `GET /all-places/{id}`, as `ParametersApi.allPlaces`. */
export function allPlaces(
  transport: Transport,
  id: AllPlacesId,
  parameters: AllPlacesParameters,
  options?: CallOptions,
): ApiCall<void, AllPlacesError> {
  return transport.call('allPlaces', 'GET', '/all-places/{id}', { id }, options, {
    read: unread,
    tune: tunes(
      stylePath({ id: { style: 'matrix' } }),
      serializeParameters(parameters, {
        'X-Flags': { in: 'header' },
        session: { in: 'cookie' },
        theme: { in: 'cookie' },
      }),
    ),
  });
}

/** `GET /brackets`, as `ParametersApi.brackets`. */
export function brackets(
  transport: Transport,
  parameters?: BracketsParameters,
  options?: CallOptions,
): ApiCall<void, BracketsError> {
  return transport.call('brackets', 'GET', '/brackets', {}, options, {
    read: unread,
    tune: serializeParameters(parameters, {}),
  });
}

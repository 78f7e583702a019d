// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

import {
  addParameters,
  addQuery,
  createTransport,
  serializeParameters,
  stylePath,
  tunes,
  unread,
} from '../../../src/runtime.js';
import type { ApiCall, CallOptions, ClientOptions, Transport } from '../../../src/runtime.js';
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
import { service } from './operations.js';

/**
 * Features: the operations tagged `parameters`.
 *
 * How parameters are written.
 *
 * Besides its documented errors, a call can reject with:
 *
 * - `ApiError`: the service responded with a status other than 2xx.
 * - `ConnectionError`: the connection failed or the response was incomplete.
 * - `TimeoutError`: there was no complete response within `timeoutMs`.
 * - `ResponseParseError`: the body of a successful response is not JSON.
 * - `InvalidArgumentError`: an argument is not valid; nothing was sent.
 */
export class ParametersApi {
  readonly #transport: Transport;

  /**
   * Creates a client. It sends nothing until a method is called.
   *
   * @param options - Settings of the client.
   * @throws An `InvalidArgumentError` if a setting is not valid.
   */
  constructor(options: ClientOptions<'apiKey'> | Transport) {
    this.#transport = 'call' in options ? options : createTransport(service, options);
  }

  /**
   * `GET /simpleText/{color}`
   *
   * @param color
   * @param options - Settings of this call.
   * @returns Done.
   */
  simpleText(color: SimpleTextColor, options?: CallOptions): ApiCall<void, SimpleTextError> {
    return this.#transport.call('simpleText', 'GET', '/simpleText/{color}', { color }, options, { read: unread });
  }

  /**
   * `GET /simpleList/{color}`
   *
   * @param color
   * @param options - Settings of this call.
   * @returns Done.
   */
  simpleList(color: SimpleListColor, options?: CallOptions): ApiCall<void, SimpleListError> {
    return this.#transport.call('simpleList', 'GET', '/simpleList/{color}', { color }, options, {
      read: unread,
      tune: stylePath({ color: {} }),
    });
  }

  /**
   * `GET /simpleObject/{color}`
   *
   * @param color
   * @param options - Settings of this call.
   * @returns Done.
   */
  simpleObject(color: SimpleObjectColor, options?: CallOptions): ApiCall<void, SimpleObjectError> {
    return this.#transport.call('simpleObject', 'GET', '/simpleObject/{color}', { color }, options, {
      read: unread,
      tune: stylePath({ color: {} }),
    });
  }

  /**
   * `GET /simpleExplodedText/{color}`
   *
   * @param color
   * @param options - Settings of this call.
   * @returns Done.
   */
  simpleExplodedText(color: SimpleExplodedTextColor, options?: CallOptions): ApiCall<void, SimpleExplodedTextError> {
    return this.#transport.call('simpleExplodedText', 'GET', '/simpleExplodedText/{color}', { color }, options, {
      read: unread,
    });
  }

  /**
   * `GET /simpleExplodedList/{color}`
   *
   * @param color
   * @param options - Settings of this call.
   * @returns Done.
   */
  simpleExplodedList(color: SimpleExplodedListColor, options?: CallOptions): ApiCall<void, SimpleExplodedListError> {
    return this.#transport.call('simpleExplodedList', 'GET', '/simpleExplodedList/{color}', { color }, options, {
      read: unread,
      tune: stylePath({ color: { explode: true } }),
    });
  }

  /**
   * `GET /simpleExplodedObject/{color}`
   *
   * @param color
   * @param options - Settings of this call.
   * @returns Done.
   */
  simpleExplodedObject(
    color: SimpleExplodedObjectColor,
    options?: CallOptions,
  ): ApiCall<void, SimpleExplodedObjectError> {
    return this.#transport.call('simpleExplodedObject', 'GET', '/simpleExplodedObject/{color}', { color }, options, {
      read: unread,
      tune: stylePath({ color: { explode: true } }),
    });
  }

  /**
   * `GET /labelText/{color}`
   *
   * @param color
   * @param options - Settings of this call.
   * @returns Done.
   */
  labelText(color: LabelTextColor, options?: CallOptions): ApiCall<void, LabelTextError> {
    return this.#transport.call('labelText', 'GET', '/labelText/{color}', { color }, options, {
      read: unread,
      tune: stylePath({ color: { style: 'label' } }),
    });
  }

  /**
   * `GET /labelList/{color}`
   *
   * @param color
   * @param options - Settings of this call.
   * @returns Done.
   */
  labelList(color: LabelListColor, options?: CallOptions): ApiCall<void, LabelListError> {
    return this.#transport.call('labelList', 'GET', '/labelList/{color}', { color }, options, {
      read: unread,
      tune: stylePath({ color: { style: 'label' } }),
    });
  }

  /**
   * `GET /labelObject/{color}`
   *
   * @param color
   * @param options - Settings of this call.
   * @returns Done.
   */
  labelObject(color: LabelObjectColor, options?: CallOptions): ApiCall<void, LabelObjectError> {
    return this.#transport.call('labelObject', 'GET', '/labelObject/{color}', { color }, options, {
      read: unread,
      tune: stylePath({ color: { style: 'label' } }),
    });
  }

  /**
   * `GET /labelExplodedText/{color}`
   *
   * @param color
   * @param options - Settings of this call.
   * @returns Done.
   */
  labelExplodedText(color: LabelExplodedTextColor, options?: CallOptions): ApiCall<void, LabelExplodedTextError> {
    return this.#transport.call('labelExplodedText', 'GET', '/labelExplodedText/{color}', { color }, options, {
      read: unread,
      tune: stylePath({ color: { style: 'label', explode: true } }),
    });
  }

  /**
   * `GET /labelExplodedList/{color}`
   *
   * @param color
   * @param options - Settings of this call.
   * @returns Done.
   */
  labelExplodedList(color: LabelExplodedListColor, options?: CallOptions): ApiCall<void, LabelExplodedListError> {
    return this.#transport.call('labelExplodedList', 'GET', '/labelExplodedList/{color}', { color }, options, {
      read: unread,
      tune: stylePath({ color: { style: 'label', explode: true } }),
    });
  }

  /**
   * `GET /labelExplodedObject/{color}`
   *
   * @param color
   * @param options - Settings of this call.
   * @returns Done.
   */
  labelExplodedObject(color: LabelExplodedObjectColor, options?: CallOptions): ApiCall<void, LabelExplodedObjectError> {
    return this.#transport.call('labelExplodedObject', 'GET', '/labelExplodedObject/{color}', { color }, options, {
      read: unread,
      tune: stylePath({ color: { style: 'label', explode: true } }),
    });
  }

  /**
   * `GET /matrixText/{color}`
   *
   * @param color
   * @param options - Settings of this call.
   * @returns Done.
   */
  matrixText(color: MatrixTextColor, options?: CallOptions): ApiCall<void, MatrixTextError> {
    return this.#transport.call('matrixText', 'GET', '/matrixText/{color}', { color }, options, {
      read: unread,
      tune: stylePath({ color: { style: 'matrix' } }),
    });
  }

  /**
   * `GET /matrixList/{color}`
   *
   * @param color
   * @param options - Settings of this call.
   * @returns Done.
   */
  matrixList(color: MatrixListColor, options?: CallOptions): ApiCall<void, MatrixListError> {
    return this.#transport.call('matrixList', 'GET', '/matrixList/{color}', { color }, options, {
      read: unread,
      tune: stylePath({ color: { style: 'matrix' } }),
    });
  }

  /**
   * `GET /matrixObject/{color}`
   *
   * @param color
   * @param options - Settings of this call.
   * @returns Done.
   */
  matrixObject(color: MatrixObjectColor, options?: CallOptions): ApiCall<void, MatrixObjectError> {
    return this.#transport.call('matrixObject', 'GET', '/matrixObject/{color}', { color }, options, {
      read: unread,
      tune: stylePath({ color: { style: 'matrix' } }),
    });
  }

  /**
   * `GET /matrixExplodedText/{color}`
   *
   * @param color
   * @param options - Settings of this call.
   * @returns Done.
   */
  matrixExplodedText(color: MatrixExplodedTextColor, options?: CallOptions): ApiCall<void, MatrixExplodedTextError> {
    return this.#transport.call('matrixExplodedText', 'GET', '/matrixExplodedText/{color}', { color }, options, {
      read: unread,
      tune: stylePath({ color: { style: 'matrix', explode: true } }),
    });
  }

  /**
   * `GET /matrixExplodedList/{color}`
   *
   * @param color
   * @param options - Settings of this call.
   * @returns Done.
   */
  matrixExplodedList(color: MatrixExplodedListColor, options?: CallOptions): ApiCall<void, MatrixExplodedListError> {
    return this.#transport.call('matrixExplodedList', 'GET', '/matrixExplodedList/{color}', { color }, options, {
      read: unread,
      tune: stylePath({ color: { style: 'matrix', explode: true } }),
    });
  }

  /**
   * `GET /matrixExplodedObject/{color}`
   *
   * @param color
   * @param options - Settings of this call.
   * @returns Done.
   */
  matrixExplodedObject(
    color: MatrixExplodedObjectColor,
    options?: CallOptions,
  ): ApiCall<void, MatrixExplodedObjectError> {
    return this.#transport.call('matrixExplodedObject', 'GET', '/matrixExplodedObject/{color}', { color }, options, {
      read: unread,
      tune: stylePath({ color: { style: 'matrix', explode: true } }),
    });
  }

  /**
   * `GET /formText`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  formText(parameters?: FormTextParameters, options?: CallOptions): ApiCall<void, FormTextError> {
    return this.#transport.call('formText', 'GET', '/formText', {}, options, {
      read: unread,
      tune: addQuery(parameters),
    });
  }

  /**
   * `GET /formList`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  formList(parameters?: FormListParameters, options?: CallOptions): ApiCall<void, FormListError> {
    return this.#transport.call('formList', 'GET', '/formList', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { explode: false } }),
    });
  }

  /**
   * `GET /formObject`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  formObject(parameters?: FormObjectParameters, options?: CallOptions): ApiCall<void, FormObjectError> {
    return this.#transport.call('formObject', 'GET', '/formObject', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { explode: false } }),
    });
  }

  /**
   * `GET /formExplodedText`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  formExplodedText(
    parameters?: FormExplodedTextParameters,
    options?: CallOptions,
  ): ApiCall<void, FormExplodedTextError> {
    return this.#transport.call('formExplodedText', 'GET', '/formExplodedText', {}, options, {
      read: unread,
      tune: addQuery(parameters),
    });
  }

  /**
   * `GET /formExplodedList`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  formExplodedList(
    parameters?: FormExplodedListParameters,
    options?: CallOptions,
  ): ApiCall<void, FormExplodedListError> {
    return this.#transport.call('formExplodedList', 'GET', '/formExplodedList', {}, options, {
      read: unread,
      tune: addQuery(parameters),
    });
  }

  /**
   * `GET /formExplodedObject`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  formExplodedObject(
    parameters?: FormExplodedObjectParameters,
    options?: CallOptions,
  ): ApiCall<void, FormExplodedObjectError> {
    return this.#transport.call('formExplodedObject', 'GET', '/formExplodedObject', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, {}),
    });
  }

  /**
   * `GET /spaceDelimitedList`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  spaceDelimitedList(
    parameters?: SpaceDelimitedListParameters,
    options?: CallOptions,
  ): ApiCall<void, SpaceDelimitedListError> {
    return this.#transport.call('spaceDelimitedList', 'GET', '/spaceDelimitedList', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { style: 'spaceDelimited' } }),
    });
  }

  /**
   * `GET /spaceDelimitedObject`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  spaceDelimitedObject(
    parameters?: SpaceDelimitedObjectParameters,
    options?: CallOptions,
  ): ApiCall<void, SpaceDelimitedObjectError> {
    return this.#transport.call('spaceDelimitedObject', 'GET', '/spaceDelimitedObject', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { style: 'spaceDelimited' } }),
    });
  }

  /**
   * `GET /pipeDelimitedList`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  pipeDelimitedList(
    parameters?: PipeDelimitedListParameters,
    options?: CallOptions,
  ): ApiCall<void, PipeDelimitedListError> {
    return this.#transport.call('pipeDelimitedList', 'GET', '/pipeDelimitedList', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { style: 'pipeDelimited' } }),
    });
  }

  /**
   * `GET /pipeDelimitedObject`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  pipeDelimitedObject(
    parameters?: PipeDelimitedObjectParameters,
    options?: CallOptions,
  ): ApiCall<void, PipeDelimitedObjectError> {
    return this.#transport.call('pipeDelimitedObject', 'GET', '/pipeDelimitedObject', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { style: 'pipeDelimited' } }),
    });
  }

  /**
   * `GET /deepObject`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  deepObject(parameters?: DeepObjectParameters, options?: CallOptions): ApiCall<void, DeepObjectError> {
    return this.#transport.call('deepObject', 'GET', '/deepObject', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { style: 'deepObject' } }),
    });
  }

  /**
   * `GET /allowReserved`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  allowReserved(parameters?: AllowReservedParameters, options?: CallOptions): ApiCall<void, AllowReservedError> {
    return this.#transport.call('allowReserved', 'GET', '/allowReserved', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { allowReserved: true } }),
    });
  }

  /**
   * `GET /defaultList`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  defaultList(parameters?: DefaultListParameters, options?: CallOptions): ApiCall<void, DefaultListError> {
    return this.#transport.call('defaultList', 'GET', '/defaultList', {}, options, {
      read: unread,
      tune: addQuery(parameters),
    });
  }

  /**
   * `GET /defaultObject`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  defaultObject(parameters?: DefaultObjectParameters, options?: CallOptions): ApiCall<void, DefaultObjectError> {
    return this.#transport.call('defaultObject', 'GET', '/defaultObject', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, {}),
    });
  }

  /**
   * `GET /jsonQuery`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  jsonQuery(parameters?: JsonQueryParameters, options?: CallOptions): ApiCall<void, JsonQueryError> {
    return this.#transport.call('jsonQuery', 'GET', '/jsonQuery', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { json: true } }),
    });
  }

  /**
   * `GET /jsonPath/{color}`
   *
   * @param color
   * @param options - Settings of this call.
   * @returns Done.
   */
  jsonPath(color: JsonPathColor, options?: CallOptions): ApiCall<void, JsonPathError> {
    return this.#transport.call('jsonPath', 'GET', '/jsonPath/{color}', { color }, options, {
      read: unread,
      tune: stylePath({ color: { json: true } }),
    });
  }

  /**
   * `GET /headerList`
   *
   * @param parameters - Header parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  headerList(parameters?: HeaderListParameters, options?: CallOptions): ApiCall<void, HeaderListError> {
    return this.#transport.call('headerList', 'GET', '/headerList', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { in: 'header' } }),
    });
  }

  /**
   * `GET /headerObject`
   *
   * @param parameters - Header parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  headerObject(parameters?: HeaderObjectParameters, options?: CallOptions): ApiCall<void, HeaderObjectError> {
    return this.#transport.call('headerObject', 'GET', '/headerObject', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { in: 'header' } }),
    });
  }

  /**
   * `GET /headerExplodedList`
   *
   * @param parameters - Header parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  headerExplodedList(
    parameters?: HeaderExplodedListParameters,
    options?: CallOptions,
  ): ApiCall<void, HeaderExplodedListError> {
    return this.#transport.call('headerExplodedList', 'GET', '/headerExplodedList', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { in: 'header', explode: true } }),
    });
  }

  /**
   * `GET /headerExplodedObject`
   *
   * @param parameters - Header parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  headerExplodedObject(
    parameters?: HeaderExplodedObjectParameters,
    options?: CallOptions,
  ): ApiCall<void, HeaderExplodedObjectError> {
    return this.#transport.call('headerExplodedObject', 'GET', '/headerExplodedObject', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { in: 'header', explode: true } }),
    });
  }

  /**
   * `GET /headerText`
   *
   * @param parameters - Header parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  headerText(parameters?: HeaderTextParameters, options?: CallOptions): ApiCall<void, HeaderTextError> {
    return this.#transport.call('headerText', 'GET', '/headerText', {}, options, {
      read: unread,
      tune: addParameters(parameters, ['color']),
    });
  }

  /**
   * `GET /jsonHeader`
   *
   * @param parameters - Header parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  jsonHeader(parameters?: JsonHeaderParameters, options?: CallOptions): ApiCall<void, JsonHeaderError> {
    return this.#transport.call('jsonHeader', 'GET', '/jsonHeader', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { in: 'header', json: true } }),
    });
  }

  /**
   * `GET /cookieText`
   *
   * @param parameters - Cookie parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  cookieText(parameters?: CookieTextParameters, options?: CallOptions): ApiCall<void, CookieTextError> {
    return this.#transport.call('cookieText', 'GET', '/cookieText', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { in: 'cookie', explode: false } }),
    });
  }

  /**
   * `GET /cookieList`
   *
   * @param parameters - Cookie parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  cookieList(parameters?: CookieListParameters, options?: CallOptions): ApiCall<void, CookieListError> {
    return this.#transport.call('cookieList', 'GET', '/cookieList', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { in: 'cookie', explode: false } }),
    });
  }

  /**
   * `GET /cookieObject`
   *
   * @param parameters - Cookie parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  cookieObject(parameters?: CookieObjectParameters, options?: CallOptions): ApiCall<void, CookieObjectError> {
    return this.#transport.call('cookieObject', 'GET', '/cookieObject', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { in: 'cookie', explode: false } }),
    });
  }

  /**
   * `GET /cookieExplodedText`
   *
   * @param parameters - Cookie parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  cookieExplodedText(
    parameters?: CookieExplodedTextParameters,
    options?: CallOptions,
  ): ApiCall<void, CookieExplodedTextError> {
    return this.#transport.call('cookieExplodedText', 'GET', '/cookieExplodedText', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { in: 'cookie' } }),
    });
  }

  /**
   * `GET /cookieExplodedList`
   *
   * @param parameters - Cookie parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  cookieExplodedList(
    parameters?: CookieExplodedListParameters,
    options?: CallOptions,
  ): ApiCall<void, CookieExplodedListError> {
    return this.#transport.call('cookieExplodedList', 'GET', '/cookieExplodedList', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { in: 'cookie' } }),
    });
  }

  /**
   * `GET /cookieExplodedObject`
   *
   * @param parameters - Cookie parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  cookieExplodedObject(
    parameters?: CookieExplodedObjectParameters,
    options?: CallOptions,
  ): ApiCall<void, CookieExplodedObjectError> {
    return this.#transport.call('cookieExplodedObject', 'GET', '/cookieExplodedObject', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, { color: { in: 'cookie' } }),
    });
  }

  /**
   * `GET /all-places/{id}`
   *
   * @param id
   * @param parameters - Query, header, cookie parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  allPlaces(id: AllPlacesId, parameters: AllPlacesParameters, options?: CallOptions): ApiCall<void, AllPlacesError> {
    return this.#transport.call('allPlaces', 'GET', '/all-places/{id}', { id }, options, {
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

  /**
   * `GET /brackets`
   *
   * @param parameters - Query parameters.
   * @param options - Settings of this call.
   * @returns Done.
   */
  brackets(parameters?: BracketsParameters, options?: CallOptions): ApiCall<void, BracketsError> {
    return this.#transport.call('brackets', 'GET', '/brackets', {}, options, {
      read: unread,
      tune: serializeParameters(parameters, {}),
    });
  }
}

// Generated from test/feature-document/document.yaml with `npm run generate`. Do not edit.

export interface Pet {
  name: string;
}

export interface Page {
  items: Pet[];
  meta: {
    next?: string | null;
  };
}

export interface Account {
  readonly id: number;
  name: string;
}

export interface Tree {
  children: Tree[];
}

export type Nested = Nested[];

export type Ouroboros = string;

export type Animal =
  | (Cat & {
      /** @enum {string} */
      kind: 'cat';
    })
  | (Dog & {
      /** @enum {string} */
      kind: 'dog';
    });

export interface Cat {
  kind: string;
  lives: number;
}

export interface Dog {
  kind: string;
  barks: boolean;
}

export type Shape = {
  shape: string;
  area?: number;
} & (Circle & {
  /** @enum {string} */
  shape: 'circle';
});

export type Circle = {
  shape: string;
  area?: number;
} & {
  radius: number;
};

export type WeirdNameWith$Chars = string;

export type _ = number;

export type Class = string;

export interface RecordModel {
  of?: string;
}

/** Format: int64 */
export type BigId = bigint;

export interface BigNode {
  id: BigId;
  /** Format: int64 */
  count?: number;
  parent?: BigId | null;
  both?: bigint;
  either?: BigNode | Digits;
  children?: BigNode[];
  tuple?: [number?, BigId?, ...unknown[]];
  counts?: {
    of?: string;
  } & {
    [key: string]: BigId | string;
  };
}

export interface Digits {
  total?: string | null;
  open?: string;
  name?: string;
}

/** @enum {integer} */
export type Level = 1 | 2 | 3;

export interface Everything {
  tree?: Tree;
  nested?: Nested;
  ouroboros?: Ouroboros;
  allOf?: Pet & {
    age: number;
  };
  oneOf?: string | number;
  anyOf?: Pet | Tree;
  animal?: Animal;
  shape?: Circle;
  /** @constant */
  constant?: 'fixed';
  nothing?: null;
  /** @enum {string} */
  strings?: 'a' | 'b';
  /** @enum {integer} */
  numbers?: 1 | 2;
  /** @enum {unknown} */
  mixed?: 'a' | 1 | null;
  level?: Level;
  nullable31?: string | null;
  nullable30?: string | null;
  map?: {
    [key: string]: number;
  };
  mapWithProperties?: {
    label: string;
  } & {
    [key: string]: number | string;
  };
  pattern?: {
    label?: string;
  } & {
    [key: string]: number | string;
  };
  tuple?: [string?, number?, ...boolean[]];
  pair?: [string?, number?];
  anything?: unknown;
  never?: never;
  sibling?: {
    extra: string;
  } & Pet;
  weird?: WeirdNameWith$Chars;
  space?: _;
  keyword?: Class;
  record?: RecordModel;
  'name with "quotes" and \\ and *'?: string;
  /** Ends *\/ a comment. */
  '*/'?: string;
}

export interface AccountRequest {
  name: string;
  password: string;
}

export interface paths {
  '/derived/{petId}/toys-and.more': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['getDerivedByPetIdToysAndMore'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/same-name': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['get_pet'];
    put: operations['getPet'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/several-tags': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['severalTags'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/no-tag': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['noTag'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reserved': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['delete'];
    put: operations['constructor'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/unnameable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['+++'];
    put: operations['2 Fast/\u00E9t\u00E9'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/from-path/{shared}/{own}': {
    parameters: {
      query?: {
        limit?: number;
      };
      header?: never;
      path: {
        shared: string;
        own: number;
      };
      cookie?: never;
    };
    get: operations['pathLevel'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/referred': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['referredPath'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/references/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['references'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/deprecated': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @deprecated */
    get: operations['outdated'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payments/{order}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        order: number;
      };
      cookie?: never;
    };
    get?: never;
    put: operations['payAgain'];
    post: operations['pay'];
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['payLess'];
    trace?: never;
  };
  '/elsewhere': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['pathServer'];
    put: operations['ownServer'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['openToAll'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/methods': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options: operations['optionsMethod'];
    head: operations['headMethod'];
    patch?: never;
    trace: operations['traceMethod'];
  };
  '/simpleText/{color}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['simpleText'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/simpleList/{color}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['simpleList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/simpleObject/{color}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['simpleObject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/simpleExplodedText/{color}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['simpleExplodedText'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/simpleExplodedList/{color}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['simpleExplodedList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/simpleExplodedObject/{color}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['simpleExplodedObject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/labelText/{color}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['labelText'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/labelList/{color}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['labelList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/labelObject/{color}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['labelObject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/labelExplodedText/{color}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['labelExplodedText'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/labelExplodedList/{color}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['labelExplodedList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/labelExplodedObject/{color}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['labelExplodedObject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/matrixText/{color}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['matrixText'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/matrixList/{color}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['matrixList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/matrixObject/{color}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['matrixObject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/matrixExplodedText/{color}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['matrixExplodedText'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/matrixExplodedList/{color}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['matrixExplodedList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/matrixExplodedObject/{color}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['matrixExplodedObject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/formText': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['formText'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/formList': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['formList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/formObject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['formObject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/formExplodedText': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['formExplodedText'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/formExplodedList': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['formExplodedList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/formExplodedObject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['formExplodedObject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/spaceDelimitedList': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['spaceDelimitedList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/spaceDelimitedObject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['spaceDelimitedObject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/pipeDelimitedList': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['pipeDelimitedList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/pipeDelimitedObject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['pipeDelimitedObject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/deepObject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['deepObject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/allowReserved': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['allowReserved'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/defaultList': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['defaultList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/defaultObject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['defaultObject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/jsonQuery': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['jsonQuery'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/jsonPath/{color}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['jsonPath'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/headerList': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['headerList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/headerObject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['headerObject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/headerExplodedList': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['headerExplodedList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/headerExplodedObject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['headerExplodedObject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/headerText': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['headerText'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/jsonHeader': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['jsonHeader'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cookieText': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['cookieText'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cookieList': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['cookieList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cookieObject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['cookieObject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cookieExplodedText': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['cookieExplodedText'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cookieExplodedList': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['cookieExplodedList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cookieExplodedObject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['cookieExplodedObject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/all-places/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['allPlaces'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/brackets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['brackets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['jsonBody'];
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['mergePatch'];
    trace?: never;
  };
  '/form': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['formBody'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/multipart': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['multipartBody'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/bytes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['binaryBody'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/text': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['textBody'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/several-bodies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['severalBodies'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/json-or-form': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['pictureBody'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/json-or-form-with-others': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['othersBody'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/json-or-form-with-objects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['profileBody'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/optional-body': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['optionalBody'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/several-responses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['severalStatuses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mixed-responses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['mixedAnswers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/ranges': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ranges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/default-response': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['defaultAnswer'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/no-content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['noContent'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/text-response': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['textAnswer'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/binary-response': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['binaryAnswer'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['eventStream'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/text-events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['textEventStream'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/lines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['lineStream'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/several-media': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['severalMedia'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/any-media': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['anyMedia'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/xml': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['xmlAnswer'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/headers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['typedHeaders'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schemas': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['everySchema'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/account': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['bothDirections'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/linked-pages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['linkedPages'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cursor-pages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['cursorPages'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/address-pages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['addressPages'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/integers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['bigIntegers'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/styled-integers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['styledIntegers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/digits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['integersAsDigits'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/integer-form': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['integersInForm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/integer-lines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['integersInLines'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/integer-events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['integersInEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/integer-pages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['integersInPages'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export interface webhooks {
  petBorn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': Pet;
        };
      };
      responses: {
        /** Heard. */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'references onMove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: {
        content: {
          'application/json': {
            to: string;
          };
        };
      };
      responses: {
        /** Heard. */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'references onSleep': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': Pet;
        };
      };
      responses: {
        /** Heard. */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export interface components {
  schemas: {
    Pet: Pet;
    Page: Page;
    Account: Account;
    Tree: Tree;
    Nested: Nested;
    Ouroboros: Ouroboros;
    Animal: Animal;
    Cat: Cat;
    Dog: Dog;
    Shape: Shape;
    Circle: Circle;
    'weird name/with $ "chars"': WeirdNameWith$Chars;
    ' ': _;
    class: Class;
    Record: RecordModel;
    BigId: BigId;
    BigNode: BigNode;
    Digits: Digits;
    Level: Level;
    Everything: Everything;
    AccountRequest: AccountRequest;
  };
  responses: {
    /** A pet. */
    Pet: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': Pet;
      };
    };
    /** None. */
    Lost: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          lost: boolean;
        };
      };
    };
  };
  parameters: {
    Id: number;
  };
  requestBodies: {
    Pet: {
      content: {
        'application/json': Pet;
      };
    };
  };
  headers: {
    Trace: string;
  };
  pathItems: {
    Referred: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      get: {
        parameters: {
          query?: never;
          header?: never;
          path?: never;
          cookie?: never;
        };
        requestBody?: never;
        responses: {
          /** From elsewhere. */
          204: {
            headers: {
              [name: string]: unknown;
            };
            content?: never;
          };
        };
      };
      put?: never;
      post?: never;
      delete?: never;
      options?: never;
      head?: never;
      patch?: never;
      trace?: never;
    };
  };
}

export type $defs = Record<string, never>;

export interface operations {
  getDerivedByPetIdToysAndMore: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        petId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Its name is derived. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  get_pet: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getPet: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The other. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  severalTags: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** In the first. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  noTag: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** In none. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  delete: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A reserved word. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  constructor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A member of objects. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  '+++': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** No letter. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  '2 Fast/\u00E9t\u00E9': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** No identifier. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  pathLevel: {
    parameters: {
      query?: {
        limit?: number;
      };
      header?: never;
      path: {
        shared: string;
        own: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** With the parameters of its path. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  referredPath: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** From elsewhere. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  references: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['Id'];
      };
      cookie?: never;
    };
    requestBody: components['requestBodies']['Pet'];
    responses: {
      200: components['responses']['Pet'];
      404: components['responses']['Lost'];
    };
  };
  outdated: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Still there. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  payAgain: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
      };
      path: {
        order: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Idempotent anyway. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  pay: {
    parameters: {
      query?: never;
      header: {
        'Idempotency-Key': string;
        'X-Trace': string;
      };
      path: {
        order: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Once. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  payLess: {
    parameters: {
      query?: {
        amounts?: number[];
      };
      header?: {
        'x-idempotency-key'?: string;
      };
      path: {
        order: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Once. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  pathServer: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** At the path's. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ownServer: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** At its own. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  openToAll: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Without credentials. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  optionsMethod: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Options. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  headMethod: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Headers. */
      200: {
        headers: {
          'X-Count'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': string;
        };
      };
    };
  };
  traceMethod: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** No fetch sends it. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  simpleText: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        color: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  simpleList: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        color: string[];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  simpleObject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        color: {
          [key: string]: number;
        };
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  simpleExplodedText: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        color: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  simpleExplodedList: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        color: string[];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  simpleExplodedObject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        color: {
          [key: string]: number;
        };
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  labelText: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        color: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  labelList: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        color: string[];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  labelObject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        color: {
          [key: string]: number;
        };
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  labelExplodedText: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        color: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  labelExplodedList: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        color: string[];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  labelExplodedObject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        color: {
          [key: string]: number;
        };
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  matrixText: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        color: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  matrixList: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        color: string[];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  matrixObject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        color: {
          [key: string]: number;
        };
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  matrixExplodedText: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        color: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  matrixExplodedList: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        color: string[];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  matrixExplodedObject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        color: {
          [key: string]: number;
        };
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  formText: {
    parameters: {
      query?: {
        color?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  formList: {
    parameters: {
      query?: {
        color?: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  formObject: {
    parameters: {
      query?: {
        color?: {
          [key: string]: number;
        };
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  formExplodedText: {
    parameters: {
      query?: {
        color?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  formExplodedList: {
    parameters: {
      query?: {
        color?: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  formExplodedObject: {
    parameters: {
      query?: {
        color?: {
          [key: string]: number;
        };
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  spaceDelimitedList: {
    parameters: {
      query?: {
        color?: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  spaceDelimitedObject: {
    parameters: {
      query?: {
        color?: {
          [key: string]: number;
        };
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  pipeDelimitedList: {
    parameters: {
      query?: {
        color?: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  pipeDelimitedObject: {
    parameters: {
      query?: {
        color?: {
          [key: string]: number;
        };
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  deepObject: {
    parameters: {
      query?: {
        color?: {
          [key: string]: unknown;
        };
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  allowReserved: {
    parameters: {
      query?: {
        color?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  defaultList: {
    parameters: {
      query?: {
        color?: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  defaultObject: {
    parameters: {
      query?: {
        color?: {
          [key: string]: number;
        };
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  jsonQuery: {
    parameters: {
      query?: {
        color?: Pet;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  jsonPath: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        color: Pet;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  headerList: {
    parameters: {
      query?: never;
      header?: {
        color?: string[];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  headerObject: {
    parameters: {
      query?: never;
      header?: {
        color?: {
          [key: string]: number;
        };
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  headerExplodedList: {
    parameters: {
      query?: never;
      header?: {
        color?: string[];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  headerExplodedObject: {
    parameters: {
      query?: never;
      header?: {
        color?: {
          [key: string]: number;
        };
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  headerText: {
    parameters: {
      query?: never;
      header?: {
        color?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  jsonHeader: {
    parameters: {
      query?: never;
      header?: {
        color?: Pet;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  cookieText: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        color?: string;
      };
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  cookieList: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        color?: string[];
      };
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  cookieObject: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        color?: {
          [key: string]: number;
        };
      };
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  cookieExplodedText: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        color?: string;
      };
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  cookieExplodedList: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        color?: string[];
      };
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  cookieExplodedObject: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        color?: {
          [key: string]: number;
        };
      };
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  allPlaces: {
    parameters: {
      query?: {
        'ids[]'?: number[];
      };
      header?: {
        'X-Flags'?: string[];
      };
      path: {
        id: number;
      };
      cookie: {
        session: string;
        theme?: string;
      };
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  brackets: {
    parameters: {
      query?: {
        'ids[]'?: number[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  jsonBody: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Pet;
      };
    };
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  mergePatch: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/merge-patch+json': {
          [key: string]: unknown;
        };
      };
    };
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  formBody: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': {
          name: string;
          tags?: string[];
          address?: {
            city?: string;
          };
          ids?: number[];
          color?: {
            [key: string]: number;
          };
        };
      };
    };
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  multipartBody: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          name: string;
          count?: number;
          profile?: Pet;
          /** Format: binary */
          file: Blob;
          more?: Blob[];
          /** Format: binary */
          picture?: Blob;
          /** Format: binary */
          raw?: Blob;
        };
      };
    };
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  binaryBody: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': unknown;
      };
    };
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  textBody: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'text/plain': string;
      };
    };
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  severalBodies: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Pet;
        'application/x-www-form-urlencoded': {
          name: string;
        };
        'text/csv': string;
      };
    };
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  pictureBody: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          name: string;
          count?: number;
          picture?: null;
        };
        'multipart/form-data': {
          name: string;
          count?: number;
          picture?: Blob | null;
        };
      };
    };
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  othersBody: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          [key: string]: unknown;
        };
        'multipart/form-data': {
          /** Format: binary */
          picture?: Blob;
        } & {
          [key: string]: unknown;
        };
      };
    };
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  profileBody: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          profile?: Pet;
        };
        'multipart/form-data': {
          profile?: Pet;
          pictures?: Blob[];
        };
      };
    };
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  optionalBody: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'multipart/form-data': {
          note?: string;
        };
      };
    };
    responses: {
      /** Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  severalStatuses: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Pet;
        };
      };
      /** Later. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            job: string;
          };
        };
      };
      /** Nothing. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  mixedAnswers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Data. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Pet;
        };
      };
      /** Text. */
      206: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
    };
  };
  ranges: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Not there. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            missing: string;
          };
        };
      };
      /** Any success. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Pet;
        };
      };
      /** Yours. */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            yours: string;
          };
        };
      };
      /** Others. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
    };
  };
  defaultAnswer: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** All. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Pet;
        };
      };
    };
  };
  noContent: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Nothing. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  textAnswer: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Text. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
    };
  };
  binaryAnswer: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Bytes. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/png': unknown;
        };
      };
    };
  };
  eventStream: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Events. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': Pet;
        };
      };
    };
  };
  textEventStream: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Events. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
    };
  };
  lineStream: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Lines. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/x-ndjson': Pet;
        };
      };
    };
  };
  severalMedia: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** As asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Pet;
          'text/csv': string;
          'text/event-stream': Pet;
        };
      };
    };
  };
  anyMedia: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Whatever comes. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': Pet;
        };
      };
    };
  };
  xmlAnswer: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** XML. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/xml': Record<string, unknown>;
        };
      };
    };
  };
  typedHeaders: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** With headers. */
      200: {
        headers: {
          'X-Rate-Limit': number;
          'X-Trace': components['headers']['Trace'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Pet;
        };
      };
    };
  };
  everySchema: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Everything;
      };
    };
    responses: {
      /** The same. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Everything;
        };
      };
    };
  };
  bothDirections: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': AccountRequest;
      };
    };
    responses: {
      /** Without the password. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Account;
        };
      };
    };
  };
  linkedPages: {
    parameters: {
      query?: {
        per_page?: number;
        page?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page. */
      200: {
        headers: {
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': Pet[];
        };
      };
    };
  };
  cursorPages: {
    parameters: {
      query?: {
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Page;
        };
      };
    };
  };
  addressPages: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Page;
        };
      };
    };
  };
  bigIntegers: {
    parameters: {
      query?: {
        ids?: BigId[];
      };
      header?: {
        'X-Id'?: BigId;
      };
      path: {
        id: BigId;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': BigNode;
      };
    };
    responses: {
      /** The same. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': BigNode;
        };
      };
      /** Without such integers. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            last?: number;
          };
        };
      };
      /** With one. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            last?: BigId;
          };
        };
      };
    };
  };
  styledIntegers: {
    parameters: {
      query?: {
        filter?: {
          least?: BigId;
        };
        content?: {
          least?: BigId;
        };
      };
      header?: never;
      path: {
        id: BigId;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** None. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  integersAsDigits: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/vnd.digits+json': Digits;
      };
    };
    responses: {
      /** The same. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Digits;
        };
      };
    };
  };
  integersInForm: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          id: BigId;
          digits: Digits[];
        };
      };
    };
    responses: {
      /** Taken. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  integersInLines: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Lines. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/x-ndjson': BigNode;
        };
      };
    };
  };
  integersInEvents: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Events, or lines, or an object. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': BigNode;
          'application/json': BigNode;
        };
      };
    };
  };
  integersInPages: {
    parameters: {
      query?: {
        after?: BigId;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            next: BigId;
          };
        };
      };
    };
  };
}

export const Level = {
  Low: 1,
  Middle: 2,
  High: 3,
} as const;

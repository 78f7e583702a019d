/** The form of a call: its parameters and its body, filled with the example. */
import type { CallBody, CallModel, CallParameter } from '../../samples/call-model.js';
import { isForm, isMultipart } from '../../samples/sample-http.js';
import { createElement } from '../elements.js';
import { createId } from './ids.js';

/** What a form has: what the call sends, and what is wrong. */
export interface FormValues {
  readonly parameters: readonly unknown[];
  readonly body: unknown;
  /** The first problem, in the words of the form. */
  readonly problem?: string;
}

/** The form of a call. */
export interface CallForm {
  readonly element: HTMLElement;
  read(): FormValues;
  /** Shows a problem of a value, or that there is none; returns its field. */
  focusProblem(): void;
}

/** A field of a form. */
interface Field {
  readonly elements: readonly HTMLElement[];
  /** Returns its value; throws if it has none. */
  read(): unknown;
  readonly input: HTMLElement;
}

/** Returns the form of a call; `onChange` is called when a value changes. */
export function createForm(call: CallModel, onChange: () => void): CallForm {
  const parameters = call.parameters.map(createParameterField);
  const body = call.body && createBodyField(call.body);
  const fields = [...parameters, ...(body ? [body] : [])];
  const element = createElement(
    'div',
    { class: 'call-form', oninput: onChange, onchange: onChange },
    ...fields.flatMap((field) => field.elements),
  );
  return {
    element,
    read: () => {
      const problems: string[] = [];
      const read = (field: Field): unknown => {
        try {
          const value = field.read();
          showProblem(field, '');
          return value;
        } catch (error) {
          problems.push((error as Error).message);
          showProblem(field, (error as Error).message);
          return undefined;
        }
      };
      const values = { parameters: parameters.map(read), body: body && read(body) };
      return problems.length ? { ...values, problem: problems[0]! } : values;
    },
    focusProblem: () => element.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
  };
}

/** Shows what is wrong with a field; nothing if the text is empty. */
function showProblem({ input, elements }: Field, text: string): void {
  const message = elements.at(-1)!;
  message.textContent = text;
  message.hidden = text === '';
  if (text === '') input.removeAttribute('aria-invalid');
  else input.setAttribute('aria-invalid', 'true');
}

/** Returns a field: its label, its input, and the place of its message. */
function createField(label: string, hint: string, input: HTMLElement, read: () => unknown): Field {
  const [id, message] = [createId(), createId()];
  input.id = id;
  input.setAttribute('aria-describedby', message);
  return {
    input,
    read,
    elements: [
      createElement('label', { for: id }, createElement('code', {}, label), ` ${hint}`),
      input,
      createElement('p', { id: message, class: 'call-problem', hidden: true }),
    ],
  };
}

function createParameterField(parameter: CallParameter): Field {
  const { name, in: place, required, type, value } = parameter;
  const shown = value === undefined ? '' : type === 'json' ? JSON.stringify(value) : String(value);
  const hint = `${place}${required ? ', required' : ''}${type === 'json' ? ', as JSON' : ''}`;
  const choices = parameter.choices ?? (type === 'boolean' ? ['true', 'false'] : undefined);
  const input = choices
    ? createSelect([...(required ? [] : ['']), ...choices.map(String)], required ? shown : '')
    : createElement('input', {
        type: 'text',
        autocomplete: 'off',
        spellcheck: 'false',
        ...(required ? { value: shown } : { placeholder: shown && `for example ${shown}` }),
        ...(type === 'integer' && { inputmode: 'numeric' }),
      });
  input.toggleAttribute('required', required === true);
  return createField(name, hint, input, () => {
    const text = input.value;
    if (text === '') {
      if (!required) return undefined;
      if (place === 'path') throw new Error(`${name} must not be empty.`);
    }
    return readValue(name, text, type);
  });
}

function createSelect(values: readonly string[], value: string): HTMLSelectElement {
  const options = values.map((each) =>
    createElement('option', { value: each, selected: each === value }, each || '(none)'),
  );
  return createElement('select', {}, ...options);
}

/** Returns the value of a text; one that is not of its type stays a text, which the service can refuse. */
function readValue(name: string, text: string, type: CallParameter['type']): unknown {
  if (type === 'json') return readJson(name, text);
  if (type === 'boolean' && /^(?:true|false)$/.test(text)) return text === 'true';
  const isNumber = (type === 'integer' || type === 'number') && /^-?\d+(?:\.\d+)?$/.test(text);
  // A number would lose digits.
  return isNumber && Number.isSafeInteger(Math.trunc(Number(text))) ? Number(text) : text;
}

function readJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Error(`${name} is not valid JSON: ${(error as Error).message}`, { cause: error });
  }
}

/** A file that is chosen in a form, or else the one of the example. */
function readFiles(input: HTMLInputElement, { name, type }: { readonly name: string; readonly type: string }): File[] {
  const files = [...(input.files ?? [])];
  return files.length ? files : [new File(['content'], name, { type })];
}

function createBodyField(body: CallBody): Field {
  const { mediaType, required, value, note } = body;
  const hint = `${mediaType}${required ? ', required' : ''}`;
  if (note?.file) {
    const { file } = note;
    const input = createElement('input', { type: 'file' });
    return createField('Body', hint, input, () => readFiles(input, file)[0]);
  }
  if (isMultipart(mediaType)) return createMultipartField(body, hint);
  const isText = typeof value === 'string' && !/json/i.test(mediaType);
  const text = isText ? value : JSON.stringify(value, undefined, 2);
  const input = createTextArea(text);
  const label = isForm(mediaType, value) ? `${hint}, as JSON` : hint;
  return createField('Body', label, input, () => {
    if (input.value.trim() === '' && !required) return undefined;
    return isText ? input.value : readJson('The body', input.value);
  });
}

function createTextArea(text: string): HTMLTextAreaElement {
  const rows = Math.min(text.split('\n').length + 1, 16);
  return createElement('textarea', { rows: String(rows), spellcheck: 'false', autocomplete: 'off' }, text);
}

/** Returns the field of a form with files: JSON for its texts, and an input for each file. */
function createMultipartField({ value, note }: CallBody, hint: string): Field {
  const fields = note?.fields ?? {};
  const files = Object.entries(fields).flatMap(([name, { file, items }]) => {
    const own = file ?? items?.file;
    return own
      ? [{ name, file: own, isList: !file, input: createElement('input', { type: 'file', multiple: !file }) }]
      : [];
  });
  const isFile = (name: string): boolean => files.some((each) => each.name === name);
  const texts = Object.fromEntries(Object.entries(value as object).filter(([name]) => !isFile(name)));
  const input = createTextArea(JSON.stringify(texts, undefined, 2));
  const field = createField('Body', `${hint}, its texts as JSON`, input, () => ({
    ...(readJson('The body', input.value) as object),
    ...Object.fromEntries(
      files.map((each) => {
        const chosen = readFiles(each.input, each.file);
        return [each.name, each.isList ? chosen : chosen[0]];
      }),
    ),
  }));
  const inputs = files.flatMap(({ name, input: own }) => {
    own.id = createId();
    return [createElement('label', { for: own.id }, createElement('code', {}, name), ' file'), own];
  });
  return { ...field, elements: [...inputs, ...field.elements] };
}

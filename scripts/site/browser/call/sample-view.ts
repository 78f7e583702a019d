/** The samples of a call, in the chosen language. */
import type { PageData } from '../../page/page-data.js';
import type { CallModel, CallRequest } from '../../samples/call-model.js';
import { SAMPLE_LABELS, writeSamples, type Sample } from '../../samples/samples.js';
import { choose, getChoices } from './choices.js';
import { createCopyButton } from '../code.js';
import { highlightCode } from '../highlight.js';
import { createElement } from '../elements.js';
import { createId } from './ids.js';

/** The samples of a call. */
export interface SampleView {
  /** The choice of the language, and the button that copies the sample. */
  readonly controls: readonly HTMLElement[];
  readonly code: HTMLElement;
  /** Shows the sample of a request; throws if a value cannot be sent. */
  show(request: CallRequest): void;
}

/** Returns the samples of a call; `own` are those that the document has. */
export function createSampleView({ context }: PageData, call: CallModel, own: readonly Sample[]): SampleView {
  const languages = createLanguages([...SAMPLE_LABELS, ...own.map(({ label }) => label)]);
  const pre = createElement('pre', { 'aria-label': 'Sample' });
  let code = '';
  return {
    controls: [languages.element, createCopyButton(() => code, 'the sample')],
    code: createElement('div', { class: 'call-sample' }, pre),
    show: (request) => {
      const samples = [...writeSamples(context, call, request), ...own];
      const shown = samples.find(({ label }) => label === getChoices().language) ?? samples[0]!;
      languages.select(shown.label);
      code = shown.source.trimEnd();
      pre.innerHTML = highlightCode(code, shown.lang);
    },
  };
}

/** Returns the choice of a language. */
function createLanguages(labels: readonly string[]): { readonly element: HTMLElement; select(label: string): void } {
  const group = createId();
  const inputs = labels.map((label) => createElement('input', { type: 'radio', name: group, value: label }));
  for (const input of inputs) input.addEventListener('change', () => choose({ language: input.value }));
  const items = inputs.map((input) => createElement('label', {}, input, createElement('span', {}, input.value)));
  return {
    element: createElement('div', { class: 'call-languages', role: 'radiogroup', 'aria-label': 'Language' }, ...items),
    select: (label) => {
      for (const input of inputs) input.checked = input.value === label;
    },
  };
}

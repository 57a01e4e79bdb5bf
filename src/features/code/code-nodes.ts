import { element } from './element.js';
import { codeLength } from './rules.js';

/** The nodes of the code input that change after they are created. */
export interface CodeNodes {
  text: HTMLElement;
  label: HTMLElement;
  field: HTMLElement;
  input: HTMLInputElement;
  error: HTMLElement;
}

const editing = ['beforeinput', 'input', 'paste', 'compositionstart', 'compositionend'];

/** Creates the input, the decorative slots, and the elements of label, help and error in `root`. */
export function createCodeNodes(
  root: ParentNode,
  editor: EventListenerObject,
  onKeypress: (event: KeyboardEvent) => void,
): CodeNodes {
  const input = element('input', {
    id: 'input',
    part: 'input',
    inputmode: 'numeric',
    autocomplete: 'one-time-code',
    autocapitalize: 'off',
    spellcheck: 'false',
    dir: 'ltr',
    'aria-describedby': 'help error',
  });
  for (const type of editing) input.addEventListener(type, editor);
  input.addEventListener('keypress', onKeypress);
  const slots = [...Array(codeLength).keys()].map(() => element('span', { part: 'slot' }));
  const label = element('label', { part: 'label', for: 'input' });
  const field = element('div', { class: 'field' }, input);
  field.append(element('div', { class: 'slots', 'aria-hidden': 'true', translate: 'no' }, ...slots));
  const help = element('div', { id: 'help', part: 'help' }, element('slot', { name: 'help' }));
  const error = element('div', { id: 'error', part: 'error', 'aria-live': 'polite' });
  const text = element('div', { class: 'text' }, label, help, field, error);
  root.prepend(element('div', { class: 'base', part: 'base' }, text));
  return { input, label, field, error, text };
}

import { codeLength, digitsIn, editBehind, placeDigits, typedDigits } from './rules.js';

/** Text inputs always have a selection. */
type TextInput = HTMLInputElement & { selectionStart: number; selectionEnd: number };

/**
 * Keeps one text input to six digits while the browser edits it. Edits stay the browser's own wherever possible, so
 * that undo works; nothing is rewritten inside a composition. Listens to `beforeinput`, `input`, `paste`,
 * `compositionstart` and `compositionend` of the input.
 */
export class CodeEditor implements EventListenerObject {
  /** Digits as the form knows them; inside a composition those from before it. */
  value = '';
  #composing = false;
  #applying = false;
  /** Where digits were just deleted: there new ones are inserted, elsewhere they overwrite. */
  #gap = -1;
  readonly #onEdit: () => void;

  /** @param onEdit - called after the user changed the value, with the caret in its new place */
  constructor(onEdit: () => void) {
    this.#onEdit = onEdit;
  }

  /** Sets the value from outside; the same value leaves caret and composition alone. */
  write(value: string, input: HTMLInputElement | null): void {
    this.value = value;
    if (!input || input.value === value || this.#composing) return;
    input.value = value;
    this.#gap = -1;
  }

  handleEvent(event: Event): void {
    const input = event.currentTarget as TextInput;
    const { type } = event;
    if (type === 'input') {
      // The element tells of changes itself, once per change of its value.
      event.stopPropagation();
      if (!this.#composing) this.#settle(input, digitsIn, (event as InputEvent).inputType);
    } else if (type === 'compositionend') {
      this.#composing = false;
      this.#settle(input, typedDigits);
    } else {
      if (input.selectionStart !== this.#gap) this.#gap = -1;
      if (type === 'paste') this.#insert(input, event, (event as ClipboardEvent).clipboardData?.getData('text'));
      else if (type === 'compositionstart') this.#composing = true;
      // A drop has its own place, which the selection does not tell yet.
      else if (!this.#composing && (event as InputEvent).inputType !== 'insertFromDrop') {
        this.#insert(input, event, (event as InputEvent).data);
      }
    }
  }

  /** Text that is about to come. Where the browser would do the same, it does. */
  #insert(input: TextInput, event: Event, text: string | null | undefined): void {
    if (!text || input.readOnly || this.#applying) return;
    const { selectionStart: start, selectionEnd: end } = input;
    const digits = text.length > 1 ? digitsIn(text) : typedDigits(text);
    const edit = placeDigits(this.value, start, end, digits, this.#gap);
    if (event.type !== 'paste' && edit && edit.from === start && edit.to === end && edit.text === text) return;
    event.preventDefault();
    if (!edit) return;
    if (edit.value !== this.value) {
      // As if typed, so that it can be undone; it also sends the `input` event that settles the value.
      this.#applying = true;
      input.setSelectionRange(edit.from, edit.to);
      document.execCommand('insertText', false, edit.text);
      this.#applying = false;
      // A page without focus has no editing commands.
      if (input.value !== edit.value) {
        input.value = edit.value;
        this.#settle(input, digitsIn);
      }
    }
    input.setSelectionRange(edit.caret, edit.caret);
  }

  /** Takes over what the input shows, cleaned first where it is not six digits at most. */
  #settle(input: TextInput, clean: (text: string) => string, inputType = ''): void {
    const before = this.value;
    const raw = input.value;
    let caret = input.selectionStart;
    if (raw.length > codeLength || /\D/.test(raw)) {
      const edit = editBehind(before, raw, caret, clean, this.#gap);
      input.value = edit?.value ?? before;
      caret = edit?.caret ?? caret;
      input.setSelectionRange(caret, caret);
    }
    this.value = input.value;
    this.#gap = this.#gap >= 0 || inputType.startsWith('delete') ? caret : -1;
    // What does not fit while it is composed scrolls the field; six digits always fit.
    input.scrollLeft = 0;
    if (this.value !== before) this.#onEdit();
  }
}

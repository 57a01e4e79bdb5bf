import { codeLength, digitsIn, inferEdit, placeDigits, typedDigits } from './rules.js';

/** Text inputs always have a selection. */
type TextInput = HTMLInputElement & { selectionStart: number; selectionEnd: number };

/**
 * Restricts a text input to six digits (code-input #1 to #35). The browser makes the edits wherever possible, so that undo
 * works; text is not changed during a composition. Handles `beforeinput`, `input`, `paste`, `compositionstart` and
 * `compositionend` of the input.
 */
export class CodeEditor implements EventListenerObject {
  /** The digits, as submitted by the form. During a composition, those from before it. */
  value = '';
  #composing = false;
  #applying = false;
  /** Position at which digits were just deleted: new ones are inserted there, and overwrite elsewhere. -1 for none. */
  #gap = -1;
  readonly #onEdit: () => void;

  /** @param onEdit - called after the user has changed the value; the caret is already at its new place */
  constructor(onEdit: () => void) {
    this.#onEdit = onEdit;
  }

  /** Sets the value by script. The same value does not change caret or composition. */
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
      // The element fires its own `input`, once per change of the value.
      event.stopPropagation();
      if (!this.#composing) this.#syncValue(input, digitsIn, (event as InputEvent).inputType);
    } else if (type === 'compositionend') {
      this.#composing = false;
      this.#syncValue(input, typedDigits);
    } else {
      if (input.selectionStart !== this.#gap) this.#gap = -1;
      if (type === 'paste') this.#insert(input, event, (event as ClipboardEvent).clipboardData?.getData('text'));
      else if (type === 'compositionstart') this.#composing = true;
      // A drop has a position of its own, which the selection does not show yet.
      else if (!this.#composing && (event as InputEvent).inputType !== 'insertFromDrop') {
        this.#insert(input, event, (event as InputEvent).data);
      }
    }
  }

  /** Enters text before the browser does, unless the browser would make the same edit. */
  #insert(input: TextInput, event: Event, text: string | null | undefined): void {
    if (!text || input.readOnly || this.#applying) return;
    const { selectionStart: start, selectionEnd: end } = input;
    const digits = text.length > 1 ? digitsIn(text) : typedDigits(text);
    const edit = placeDigits(this.value, start, end, digits, this.#gap);
    if (event.type !== 'paste' && edit && edit.from === start && edit.to === end && edit.text === text) return;
    event.preventDefault();
    if (!edit) return;
    if (edit.value !== this.value) {
      // An editing command can be undone. It also fires the `input` event that updates the value.
      this.#applying = true;
      input.setSelectionRange(edit.from, edit.to);
      document.execCommand('insertText', false, edit.text);
      this.#applying = false;
      // Editing commands have no effect in a page without focus.
      if (input.value !== edit.value) {
        input.value = edit.value;
        this.#syncValue(input, digitsIn);
      }
    }
    input.setSelectionRange(edit.caret, edit.caret);
  }

  /** Updates the value from the text of the input, which is cleaned first if it is not at most six digits. */
  #syncValue(input: TextInput, clean: (text: string) => string, inputType = ''): void {
    const before = this.value;
    const raw = input.value;
    let caret = input.selectionStart;
    if (raw.length > codeLength || /\D/.test(raw)) {
      const edit = inferEdit(before, raw, caret, clean, this.#gap);
      input.value = edit?.value ?? before;
      caret = edit?.caret ?? caret;
      input.setSelectionRange(caret, caret);
    }
    this.value = input.value;
    this.#gap = this.#gap >= 0 || inputType.startsWith('delete') ? caret : -1;
    // Composed text may have scrolled the input. Six digits always fit.
    input.scrollLeft = 0;
    if (this.value !== before) this.#onEdit();
  }
}

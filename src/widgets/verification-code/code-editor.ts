import { applyEdit, type Edit, codeLength, digitsIn, editBehind, placeDigits, typedDigits } from './rules.js';

/** Told after the user changed the value. `corrected`: one digit of a full code gave way to another. */
export type OnEdit = (corrected: boolean) => void;

/**
 * Keeps one text input to six digits while the browser edits it. Edits stay the browser's own wherever possible, so
 * that undo works; nothing is rewritten inside a composition. Listens to `beforeinput`, `input`, `paste`,
 * `compositionstart` and `compositionend` of the input.
 */
export class CodeEditor implements EventListenerObject {
  /** Digits as the form knows them; inside a composition those from before it. */
  value = '';
  composing = false;
  readonly #onEdit: OnEdit;
  /** Where digits were just deleted, so that new ones are inserted there. */
  #gap = -1;
  #applying = false;

  constructor(onEdit: OnEdit) {
    this.#onEdit = onEdit;
  }

  /** Sets the value from outside; the same value leaves caret and composition alone. */
  write(value: string, input: HTMLInputElement | null): void {
    this.value = value;
    if (!input || input.value === value || this.composing) return;
    input.value = value;
    this.#gap = -1;
  }

  handleEvent(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    if (event.type === 'beforeinput') this.#beforeInput(event as InputEvent, input);
    else if (event.type === 'paste') this.#paste(event as ClipboardEvent, input);
    else if (event.type === 'compositionstart') this.composing = true;
    else if (event.type === 'compositionend') {
      this.composing = false;
      this.#settle(input, typedDigits);
    } else {
      // The element tells of changes itself, once per change of its value.
      event.stopPropagation();
      if (this.composing) return;
      const { inputType } = event as InputEvent;
      this.#settle(input, digitsIn);
      if (inputType?.startsWith('delete')) {
        this.#gap = input.selectionStart! < this.value.length ? input.selectionStart! : -1;
      }
    }
  }

  #beforeInput(event: InputEvent, input: HTMLInputElement): void {
    const text = event.data ?? event.dataTransfer?.getData('text/plain');
    if (this.#applying || this.composing || !text || !/^insert(?!Comp)/.test(event.inputType)) return;
    // A drop has its own place, which the selection does not tell yet.
    if (event.inputType === 'insertFromDrop') return;
    const digits = [...text].length > 1 ? digitsIn(text) : typedDigits(text);
    const edit = this.#place(input, digits);
    const native = edit && edit.from === input.selectionStart && edit.to === input.selectionEnd && edit.text === text;
    if (native) {
      if (this.#gap >= 0) this.#gap += text.length;
      return;
    }
    event.preventDefault();
    this.#apply(edit, input);
  }

  #paste(event: ClipboardEvent, input: HTMLInputElement): void {
    const text = event.clipboardData?.getData('text/plain');
    if (text === undefined || input.readOnly) return;
    event.preventDefault();
    this.#apply(this.#place(input, digitsIn(text)), input);
  }

  #place(input: HTMLInputElement, digits: string): Edit | undefined {
    const start = input.selectionStart!;
    return placeDigits(this.value, start, input.selectionEnd!, digits, start === this.#gap);
  }

  /** As if typed, so that it can be undone; `insertText` also sends the `input` event that `#settle` answers. */
  #apply(edit: Edit | undefined, input: HTMLInputElement): void {
    if (!edit) return;
    const next = applyEdit(this.value, edit);
    const caret = edit.from + edit.text.length;
    const inserting = edit.from === this.#gap && caret < next.length;
    if (next !== this.value) {
      this.#applying = true;
      input.setSelectionRange(edit.from, edit.to);
      const done = input.ownerDocument.execCommand('insertText', false, edit.text);
      this.#applying = false;
      if (!done || input.value !== next) {
        input.value = next;
        this.#settle(input, digitsIn);
      }
    }
    input.setSelectionRange(caret, caret);
    this.#gap = inserting ? caret : -1;
  }

  /** Takes over what the input shows, cleaned first where it is not six digits at most. */
  #settle(input: HTMLInputElement, clean: (text: string) => string): void {
    const raw = input.value;
    const before = this.value;
    if (raw.length > codeLength || /[^0-9]/.test(raw)) {
      const caret = input.selectionStart ?? raw.length;
      const edit = editBehind(before, raw, caret, clean, this.#gap);
      const next = edit ? applyEdit(before, edit) : before;
      const place = edit ? edit.from + edit.text.length : Math.min(caret, next.length);
      input.value = next;
      input.setSelectionRange(place, place);
      this.#gap = -1;
    }
    this.value = input.value;
    // What does not fit while it is composed scrolls the field; six digits always fit.
    input.scrollLeft = 0;
    if (this.value === before) return;
    const differing = [...before].filter((digit, at) => digit !== this.value[at]).length;
    this.#onEdit(before.length === codeLength && this.value.length === codeLength && differing === 1);
  }
}

import { fireNative } from '../dom-event.js';
import type { FramePage } from './frame-page.js';

/** What a visitor can use in a form. Prerendered and drawn by its widget, a form has the same ones in the same order. */
const controls = 'a, button, input';

const controlsOf = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(controls)];

/** Types into `to` what stands in `from`. An empty field has nothing to say: `to` may have the address that the page knows. */
function copyValue(from: HTMLInputElement, to: HTMLInputElement): void {
  if (from.type === 'checkbox') {
    if (from.checked !== to.checked) to.click();
  } else if (from.value && from.value !== to.value) {
    to.value = from.value;
    fireNative(to, 'input', { bubbles: true });
  }
}

function moveFocus(from: HTMLElement, to: HTMLElement): void {
  to.focus({ preventScroll: true });
  if (!(from instanceof HTMLInputElement) || from.selectionStart === null) return;
  (to as HTMLInputElement).setSelectionRange(from.selectionStart, from.selectionEnd, from.selectionDirection ?? 'none');
}

/**
 * Puts the widget in the place of its form that came with the document (`service/hosted/prerendered-form.ts`), as soon as it has
 * drawn something: with what was typed, the focus, and the last press on a button. If the widget draws another screen, for
 * instance who is signed in, nothing is kept.
 */
export function replacePrerendered(element: HTMLElement, page: FramePage): void {
  const form = document.querySelector<HTMLElement>('[data-prerendered]');
  if (!form) return;

  function replace(): void {
    observer.disconnect();
    element.hidden = false;
    const [before, after] = [controlsOf(form!), controlsOf(element)];
    const pairs = before.length === after.length ? before.map((from, index) => [from, after[index]!] as const) : [];
    for (const [from, to] of pairs) {
      if (from instanceof HTMLInputElement) copyValue(from, to as HTMLInputElement);
      if (from === document.activeElement) moveFocus(from, to);
    }
    form!.remove();
    const [pressed] = pairs.filter(([from]) => from.dataset['pressed'] !== undefined);
    // Before the context it would lead elsewhere.
    void page.context.then(() => pressed?.[1].click());
  }

  function onChange(): void {
    if (!element.querySelector('.base')) return;
    // A composition would be lost with its field.
    if (form!.dataset['composing'] === undefined) replace();
    // The page waits for a height. The body may be as high as before, and a composition may take longer.
    page.tellHeight();
  }

  const observer = new MutationObserver(onChange);
  observer.observe(element, { childList: true, subtree: true });
  form.addEventListener('compositionend', onChange);
}

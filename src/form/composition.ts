/** `@keydown` handler of a form: Enter that commits an IME composition does not submit (Safari fires it after the end). */
export function guardComposition(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
}

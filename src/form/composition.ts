/** For `@keydown` of a form: the Enter that commits an IME composition never submits (Safari sends it after the end). */
export function guardComposition(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
}

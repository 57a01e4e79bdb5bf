import { html, type TemplateResult } from 'lit';

const onSlotChange =
  (isGuarded: boolean) =>
  ({ currentTarget }: Event): void =>
    void import('./slots/slotted-content.js').then(
      ({ showContent }) => showContent(currentTarget as HTMLSlotElement, isGuarded),
      // Without the code that keeps it in its place, the content stays hidden.
      () => undefined,
    );

const onInlineChange = onSlotChange(false);
const onGuardedChange = onSlotChange(true);

/**
 * A place for content of the page. Hidden until there is some: most pages have none, and load nothing for it.
 *
 * @param isGuarded - on a page where passwords are not typed: content with a password field is not shown
 */
export const slotPlace = (name: string, isGuarded = false): TemplateResult =>
  html`<div hidden><slot name=${name} @slotchange=${isGuarded ? onGuardedChange : onInlineChange}></slot></div>`;

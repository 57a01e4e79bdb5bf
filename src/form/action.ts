import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../contract/problem.js';
import type { SubmitController } from './submit.js';
import { describeProblem } from '../i18n/describe.js';
import type { CommonMessages, Locale } from '../i18n/messages.js';
import { errorMark } from './error-mark.js';

/** What a primary button says, at rest and while it works. */
export interface Action {
  readonly label: string;
  readonly pending: string;
  readonly danger?: boolean;
}

/**
 * The one primary button of a screen. It keeps its width and says what is happening; it is never disabled, a second
 * press is ignored by the submit controller.
 */
export function submitButton(action: Action, pending: boolean): TemplateResult {
  return html`<button
    type="submit"
    class="button ${action.danger ? 'danger' : 'primary'}"
    part="button submit"
    aria-disabled=${pending ? 'true' : nothing}
  >
    <span class="label" ?data-away=${pending}>${action.label}</span>
    <span class="label" ?data-away=${!pending}>${action.pending}</span>
  </button>`;
}

/** The message of a failed request: announced, focused, with a way on where one is given. */
export function problemMessage(
  { problem }: Pick<SubmitController, 'problem'>,
  t: CommonMessages,
  locale: Locale,
  retry?: () => void,
): TemplateResult {
  return html`<div class="problem" data-problem tabindex="-1" role="alert" part="problem" ?hidden=${!problem}>
    ${problem ? problemContent(problem, t, locale, retry) : nothing}
  </div>`;
}

function problemContent(problem: Problem, t: CommonMessages, locale: Locale, retry?: () => void): TemplateResult {
  return html`${errorMark}
    <div>
      <p>${describeProblem(problem, t, locale)}</p>
      ${retry ? html`<button type="button" class="link" @click=${retry}>${t.retry}</button>` : nothing}
    </div>`;
}

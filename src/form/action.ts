import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../contract/problem.js';
import type { SubmitController } from './submit.js';
import { describeProblem } from '../i18n/describe.js';
import type { CommonMessages, Locale } from '../i18n/messages.js';
import { errorMark } from './error-mark.js';

/** The primary button of a step: its label, and its label while a request runs. */
export interface Action {
  readonly label: string;
  readonly pending: string;
  readonly danger?: boolean;
}

/**
 * The primary button of a step. While a request runs, it keeps its width and shows the `pending` label. It is never
 * disabled: SubmitController ignores a second press.
 */
export function submitButton(action: Action, submission: SubmitController): TemplateResult {
  const { pending } = submission;
  return html`<button
    type="submit"
    @click=${submission.onSubmitClick}
    class="button ${action.danger ? 'danger' : 'primary'}"
    part="button submit"
    aria-disabled=${pending ? 'true' : nothing}
  >
    <span class="label" ?data-away=${pending}>${action.label}</span>
    <span class="label" ?data-away=${!pending}>${action.pending}</span>
  </button>`;
}

/** The message of a failed request: announced and focused, with a retry button if `retry` is given. */
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

import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Problem } from '../contract/problem.js';
import type { LoadController } from '../controllers/load.js';
import type { StepView } from '../controllers/step-views.js';
import type { SubmitController } from '../controllers/submit.js';
import { describeProblem } from '../i18n/describe.js';
import type { CommonMessages, Locale } from '../i18n/messages.js';
import { errorMark } from './icons.js';

/**
 * The one primary button of a screen. It keeps its width and says what is happening; it is never disabled, a second
 * press is ignored by the submit controller.
 */
export function submitButton(action: NonNullable<StepView['action']>, pending: boolean): TemplateResult {
  return html`<button
    type="submit"
    class="button ${action.danger ? 'danger' : 'primary'}"
    part="button submit"
    aria-disabled=${ifDefined(pending ? 'true' : undefined)}
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

/** Shown where data fills in later; quiet, announced once. */
export const waiting = (t: CommonMessages): TemplateResult =>
  html`<div class="waiting" role="status"><span>${t.loading}</span></div>`;

/** Labelled values, for instance masked service details or a review. */
export function details(rows: readonly { label: string; value: string; numeric?: boolean }[]): TemplateResult {
  return html`<dl class="details" part="details">
    ${rows.map(
      ({ label, value, numeric }) =>
        html`<div>
          <dt>${label}</dt>
          <dd class=${ifDefined(numeric ? 'numeric' : undefined)}>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Draws what a load has: waiting, a message with a way to try again, or the value. */
export function loaded<T>(
  load: LoadController<T>,
  t: CommonMessages,
  locale: Locale,
  draw: (value: T) => TemplateResult,
): TemplateResult {
  if (load.problem) return problemMessage(load, t, locale, load.reload);
  return load.value === undefined ? waiting(t) : draw(load.value);
}

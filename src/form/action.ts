import { html, nothing, type TemplateResult } from 'lit';
import type { Policy } from '../contract/policy.js';
import type { Problem, ProblemCode } from '../contract/problem.js';
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
  </button>
  <span class="visually-hidden" role="status">${pending ? action.pending : ''}</span>`;
}

/** What the message of a problem needs. */
export interface ProblemContext {
  readonly messages: CommonMessages;
  readonly locale: Locale;
  readonly policy: Policy | undefined;
}

/** What is shown with a problem. */
export interface ProblemOptions {
  /** Action of a retry button. */
  retry?: (() => void) | undefined;
  /** A second sentence for a fault. */
  fault?: string | undefined;
  /** Whether it is announced although it does not get the focus. */
  alert?: boolean;
}

/** Problems that the visitor cannot mend: their message names a person. */
const terminal: readonly string[] = [
  'locked',
  'identity-mismatch',
  'credential-inactive',
  'already-linked',
  'forbidden',
] satisfies ProblemCode[];

/** The message of a failed request. SubmitController focuses it, which announces it: as a group it is read by its name. */
export function problemMessage(
  { problem }: Pick<SubmitController, 'problem'>,
  context: ProblemContext,
  options: ProblemOptions = {},
): TemplateResult {
  return html`<div class="problem" data-problem tabindex="-1" role=${options.alert ? 'alert' : 'group'} aria-labelledby="problem" part="problem" ?hidden=${!problem}>
    ${problem ? problemContent(problem, context, options) : nothing}
  </div>`;
}

function problemContent(problem: Problem, context: ProblemContext, { retry, fault }: ProblemOptions): TemplateResult {
  const { messages: t, locale, policy } = context;
  const contact = terminal.includes(problem.code) && policy?.contact?.[locale];
  return html`${errorMark}
    <div id="problem">
      <p>${describeProblem(problem, t, locale)}</p>
      ${fault && problem.code === 'unavailable' ? html`<p>${fault}</p>` : nothing}
      ${contact ? html`<p>${t.contact}${contact}</p>` : nothing}
      ${retry ? html`<button type="button" class="link" @click=${retry}>${t.retry}</button>` : nothing}
    </div>`;
}

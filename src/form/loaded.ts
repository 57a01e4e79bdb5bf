import { html, type TemplateResult } from 'lit';
import type { Problem } from '../contract/problem.js';
import type { WizardMessages } from '../i18n/messages.js';
import { problemMessage, type ProblemContext } from './action.js';

/** Shown while data is loading; announced. */
export const waiting = (t: WizardMessages): TemplateResult =>
  html`<div class="waiting" role="status"><span>${t.loading}</span></div>`;

/** What is loaded: a value of a step or a widget, or the session. */
interface Load<T> {
  readonly value?: T | undefined;
  readonly problem: Problem | undefined;
  readonly reload: () => unknown;
}

/** Draws the state of a load: loading, a problem with a retry button, or the value. */
export function loaded<T>(
  load: Load<T>,
  context: ProblemContext & { readonly messages: WizardMessages },
  draw: (value: T) => TemplateResult,
): TemplateResult {
  if (load.problem) return problemMessage(load, context, { retry: load.reload, alert: true });
  return load.value === undefined ? waiting(context.messages) : draw(load.value);
}

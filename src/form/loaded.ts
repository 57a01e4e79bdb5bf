import { html, type TemplateResult } from 'lit';
import type { LoadController } from '../client/load.js';
import type { WizardMessages, Locale } from '../i18n/messages.js';
import { problemMessage } from './action.js';

/** Shown while data is loading; announced. */
export const waiting = (t: WizardMessages): TemplateResult =>
  html`<div class="waiting" role="status"><span>${t.loading}</span></div>`;

/** Draws the state of a load: loading, a problem with a retry button, or the value. */
export function loaded<T>(
  load: LoadController<T>,
  t: WizardMessages,
  locale: Locale,
  draw: (value: T) => TemplateResult,
): TemplateResult {
  if (load.problem) return problemMessage(load, t, locale, load.reload);
  return load.value === undefined ? waiting(t) : draw(load.value);
}

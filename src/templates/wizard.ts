import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { guardComposition } from '../controllers/composition.js';
import type { StepView } from '../controllers/step-views.js';
import type { SubmitController } from '../controllers/submit.js';
import type { ProcedureMessages, Locale } from '../i18n/messages.js';
import { problemMessage, submitButton } from './action.js';
import { waiting } from './loaded.js';
import { backMark } from './icons.js';

export interface WizardFrame {
  label: string;
  screen: string;
  stepName: string;
  progress: { step: number; total: number } | undefined;
  view: StepView | undefined;
  /** A quiet notice above the screen, for instance after resuming. */
  notice?: string | undefined;
  /** What must not be missed, for instance that time runs out. */
  warning?: TemplateResult | typeof nothing;
  submission: SubmitController;
  t: ProcedureMessages;
  locale: Locale;
  onBack: (() => void) | undefined;
  onSubmit: () => void;
  /** The way on after a fault that no button of the screen repeats. */
  retry?: (() => void) | undefined;
}

/** The frame of every wizard: progress, way back, heading, one sentence, the form with its one primary button. */
export function wizard(frame: WizardFrame): TemplateResult {
  const { view, progress, t, submission, locale } = frame;
  return html`<section class="wizard" aria-label=${frame.label} part="wizard">
    ${progress ? progressLine(frame, progress) : nothing}
    ${
      frame.onBack
        ? html`<button type="button" class="link back" part="back" @click=${frame.onBack}>${backMark}${t.back}</button>`
        : nothing
    }
    <div role="alert" part="warning">${frame.warning ?? nothing}</div>
    ${problemMessage(submission, t, locale, frame.retry)}
    ${view ? keyed(frame.screen, screen(frame, view)) : waiting(t)}
  </section>`;
}

function progressLine({ t, stepName }: WizardFrame, { step, total }: { step: number; total: number }): TemplateResult {
  return html`<div class="progress" part="progress">
    <progress max=${total} value=${step} aria-hidden="true"></progress>
    <p id="progress">
      <span class="visually-hidden">${t.progress(step, total)}</span>
      <span class="numeric" aria-hidden="true">${step} / ${total}</span>
      <span>${stepName}</span>
    </p>
  </div>`;
}

function screen(frame: WizardFrame, view: StepView): TemplateResult {
  // One template with and without the form: the heading keeps its focus when a text that the form waits for comes.
  return html`<h2 id="heading" tabindex="-1" part="heading" aria-describedby=${frame.progress ? 'progress' : nothing}>
      ${view.heading}
    </h2>
    ${frame.notice ? html`<p class="notice" role="status">${frame.notice}</p>` : nothing}
    ${view.lead ? html`<p class="lead">${view.lead}</p>` : nothing}
    ${view.action ? form(frame, view, view.action) : view.body()}`;
}

function form(frame: WizardFrame, view: StepView, action: NonNullable<StepView['action']>): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    frame.onSubmit();
  };
  return html`<form
      novalidate
      part="form"
      aria-labelledby="heading"
      @submit=${submit}
      @keydown=${guardComposition}
    >
      ${view.body()}
      <div class="actions">${submitButton(action, frame.submission.pending)}</div>
    </form>
    ${view.aside?.() ?? nothing}`;
}

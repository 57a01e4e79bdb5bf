import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { guardComposition } from '../form/composition.js';
import type { SubmitController } from '../form/submit.js';
import type { Locale, WizardMessages } from '../i18n/messages.js';
import { problemMessage, submitButton, type Action } from '../form/action.js';
import { backMark } from '../form/icons.js';
import { waiting } from '../form/loaded.js';
import { previousStep, type FlowDefinition } from './flow.js';
import type { StepManager } from './step-manager.js';
import type { Step, StepContext } from './step.js';

export interface FrameOptions {
  /** Accessible name of the wizard. */
  label: string;
  /** Name of the step, beside the progress. */
  stepName?: string;
  progress?: { step: number; total: number } | undefined;
  /** A notice under the heading, for instance after resuming. */
  notice?: string | undefined;
  /** An alert above the heading, for instance the idle warning. */
  warning?: TemplateResult | typeof nothing;
  /** Action of ［戻る］ at the first step. Without it, that step has no ［戻る］. */
  onLeave?: () => void;
}

interface Frame extends FrameOptions {
  step: Step | undefined;
  submission: SubmitController;
  t: WizardMessages;
  locale: Locale;
  submit: () => void;
}

/** The frame of every wizard: progress, ［戻る］, warning, problem, heading, lead, and the form with its primary button. */
export function wizardFrame<P extends string, S extends string, C>(
  manager: StepManager<P, S, C>,
  flow: FlowDefinition<P, S>,
  { messages: t, locale }: Pick<StepContext, 'messages' | 'locale'>,
  options: FrameOptions,
): TemplateResult {
  const state = manager.state!;
  const { submission, current: step } = manager;
  const frame: Frame = { ...options, step, submission, t, locale, submit: () => void manager.submit() };
  const previous = previousStep(flow, state);
  const onBack = previous ? (): void => manager.apply({ type: 'back' }) : options.onLeave;
  const showBack = onBack && !flow.final.includes(state.step);
  return html`<section class="wizard" aria-label=${frame.label} part="wizard">
    ${frame.progress ? progressLine(frame, frame.progress) : nothing}
    ${
      showBack
        ? html`<button type="button" class="link back" part="back" @click=${onBack}>${backMark}${t.back}</button>`
        : nothing
    }
    <div role="alert" part="warning">${frame.warning ?? nothing}</div>
    ${problemMessage(submission, t, locale, step ? undefined : manager.retry)}
    ${step ? keyed(state.step, drawStep(frame, step)) : waiting(t)}
  </section>`;
}

function progressLine({ t, stepName }: Frame, { step, total }: NonNullable<FrameOptions['progress']>): TemplateResult {
  return html`<div class="progress" part="progress">
    <progress max=${total} value=${step} aria-hidden="true"></progress>
    <p id="progress">
      <span class="visually-hidden">${t.progress(step, total)}</span>
      <span class="numeric" aria-hidden="true">${step} / ${total}</span>
      <span>${stepName}</span>
    </p>
  </div>`;
}

function drawStep(frame: Frame, step: Step): TemplateResult {
  // One template with and without the form, so that the heading keeps the focus when the form is added after a load.
  return html`<h2 id="heading" tabindex="-1" part="heading" aria-describedby=${frame.progress ? 'progress' : nothing}>
      ${step.heading}
    </h2>
    ${frame.notice ? html`<p class="notice" role="status">${frame.notice}</p>` : nothing}
    ${step.lead ? html`<p class="lead">${step.lead}</p>` : nothing}
    ${step.action ? form(frame, step, step.action) : step.body()}`;
}

function form(frame: Frame, step: Step, action: Action): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    frame.submit();
  };
  return html`<form
      novalidate
      part="form"
      aria-labelledby="heading"
      @submit=${submit}
      @keydown=${guardComposition}
    >
      ${step.body()}
      <div class="actions">${submitButton(action, frame.submission)}</div>
    </form>
    ${step.aside?.() ?? nothing}`;
}

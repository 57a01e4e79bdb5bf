import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { slotPlace } from '../client/slot-place.js';
import { guardComposition } from '../form/composition.js';
import type { SubmitController } from '../form/submit.js';
import { problemMessage, submitButton, type Action } from '../form/action.js';
import { helpFoot } from '../form/help.js';
import { backMark } from '../form/icons.js';
import { waiting } from '../form/loaded.js';
import { previousStep, type FlowDefinition } from './flow.js';
import type { StepManager } from './step-manager.js';
import type { Step, StepContext } from './step.js';

export interface FrameOptions {
  /** Accessible name of the wizard. */
  label: string;
  progress?: { step: number; total: number } | undefined;
  /** A notice under the heading, for instance after resuming. */
  notice?: string | undefined;
  /** An alert that stays in sight, for instance the idle warning. */
  warning?: TemplateResult | typeof nothing;
  /** Action of ［戻る］ at the first step. Without it, that step has no ［戻る］. */
  onLeave?: () => void;
}

type Context = Pick<StepContext, 'messages' | 'locale' | 'policy'>;

interface Frame extends FrameOptions, Context {
  step: Step | undefined;
  /** Its name. */
  name: string;
  /** Whether it ends the wizard. */
  final: boolean;
  submission: SubmitController;
  submit: () => void;
}

/** The frame of every wizard: progress, ［戻る］, heading, lead, problem, the form with its primary button, and help. */
export function wizardFrame<P extends string, S extends string, C>(
  manager: StepManager<P, S, C>,
  flow: FlowDefinition<P, S>,
  { messages, locale, policy }: Context,
  options: FrameOptions,
): TemplateResult {
  const state = manager.state!;
  const { submission, current: step } = manager;
  const context = { messages, locale, policy };
  const final = flow.final.includes(state.step);
  const submit = (): void => void manager.submit();
  const notice = options.notice ?? manager.notice;
  const frame: Frame = { ...options, ...context, step, name: state.step, final, notice, submission, submit };
  const previous = previousStep(flow, state);
  const onBack = previous ? manager.back : options.onLeave;
  return html`<section class="wizard" aria-label=${frame.label} part="wizard">
    ${frame.progress || (onBack && !final) ? progressLine(frame, final ? undefined : onBack) : nothing}
    ${step ? keyed(state.step, drawStep(frame, step)) : problemMessage(submission, context, { retry: manager.retry })}
    ${step || submission.problem ? nothing : waiting(messages)}
    ${helpFoot(context)}
    ${slotPlace('foot')}
    <div role="alert" part="warning">${frame.warning ?? nothing}</div>
  </section>`;
}

function progressLine({ messages: t, progress }: Frame, onBack: (() => void) | undefined): TemplateResult {
  return html`<div class="progress" part="progress">
    ${progress ? html`<progress max=${progress.total} value=${progress.step} aria-hidden="true"></progress>` : nothing}
    ${
      onBack
        ? html`<button type="button" class="link back" part="back" @click=${onBack}>${backMark}${t.back}</button>`
        : nothing
    }
    ${
      progress
        ? html`<p id="progress">
          <span class="visually-hidden">${t.progress(progress.step, progress.total)}</span>
          <span class="numeric" aria-hidden="true">${progress.step} / ${progress.total}</span>
        </p>`
        : nothing
    }
  </div>`;
}

function drawStep(frame: Frame, step: Step): TemplateResult {
  const problem = problemMessage(frame.submission, frame, {
    fault: step.isDirty ? frame.messages.inputKept : undefined,
  });
  // One template with and without the form, so that the heading keeps the focus when the form is added after a load.
  return html`${step.mark}<h2 id="heading" tabindex="-1" part="heading" aria-describedby=${frame.progress ? 'progress' : nothing}>
      ${step.heading}
    </h2>
    ${frame.notice ? html`<p class="notice" role="status">${frame.notice}</p>` : nothing}
    ${step.lead ? html`<p class="lead">${step.lead}</p>` : nothing} ${problem} ${step.summary?.() ?? nothing}
    ${slotPlace('form-before')}${slotPlace(`step-${frame.name}-before`)}
    ${step.action ? form(frame, step, step.action) : step.body()}
    ${frame.final ? slotPlace('completion') : nothing}
    ${slotPlace(`step-${frame.name}-after`)}${slotPlace('form-after')}`;
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
      <div class="actions">
        ${submitButton(action, frame.submission)}
        ${
          action.danger
            ? html`<button type="button" class="button" part="button" @click=${frame.onLeave}>${frame.messages.cancel}</button>`
            : nothing
        }
        ${slotPlace('submit-after')}
      </div>
    </form>
    ${step.aside?.() ?? nothing}`;
}

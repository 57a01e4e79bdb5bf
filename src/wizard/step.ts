import type { nothing, TemplateResult } from 'lit';
import type { Policy } from '../contract/policy.js';
import type { Problem } from '../contract/problem.js';
import type { SubmitController } from '../form/submit.js';
import type { Locale, WizardMessages } from '../i18n/messages.js';
import type { Action } from '../form/action.js';
import type { Call } from '../client/call.js';
import type { WidgetHost } from '../client/widget-context.js';

/** What a wizard passes to its steps. Private to the element. Each wizard adds its state and its actions. */
export interface StepContext {
  /** The element, for controllers and for links. */
  readonly host: WidgetHost;
  readonly messages: WizardMessages;
  readonly locale: Locale;
  readonly policy: Policy | undefined;
  /** Origin of the account service. */
  readonly service: string;
  readonly submission: SubmitController;
  /** Calls the account service. */
  readonly call: Call;
}

/** One step of a wizard: its content and the action of its primary button. */
export interface Step {
  readonly heading: string;
  /** A sentence under the heading: why the step is needed. */
  readonly lead?: string | TemplateResult | undefined;
  /** The primary button; without it the step has no form. */
  readonly action?: Action | undefined;
  body(): TemplateResult | typeof nothing;
  /** Focuses the only field of the step, instead of its heading, so that the visitor can type at once. */
  focus?(): void;
  /** Drawn above the heading, for instance a tick. */
  readonly mark?: TemplateResult | undefined;
  /** Links to the invalid fields, if there are several. */
  summary?(): TemplateResult | typeof nothing;
  /** Content under the primary button, for instance help. */
  aside?(): TemplateResult | typeof nothing;
  /** Called by the primary button. Rejects with ServiceError. Resolves without a call if a field is invalid. */
  submit?(): Promise<void>;
  /** Shows a problem in the step, for instance at a field; true if it did. */
  handle?(problem: Problem): boolean;
  /** Whether there is input that the service does not have. */
  readonly isDirty?: boolean;
  /** Called after `submit()` succeeded. */
  onSubmitted?(): void;
  /** Called when the step is left: clears secrets. */
  onLeave?(): void;
  /** Called when the page's language has changed: loads the service's texts again. */
  relocalize?(): void;
}

/** The class of a step. */
export type StepClass<C> = new (context: C) => Step;

/** Loads the class of a step, and what the step needs in its context. */
export type StepLoader<S extends string, C> = (step: S, context: C) => Promise<StepClass<C>>;

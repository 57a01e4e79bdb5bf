import type { nothing, TemplateResult } from 'lit';
import type { Policy } from '../contract/policy.js';
import type { Problem } from '../contract/problem.js';
import type { SubmitController } from '../form/submit.js';
import type { Locale, WizardMessages } from '../i18n/messages.js';
import type { Action } from '../form/action.js';
import type { Call } from '../client/call.js';
import type { WidgetHost } from '../client/widget-context.js';

/** What a wizard hands to its steps. The element keeps it private; a wizard adds its state and its actions. */
export interface StepContext {
  /** The element, for controllers and for links. */
  readonly host: WidgetHost;
  readonly messages: WizardMessages;
  readonly locale: Locale;
  readonly policy: Policy | undefined;
  readonly submission: SubmitController;
  /** Calls the account service. */
  readonly call: Call;
}

/** One step of a wizard: what it says, what it asks, what its button does. */
export interface Step {
  readonly heading: string;
  /** One sentence of why. */
  readonly lead?: string | TemplateResult | undefined;
  /** The primary button; without it the step has no form. */
  readonly action?: Action | undefined;
  body(): TemplateResult | typeof nothing;
  /** What is drawn under the primary button, for instance other ways on. */
  aside?(): TemplateResult | typeof nothing;
  /** Called by the primary button; throws ServiceError. Returning without a call to the service is fine. */
  submit?(): Promise<void>;
  /** Shows a problem itself, for instance at a field; true when it did. */
  handle?(problem: Problem): boolean;
  /** Something was typed that the service does not have. */
  readonly isDirty?: boolean;
  /** `submit()` succeeded. */
  submitted?(): void;
  /** The step is left: it forgets secrets. */
  left?(): void;
  /** The page's language changed: texts of the service are asked for again. */
  relocalize?(): void;
}

/** Loads the class of each step. */
export type StepLoaders<S extends string, C> = Record<S, () => Promise<new (context: C) => Step>>;

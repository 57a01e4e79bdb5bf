import type { Policy } from '../contract/policy.js';
import type { SubmitController } from '../form/submit.js';
import type { Locale, WizardMessages } from '../i18n/messages.js';
import type { Call } from '../client/call.js';
import type { WidgetContext, WidgetHost } from '../client/widget-context.js';
import type { StepContext } from './step.js';

/** Base class of the wizards: the context of their steps. A feature adds its state and its actions. */
export abstract class Wizard<M extends WizardMessages, Host extends WidgetHost = WidgetHost> implements StepContext {
  readonly host: Host;
  readonly call: Call;
  readonly widget: WidgetContext<M>;
  abstract readonly manager: { readonly submission: SubmitController };

  constructor(host: Host, widget: WidgetContext<M>) {
    this.host = host;
    this.widget = widget;
    this.call = widget.call;
  }

  get messages(): M {
    return this.widget.messages;
  }

  get locale(): Locale {
    return this.widget.locale;
  }

  get policy(): Policy | undefined {
    return this.widget.policy;
  }

  get service(): string {
    return this.widget.session.service;
  }

  get submission(): SubmitController {
    return this.manager.submission;
  }

  /** Reads the session again, for all widgets of the page. Never rejects: after a failure the session stays as it is. */
  async refreshSession(): Promise<void> {
    await this.widget.session.session.refresh().catch(() => undefined);
  }
}

import type { PasswordReset } from '../../contract/account.js';
import type { ProblemCodeOf } from '../../contract/endpoints/endpoint.js';
import {
  beginPasswordReset,
  getPasswordReset,
  resendPasswordResetCode,
  resetPassword,
} from '../../contract/endpoints/password-reset.js';
import type { Problem } from '../../contract/problem.js';
import type { PasswordResetMessages } from './messages/messages.js';
import { announce } from '../../client/dom-event.js';
import type { WidgetContext, WidgetHost } from '../../client/widget-context.js';
import { startOf } from '../../wizard/flow.js';
import { StepManager } from '../../wizard/step-manager.js';
import type { StepLoader } from '../../wizard/step.js';
import { Wizard } from '../../wizard/wizard.js';
import type { PasswordResetContext } from './context.js';
import { passwordResetFlow, type PasswordResetStepName } from './flow.js';
import { CodeStep } from './steps/code.js';
import { DoneStep } from './steps/done.js';
import { EmailStep } from './steps/email.js';

const steps = { email: EmailStep, code: CodeStep, done: DoneStep };
const loadStep: StepLoader<PasswordResetStepName, PasswordResetContext> = async (step) => {
  // The step needs another tag, which is registered here: importing this class must not register a tag.
  if (step === 'code') await import('../../define/verification-code.js');
  return steps[step];
};

/** The reset has ended or was used: it begins again with the same address. */
const stale: readonly string[] = ['not-found'] satisfies ProblemCodeOf<typeof resetPassword>[];

interface Host extends WidgetHost {
  email: string;
}

/** Resets a password. */
export class PasswordResetWizard extends Wizard<PasswordResetMessages, Host> implements PasswordResetContext {
  reset: PasswordReset | undefined;
  readonly manager: StepManager<'reset', PasswordResetStepName, PasswordResetContext>;

  constructor(host: Host, widget: WidgetContext<PasswordResetMessages>) {
    super(host, widget);
    this.manager = new StepManager<'reset', PasswordResetStepName, PasswordResetContext>(
      host,
      {
        flow: passwordResetFlow,
        load: loadStep,
        context: () => this,
        onProblem: (problem) => this.#restart(problem),
      },
      startOf(passwordResetFlow, 'reset'),
    );
  }

  get email(): string {
    return this.host.email;
  }

  async send(email: string): Promise<void> {
    this.host.email = email;
    this.manager.prefetch('code');
    this.reset = await this.call(beginPasswordReset, { body: { email } });
    this.manager.apply({ type: 'advance', step: 'code' });
  }

  async resend(): Promise<void> {
    this.reset = await this.call(resendPasswordResetCode, { params: { id: this.reset!.id } });
  }

  async refresh(): Promise<void> {
    this.reset = await this.call(getPasswordReset, { params: { id: this.reset!.id } });
    this.host.requestUpdate();
  }

  async change(code: string, password: string): Promise<void> {
    await this.call(resetPassword, { params: { id: this.reset!.id }, body: { code, password } });
    this.manager.apply({ type: 'advance', step: 'done' });
  }

  back(): void {
    this.manager.apply({ type: 'back' });
  }

  close(): void {
    announce(this.host, 'mylexus-password-reset-closed', { changed: this.manager.state?.step === 'done' });
  }

  #restart({ code }: Problem): boolean {
    if (!stale.includes(code)) return false;
    this.manager.apply({ type: 'advance', step: 'email' });
    void this.host.updateComplete.then(() => this.submission.fail({ code: 'session-expired' }));
    return true;
  }
}

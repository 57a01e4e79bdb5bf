import type { Account } from '../../contract/account.js';
import { getAccount } from '../../contract/endpoints/account.js';
import { brandOf } from '../../client/brand.js';
import { LoadController } from '../../client/load.js';
import type { AccountMessages } from './messages/messages.js';
import { announce } from '../../client/dom-event.js';
import type { WidgetContext } from '../../client/widget-context.js';
import { startOf } from '../../wizard/flow.js';
import { StepManager } from '../../wizard/step-manager.js';
import type { StepLoader } from '../../wizard/step.js';
import { Wizard } from '../../wizard/wizard.js';
import { loadOwnFields } from '../profile/load-own-fields.js';
import type { OwnFieldsPart } from '../profile/own-fields.js';
import type { ListContext, PasskeyList } from '../passkeys/list.js';
import type { AccountDownload } from './account-download.js';
import type { AccountContext } from './context.js';
import { accountFlow, type AccountPath, type AccountStepName } from './flow.js';

/** The steps are loaded when a change begins: reading the account does not need them. */
const loadStep: StepLoader<AccountStepName, AccountContext> = async (step) =>
  step === 'passkey'
    ? (await import('../passkeys/passkey-steps.js')).changeClass
    : (await import('./steps.js')).stepClasses[step];

/** Loads and changes the account. */
export class AccountWizard extends Wizard<AccountMessages> implements AccountContext, ListContext {
  /** Message about the last change, announced; empty for none. */
  announcement = '';
  readonly load: LoadController<Account>;
  /** Undefined until its code is loaded. */
  download: AccountDownload | undefined;
  ownFields: OwnFieldsPart | undefined;
  /** Undefined until its code is loaded. */
  passkeys: PasskeyList | undefined;
  readonly manager: StepManager<AccountPath, AccountStepName, AccountContext>;

  constructor(widget: WidgetContext<AccountMessages>) {
    super(widget.host, widget);
    this.load = new LoadController(widget.host, async () => {
      // Without the code of the parts the rest of the account is shown.
      import('../passkeys/passkey-steps.js').then(({ loadPasskeys }) => loadPasskeys(this)).catch(() => undefined);
      void import('./account-download.js')
        .then(
          ({ AccountDownload }) => (this.download ??= new AccountDownload(this)),
          () => undefined,
        )
        .then(() => this.host.requestUpdate());
      const account = await this.call(getAccount);
      // The same holds for the fields of brands.
      this.ownFields = await loadOwnFields(this, brandOf(widget.host), account.profile.own).catch(() => undefined);
      return account;
    });
    this.manager = new StepManager(widget.host, {
      flow: accountFlow,
      load: loadStep,
      context: (): AccountContext => this,
    });
  }

  get account(): Account | undefined {
    return this.load.value;
  }

  /** Whether changes are possible: only where the presentation is `inline`. */
  get editable(): boolean {
    return this.widget.presentation.presentation === 'inline';
  }

  open(path: AccountPath): void {
    this.announcement = '';
    this.manager.open(startOf(accountFlow, path));
  }

  go(step: 'email' | 'code'): void {
    this.submission.clear();
    this.manager.apply({ type: 'advance', path: 'email', step });
  }

  close(saved?: string): void {
    this.closeWith(saved ? this.messages.saved(saved) : '');
  }

  closeWith(announcement: string): void {
    this.announcement = announcement;
    this.manager.close();
  }

  async change(send: () => Promise<Account>): Promise<void> {
    this.load.value = await send();
    // Other widgets show the name, which may have changed.
    void this.refreshSession();
    this.host.requestUpdate();
  }

  async refresh(): Promise<void> {
    this.load.value = await this.call(getAccount);
    this.host.requestUpdate();
  }

  async withdrawn(): Promise<void> {
    this.manager.apply({ type: 'advance', step: 'withdrawn' });
    announce(this.host, 'mylexus-signed-out');
    await this.refreshSession();
  }
}

import type { Brand } from '../../contract/brand.js';
import type { Identity } from '../../contract/credential.js';
import type { ProblemCodeOf } from '../../contract/endpoints/endpoint.js';
import {
  beginLinking,
  confirmLinking,
  getLinking,
  proveLinkingIdentity,
  unlinkService,
} from '../../contract/endpoints/linking.js';
import type { Linking } from '../../contract/linking.js';
import type { Reauthentication } from '../../contract/passkey.js';
import type { Problem } from '../../contract/problem.js';
import type { ConnectedService } from '../../contract/services.js';
import type { ServicesMessages } from './messages/messages.js';
import { sendOnce } from '../../client/call.js';
import { safeUrl } from '../../client/navigate.js';
import { defaultBrand } from '../../client/brand.js';
import { announce } from '../../client/dom-event.js';
import type { WidgetContext, WidgetHost } from '../../client/widget-context.js';
import { startOf } from '../../wizard/flow.js';
import { StepManager } from '../../wizard/step-manager.js';
import type { StepLoader } from '../../wizard/step.js';
import { Wizard } from '../../wizard/wizard.js';
import type { LinkingContext } from './context.js';
import { linkingFlow, type LinkingPath, type LinkingStepName } from './flow.js';

/** The steps are loaded when linking or unlinking begins: the list does not need them. */
const loadStep: StepLoader<LinkingStepName, LinkingContext> = async (step) =>
  step === 'notice' || step === 'identity'
    ? (await import('../identity/steps.js')).stepClasses[step]
    : (await import('./steps.js')).stepClasses[step];

/** The linking has ended, or another tab changed its step: it begins again, and typed text stays. */
const stale: readonly string[] = ['wrong-step', 'not-found'] satisfies ProblemCodeOf<typeof confirmLinking>[];

/** The attributes of the element. */
interface Host extends WidgetHost {
  readonly returnTo: string;
}

/** Links and unlinks services. */
export class LinkingWizard extends Wizard<ServicesMessages, Host> implements LinkingContext {
  linking: Linking | undefined;
  target: ConnectedService | undefined;
  readonly manager: StepManager<LinkingPath, LinkingStepName, LinkingContext>;
  readonly #onChange: (announcement?: string) => Promise<void>;
  brand: Brand = defaultBrand;

  /** @param onChange - called after the list has changed, with a message about the change */
  constructor(host: Host, widget: WidgetContext<ServicesMessages>, onChange: (announcement?: string) => Promise<void>) {
    super(host, widget);
    this.#onChange = onChange;
    this.manager = new StepManager(widget.host, {
      flow: linkingFlow,
      load: loadStep,
      context: (): LinkingContext => this,
      onProblem: (problem) => this.#restart(problem),
    });
  }

  get returnUrl(): string | undefined {
    return safeUrl(this.host.returnTo);
  }

  get proveLabel(): string {
    return this.messages.confirm;
  }

  startLinking(brand: Brand): void {
    this.brand = brand;
    this.linking = undefined;
    this.manager.open(startOf(linkingFlow, 'link'));
  }

  startUnlinking(brand: Brand, service: ConnectedService): void {
    this.brand = brand;
    this.target = service;
    this.manager.open(startOf(linkingFlow, 'unlink'));
  }

  close(): void {
    this.manager.close();
  }

  async acknowledgeNotice(): Promise<void> {
    this.#apply(await this.call(beginLinking, { body: { brand: this.brand } }));
  }

  async proveIdentity(identity: Identity): Promise<void> {
    await this.#answer((params) => this.call(proveLinkingIdentity, { params, body: identity }));
  }

  async confirm(idempotencyKey: string): Promise<void> {
    await this.#answer((params) => this.call(confirmLinking, { params, idempotencyKey }));
    announce(this.host, 'mylexus-linked', { brand: this.brand });
    await this.#onChange();
  }

  async unlink(body: Reauthentication): Promise<void> {
    const { id, serviceName } = this.target!;
    await this.call(unlinkService, { params: { id }, body });
    this.close();
    announce(this.host, 'mylexus-unlinked', { brand: this.brand });
    await this.#onChange(this.messages.unlinked(serviceName));
  }

  async #answer(send: (params: { id: string }) => Promise<Linking>): Promise<void> {
    const { id, step } = this.linking!;
    const read = (): Promise<Linking> => this.call(getLinking, { params: { id } });
    this.#apply(
      await sendOnce(
        () => send({ id }),
        read,
        (current) => current.step !== step,
      ),
    );
  }

  #apply(linking: Linking): void {
    this.linking = linking;
    this.manager.apply({ type: 'advance', step: linking.step });
  }

  #restart({ code }: Problem): boolean {
    if (stale.includes(code)) this.manager.apply({ type: 'advance', step: 'notice' });
    return false;
  }
}

import type { Identity } from '../../contract/credential.js';
import type { IdentityMessages } from './messages/messages.js';
import type { WizardMessages } from '../../i18n/messages.js';
import type { ProfileMessages } from '../profile/messages/messages.js';
import type { StepContext } from '../../wizard/step.js';

/** What registration and linking hand to the steps that they share. */
export interface IdentityContext extends StepContext {
  readonly messages: WizardMessages & IdentityMessages & Pick<ProfileMessages, 'birthDateParts'>;
  /** ［次へ］ in procedure ②, ［確認］ in procedure ①. */
  readonly proveLabel: string;
  /** The notice was read. */
  acknowledgeNotice(): Promise<void>;
  proveIdentity(identity: Identity): Promise<void>;
}

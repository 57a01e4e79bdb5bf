import type { Brand } from '../../contract/brand.js';
import type { Identity } from '../../contract/credential.js';
import type { IdentityMessages } from './messages/messages.js';
import type { WizardMessages } from '../../i18n/messages.js';
import type { ProfileMessages } from '../profile/messages/messages.js';
import type { StepContext } from '../../wizard/step.js';

/** What registration and linking pass to the steps that they share. */
export interface IdentityContext extends StepContext {
  readonly messages: WizardMessages & IdentityMessages & Pick<ProfileMessages, 'birthDateParts'>;
  /** Whose IDs are asked for. */
  readonly brand: Brand;
  /** Label of the primary button: ［次へ］ in procedure ②, ［確認］ in procedure ①. */
  readonly proveLabel: string;
  /** Reports that the visitor has read the notice. Rejects with ServiceError. */
  acknowledgeNotice(): Promise<void>;
  /** Sends the identity details. Rejects with ServiceError. */
  proveIdentity(identity: Identity): Promise<void>;
}

import type { Linking } from '../../contract/linking.js';
import type { ConnectedService } from '../../contract/services.js';
import type { ServicesMessages } from './messages/messages.js';
import type { IdentityContext } from '../identity/context.js';

/** What the wizard hands to its steps. */
export interface LinkingContext extends IdentityContext {
  readonly messages: ServicesMessages;
  readonly linking: Linking | undefined;
  /** ［登録］; one key for the intent, however often the button is pressed. */
  confirm(idempotencyKey: string): Promise<void>;
  /** The service that is about to be unlinked. */
  readonly target: ConnectedService | undefined;
  unlink(password: string): Promise<void>;
  /** Back to the list. */
  close(): void;
}

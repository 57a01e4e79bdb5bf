import type { Linking } from '../../contract/linking.js';
import type { Reauthentication } from '../../contract/passkey.js';
import type { ConnectedService } from '../../contract/services.js';
import type { ServicesMessages } from './messages/messages.js';
import type { IdentityContext } from '../identity/context.js';

/** What the wizard passes to its steps. */
export interface LinkingContext extends IdentityContext {
  readonly messages: ServicesMessages;
  readonly linking: Linking | undefined;
  /** Links the credential. Rejects with ServiceError. `idempotencyKey` is the same for every press of ［登録］. */
  confirm(idempotencyKey: string): Promise<void>;
  /** The service to be unlinked. */
  readonly target: ConnectedService | undefined;
  /** Unlinks `target`. Rejects with ServiceError. */
  unlink(proof: Reauthentication): Promise<void>;
  /** URL of the top page; undefined if the page has not named it. */
  readonly returnUrl: string | undefined;
  /** Closes the wizard: the list is shown. */
  close(): void;
}

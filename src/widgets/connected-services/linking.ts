import type { Brand } from '../../contract/brand.js';
import { LinkingSchema, type Linking } from '../../contract/linking.js';
import type { ConnectedService } from '../../contract/services.js';
import { ServiceError } from '../../contract/service-error.js';
import type { ServicesMessages } from '../../i18n/messages.js';
import type { Call } from '../../session/client.js';
import type { IdentifyingWizard } from '../../templates/steps/wizard.js';

/** What the list gives the steps of a linking. */
export interface LinkingWizard extends IdentifyingWizard {
  readonly t: ServicesMessages;
  readonly linking: Linking | undefined;
  /** ［登録］; the key names the intent. */
  confirm(idempotencyKey: string): Promise<void>;
  /** The service that is about to be unlinked. */
  readonly target: ConnectedService | undefined;
  unlink(password: string): Promise<void>;
  /** Back to the list. */
  close(): void;
}

/** The calls of one link attempt. */
export class LinkAttempt {
  readonly #send: <T>(call: Call<T>) => Promise<T>;

  constructor(send: <T>(call: Call<T>) => Promise<T>) {
    this.#send = send;
  }

  begin(brand: Brand): Promise<Linking> {
    return this.#call('', { brand });
  }

  /** When the answer is lost, perhaps not the request, the outcome is asked for, not repeated. */
  async answer(before: Linking, action: string, body: unknown, idempotencyKey?: string): Promise<Linking> {
    try {
      return await this.#call(`/${before.id}/${action}`, body, idempotencyKey);
    } catch (error) {
      if (!(error instanceof ServiceError) || !error.outcomeUnknown) throw error;
      const now = await this.#call(`/${before.id}`).catch(() => undefined);
      if (!now || now.step === before.step) throw error;
      return now;
    }
  }

  #call(path: string, body?: unknown, idempotencyKey?: string): Promise<Linking> {
    return this.#send({
      path: `/api/linkings${path}`,
      method: body === undefined ? 'GET' : 'POST',
      body,
      schema: LinkingSchema,
      ...(idempotencyKey && { idempotencyKey }),
    });
  }
}

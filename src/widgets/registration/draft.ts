import type { BaseIssue, BaseSchema } from 'valibot';
import {
  CurrentRegistrationSchema,
  RegistrationSchema,
  type Registration,
  type RegistrationWay,
} from '../../contract/registration.js';
import { ServiceError } from '../../contract/service-error.js';
import { callService } from '../../session/client.js';

/** Where the draft is kept and in which language it answers. */
export interface DraftPlace {
  readonly service: string;
  readonly locale: string;
}

/** The visitor's registration at the service. The browser keeps nothing of it but the service's HttpOnly cookie. */
export class Draft {
  readonly #place: () => DraftPlace;

  constructor(place: () => DraftPlace) {
    this.#place = place;
  }

  read<T>(path: string, schema: BaseSchema<unknown, T, BaseIssue<unknown>>): Promise<T> {
    const { service, locale } = this.#place();
    return callService(service, { path, schema, language: locale });
  }

  async current(): Promise<Registration | undefined> {
    const { registration } = await this.read('/api/registrations/current', CurrentRegistrationSchema);
    return registration ?? undefined;
  }

  begin(way: RegistrationWay): Promise<Registration> {
    return this.#post('', { way });
  }

  /**
   * Answers a step. When the answer of the service is lost, perhaps not the request: then the outcome is asked for, not
   * repeated.
   */
  async answer(before: Registration, action: string, body: unknown, idempotencyKey?: string): Promise<Registration> {
    try {
      return await this.#post(`/${before.id}/${action}`, body, idempotencyKey);
    } catch (error) {
      if (!(error instanceof ServiceError) || !error.outcomeUnknown) throw error;
      const now = await this.current().catch(() => undefined);
      if (now?.id !== before.id || now.step === before.step) throw error;
      return now;
    }
  }

  #post(path: string, body: unknown, idempotencyKey?: string): Promise<Registration> {
    const { service, locale } = this.#place();
    return callService(service, {
      path: `/api/registrations${path}`,
      method: 'POST',
      body,
      schema: RegistrationSchema,
      language: locale,
      ...(idempotencyKey && { idempotencyKey }),
    });
  }
}

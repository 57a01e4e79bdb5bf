import type { AdapterPayload } from 'oidc-provider';
import { RecordAdapter } from './adapter.js';

/**
 * Stores interactions without the session they began in. They belong to a browser, by their cookies; whoever is signed in
 * there when it comes to the answer is the account, so that a visitor can sign in with another one on the way.
 */
export class InteractionAdapter extends RecordAdapter {
  override upsert(id: string, given: AdapterPayload, expiresIn: number): Promise<void> {
    const payload: AdapterPayload = { ...given };
    delete payload.session;
    return super.upsert(id, payload, expiresIn);
  }
}

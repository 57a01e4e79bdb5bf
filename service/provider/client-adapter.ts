import type { AdapterPayload } from 'oidc-provider';
import { RecordAdapter } from './adapter.js';
import { clientMetadata } from './clients.js';

/** Reads clients from their own table. The provider never writes one: registration is a command. */
export class ClientAdapter extends RecordAdapter {
  override async find(id: string): Promise<AdapterPayload | undefined> {
    return clientMetadata(await this.app.store.statements.oidcClients.get(id));
  }
}

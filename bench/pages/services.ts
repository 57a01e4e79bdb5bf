import type { ConnectedService, ConnectedServices } from '../../src/contract/services.js';

export type { ConnectedService };

/** What the hand-written lists have in place of a client. */
export async function readServices(): Promise<ConnectedServices> {
  const response = await fetch('/api/services', { headers: { Accept: 'application/json' }, credentials: 'include' });
  return (await response.json()) as ConnectedServices;
}

const date = new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: 'Asia/Tokyo' });

export const linkedOn = ({ linkedAt }: ConnectedService): string => `連携日：${date.format(new Date(linkedAt))}`;

export const unlinkLabel = ({ serviceName, maskedId }: ConnectedService): string =>
  `${serviceName} ${maskedId}の連携を解除`;

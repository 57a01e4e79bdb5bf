import type { ConsentedSites, Interaction } from '../../../src/contract/index.js';
import type { App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import { findConsent, giveConsent, removeConsent } from '../../shared/consents.js';
import type { Language } from '../../shared/language.js';
import { linksOf } from '../../shared/links/operations.js';
import { ProblemError } from '../../shared/problem-error.js';
import { currentSession, withSession } from '../../shared/sessions.js';
import type { InteractionRow, OidcClientRow } from '../../store/rows.js';
import type { Tables } from '../../store/store.js';
import { consentedSiteView, interactionView } from './view.js';

const ofClient = { client: ['oidcClients', 'clientId'] } as const;

/** The interaction with its site. Throws `not-found` for one that ended or was answered, and for a closed site. */
async function requireInteraction(
  app: App,
  on: Tables,
  id: string,
): Promise<{ interaction: InteractionRow; client: OidcClientRow }> {
  const [found] = await on.interactions.findJoined({ id }, ofClient);
  if (!found?.client || found.client.closedAt !== null) throw new ProblemError('not-found');
  const { row, client } = found;
  if (row.expiresAt <= app.now() || row.outcome !== null) throw new ProblemError('not-found');
  return { interaction: row, client };
}

/** Which site asks for which details. Throws `session-expired`, `not-found`. */
export async function readInteraction(app: App, caller: Caller, id: string): Promise<Interaction> {
  const { statements } = app.store;
  const { account } = await currentSession(app, caller);
  const { interaction, client } = await requireInteraction(app, statements, id);
  const links = await linksOf(statements, account.id);
  return interactionView(interaction, client, account, links, app.settings.brands, caller.language);
}

/** The visitor's answer. Throws `session-expired`, `not-found`. */
export const answerInteraction = (
  app: App,
  caller: Caller,
  id: string,
  outcome: 'consented' | 'refused',
): Promise<void> =>
  withSession(app, caller, async (tx, { account }) => {
    const { interaction } = await requireInteraction(app, tx, id);
    const { clientId, scopes } = interaction;
    await tx.interactions.update(id, { outcome, accountId: account.id });
    if (outcome === 'consented') {
      await giveConsent(tx, { accountId: account.id, clientId, scopes, grantedAt: app.now() });
    }
  });

/** Closed sites are listed too: the account holder still revokes what they were allowed to know. */
async function sitesOf(on: Tables, accountId: string, language: Language): Promise<ConsentedSites> {
  const consents = await on.consents.findJoined({ accountId }, ofClient);
  const sites = consents
    .sort((one, other) => one.row.grantedAt - other.row.grantedAt)
    .flatMap(({ row, client }) => (client ? [consentedSiteView(row, client, language)] : []));
  return { sites };
}

/** Sites that may know details, the first one first. Throws `session-expired`. */
export async function readSites(app: App, caller: Caller): Promise<ConsentedSites> {
  const { account } = await currentSession(app, caller);
  return sitesOf(app.store.statements, account.id, caller.language);
}

/** Revokes a site's consent. Throws `session-expired`, `not-found`. */
export const revokeSite = (app: App, caller: Caller, clientId: string): Promise<ConsentedSites> =>
  withSession(app, caller, async (tx, { account }) => {
    const consent = await findConsent(tx, account.id, clientId);
    if (!consent) throw new ProblemError('not-found');
    await removeConsent(tx, consent);
    return sitesOf(tx, account.id, caller.language);
  });

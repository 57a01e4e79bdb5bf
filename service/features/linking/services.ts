import type { ConnectedServices, Reauthentication } from '../../../src/contract/index.js';
import type { App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import { latestCredentials, linksOf, removeLink } from '../../shared/links/operations.js';
import type { LinkWithCredential } from '../../shared/links/rules.js';
import { ProblemError } from '../../shared/problem-error.js';
import { examineProof, withProof } from '../../shared/reauthentication.js';
import { currentSession, findSessionWithLinks, withSession } from '../../shared/sessions.js';
import { connectedServices } from './view.js';

const view = (app: App, caller: Caller, links: readonly LinkWithCredential[]): ConnectedServices =>
  connectedServices(links, app.settings, caller.language);

/** The connected services of the account that is signed in, as their credentials are now. Throws `session-expired`. */
export async function readServices(app: App, caller: Caller): Promise<ConnectedServices> {
  const found = await findSessionWithLinks(app, app.store.statements, caller);
  if (!found) throw new ProblemError('session-expired');
  const latest = await latestCredentials(app, found.links);
  if (latest.length === 0) return view(app, caller, found.links);
  return withSession(app, caller, async (tx, { account }) => {
    for (const credential of latest) await app.credentials.settle(tx, credential);
    return view(app, caller, await linksOf(tx, account.id));
  });
}

/** Ends a link. Throws `session-expired`, `not-found` and what the proof throws. */
export async function unlinkService(
  app: App,
  caller: Caller,
  id: string,
  typed: Reauthentication,
): Promise<ConnectedServices> {
  const { account } = await currentSession(app, caller);
  const proof = await examineProof(app, account, typed);
  return withProof(app, caller, proof, async (tx) => {
    const link = await tx.links.get(id);
    if (link?.accountId !== account.id) throw new ProblemError('not-found');
    // Removed already: the answer to an earlier call was lost.
    if (link.unlinkedAt === null) await removeLink(app, tx, id);
    return view(app, caller, await linksOf(tx, account.id));
  });
}

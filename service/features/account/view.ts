import type { Account } from '../../../src/contract/index.js';
import type { App } from '../../shared/app.js';
import { unlessEnded } from '../../shared/challenges/rules.js';
import { challengeView } from '../../shared/challenges/view.js';
import type { AccountRow, ChallengeRow } from '../../store/rows.js';

/** As the contract shows it. `challenge` is the one of a changed email, `passkeys` are counted. */
export function accountView(
  app: App,
  { email, profile, passwordHash }: AccountRow,
  challenge: ChallengeRow | undefined,
  passkeys: number,
): Account {
  const pending = unlessEnded(challenge, app.now());
  return {
    email,
    profile,
    hasPassword: passwordHash !== '',
    passkeys,
    ...(pending && { pendingEmail: challengeView(pending, app.now(), app.settings.challenge) }),
  };
}

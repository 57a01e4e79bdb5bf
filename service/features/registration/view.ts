import type { Registration } from '../../../src/contract/index.js';
import type { App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import { seconds, unlessEnded } from '../../shared/challenges/rules.js';
import { challengeView } from '../../shared/challenges/view.js';
import { serviceDetails } from '../../shared/links/view.js';
import type { ChallengeRow, CredentialRow, RegistrationRow } from '../../store/rows.js';
import { currentStep, prefill } from './rules.js';

/** A registration with what it names. */
export interface JoinedRegistration {
  row: RegistrationRow;
  credential: CredentialRow | undefined;
  challenge: ChallengeRow | undefined;
}

/** The details to show. The credential's record is unmasked only after both proofs: of the credential and of the address. */
function shownProfile(app: App, { row, credential }: JoinedRegistration): Registration['profile'] {
  if (!row.emailVerified || row.accountId) return undefined;
  return row.profile ?? (credential && prefill(credential, app.settings.profile));
}

/** As the contract shows it. */
export function registrationView(app: App, { language }: Caller, joined: JoinedRegistration): Registration {
  const { row, credential } = joined;
  const now = app.now();
  const challenge = row.emailVerified ? undefined : unlessEnded(joined.challenge, now);
  const profile = shownProfile(app, joined);
  return {
    id: row.id,
    path: row.path,
    ...(row.brand !== null && { brand: row.brand }),
    step: currentStep(row, app.settings),
    expiresIn: seconds(row.expiresAt - now),
    ...(row.terms && { termsVersion: row.terms.version }),
    ...(credential && {
      credentialType: credential.type,
      service: serviceDetails(credential, app.settings.brands, language),
    }),
    ...(row.email !== null && { email: row.email }),
    ...(challenge && { challenge: challengeView(challenge, now, app.settings.challenge) }),
    ...(profile && { profile }),
    hasPassword: row.passwordHash !== null,
  };
}

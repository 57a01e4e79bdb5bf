import {
  registrationSteps,
  type Profile,
  type ProfileField,
  type ProfilePolicy,
  type RegistrationStep,
  type RegistrationPath,
} from '../../../src/contract/index.js';
import { foldProfile } from '../../../src/input/index.js';
import type { Settings } from '../../settings.js';
import { ProblemError } from '../../shared/problem-error.js';
import { emptyProfile } from '../../shared/profile.js';
import type { CredentialRow, RegistrationRow } from '../../store/rows.js';

/** The steps of a path, in order. */
export function stepsOf(path: RegistrationPath): readonly RegistrationStep[] {
  if (path === 'credential') return registrationSteps;
  if (path === 'resume') return ['email', 'code'];
  return registrationSteps.filter((step) => step !== 'notice' && step !== 'identity');
}

const termsAreCurrent = (registration: RegistrationRow, settings: Settings): boolean =>
  registration.terms?.version === settings.termsVersion;

/** The first step still to do. */
export function currentStep(registration: RegistrationRow, settings: Settings): RegistrationStep {
  if (registration.accountId) return 'done';
  const answered: Record<RegistrationStep, boolean> = {
    notice: registration.noticeRead,
    terms: termsAreCurrent(registration, settings),
    identity: registration.credentialId !== null,
    email: registration.challengeId !== null,
    code: registration.emailVerified,
    profile: registration.profileAnswered && registration.passwordHash !== null,
    review: false,
    done: false,
  };
  return stepsOf(registration.path).find((step) => !answered[step]) ?? 'review';
}

/**
 * Throws `wrong-step` for an answer to a step that is not reached, or not on this path, or of a registration that is done,
 * and `terms-changed` when new terms have to be accepted first. A step that was answered may be answered again.
 */
export function checkStepReachable(registration: RegistrationRow, step: RegistrationStep, settings: Settings): void {
  const current = currentStep(registration, settings);
  const steps = stepsOf(registration.path);
  const place = steps.indexOf(step);
  if (current !== 'done' && place >= 0 && place <= steps.indexOf(current)) return;
  const changed = registration.terms !== null && !termsAreCurrent(registration, settings);
  throw new ProblemError(changed && current === 'terms' ? 'terms-changed' : 'wrong-step');
}

/** The details of the credential's record that the policy shows; empty without one. */
export function prefill(credential: CredentialRow | undefined, policy: ProfilePolicy): Profile {
  return foldProfile({ ...emptyProfile, ...credential?.holder }, policy);
}

/** Fields in which the answer differs from what was prefilled. */
export function editedFields(answer: Profile, prefilled: Profile): ProfileField[] {
  return (Object.keys(emptyProfile) as ProfileField[]).filter((field) => answer[field] !== prefilled[field]);
}

/** With another credential: the values of its record, except in the fields that the visitor edited. */
export function prefillAgain(
  draft: Profile,
  edited: readonly ProfileField[],
  credential: CredentialRow,
  policy: ProfilePolicy,
): Profile {
  const kept = Object.fromEntries(edited.map((field) => [field, draft[field]])) as Partial<Profile>;
  const { own } = draft;
  return { ...prefill(credential, policy), ...kept, ...(own && { own }) };
}

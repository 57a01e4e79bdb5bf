import {
  registrationSteps,
  type Profile,
  type ProfileField,
  type RegistrationStep,
  type RegistrationPath,
} from '../../../src/contract/index.js';
import { Refusal } from '../../shared/problem-error.js';
import type { Settings } from '../../settings.js';
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
 * Refuses an answer to a step that is not reached, or not of this path, or of a registration that is done. A step
 * answered before may be answered again.
 */
export function refusalOfStep(
  registration: RegistrationRow,
  step: RegistrationStep,
  settings: Settings,
): Refusal | undefined {
  const current = currentStep(registration, settings);
  const steps = stepsOf(registration.path);
  const place = steps.indexOf(step);
  if (current !== 'done' && place >= 0 && place <= steps.indexOf(current)) return undefined;
  const changed = registration.terms !== null && !termsAreCurrent(registration, settings);
  return new Refusal(changed && current === 'terms' ? 'terms-changed' : 'wrong-step');
}

const emptyProfile: Profile = {
  customerType: 'individual',
  corporationName: '',
  corporationNameKana: '',
  familyName: '',
  givenName: '',
  familyNameKana: '',
  givenNameKana: '',
  birthDate: '',
  phone: '',
  postalCode: '',
  prefecture: '',
  city: '',
  street: '',
  building: '',
};

/** What the card's record gives; empty without one. */
export function prefill(credential: CredentialRow | undefined): Profile {
  return { ...emptyProfile, ...credential?.holder };
}

/** Fields in which the answer differs from what was prefilled. */
export function editedFields(answer: Profile, prefilled: Profile): ProfileField[] {
  return (Object.keys(emptyProfile) as ProfileField[]).filter((field) => answer[field] !== prefilled[field]);
}

/** Another credential: the new record's values, but for what the visitor wrote. */
export function prefillAgain(draft: Profile, edited: readonly ProfileField[], credential: CredentialRow): Profile {
  const kept = Object.fromEntries(edited.map((field) => [field, draft[field]])) as Partial<Profile>;
  return { ...prefill(credential), ...kept };
}

import * as v from 'valibot';
import type {
  AcceptTerms,
  Brand,
  CurrentRegistrationSchema,
  FieldError,
  RegisterProfileSchema,
  Registration,
  RegistrationPath,
} from '../../../src/contract/index.js';
import { findBrand } from '../../brands/catalogue.js';
import { errorOfPassword } from '../../shared/password.js';
import { instant, today, type App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import { areCurrentTerms } from '../../shared/documents.js';
import { parseOwn } from '../../shared/own-fields.js';
import { fieldProblem, fieldsProblem, ProblemError } from '../../shared/problem-error.js';
import { parseProfile } from '../../shared/profile.js';
import type { Reply } from '../../shared/reply.js';
import { countClient } from '../../shared/throttles/operations.js';
import { commit } from '../../shared/transaction.js';
import type { RegistrationRow } from '../../store/rows.js';
import { reopenSession } from './completion.js';
import {
  deleteRegistration,
  findJoinedRegistration,
  insertRegistration,
  registrationTtlMs,
  requireJoinedStep,
  requireRegistration,
  requireStep,
  showRegistration,
  stillAtStep,
} from './registrations.js';
import { editedFields, prefill } from './rules.js';
import { registrationView } from './view.js';

/** Whether beginning on this path goes on with the registration that the browser has. */
function goesOn(before: RegistrationRow, path: RegistrationPath): boolean {
  // A second click begins nothing new.
  if (before.path === path && !before.noticeRead && !before.terms) return true;
  // The registration to resume is on this device.
  return path === 'resume' && before.emailVerified && !before.accountId;
}

/** Begins a registration, in place of the one that the browser has. Throws `rate-limited`. */
export async function beginRegistration(
  app: App,
  caller: Caller,
  path: RegistrationPath,
  brand?: Brand,
): Promise<Reply<Registration>> {
  const { statements } = app.store;
  const before = await findJoinedRegistration(app, statements, caller);
  if (before && goesOn(before.row, path)) return { value: registrationView(app, caller, before) };
  await countClient(app, statements, 'registration-client', caller.client, app.settings.limits.registration);
  return commit(app, async (tx) => {
    if (before) await deleteRegistration(tx, before.row);
    const { registration: row, cookie } = await insertRegistration(app, tx, path, brand);
    return {
      value: registrationView(app, caller, { row, credential: undefined, challenge: undefined }),
      registration: cookie,
    };
  });
}

/** The registration under way, null without one. Throws `session-expired` when it ended. */
export async function readCurrentRegistration(
  app: App,
  caller: Caller,
): Promise<Reply<v.InferOutput<typeof CurrentRegistrationSchema>>> {
  if (!caller.registrationToken) return { value: { registration: null } };
  const found = await findJoinedRegistration(app, app.store.statements, caller);
  if (!found) throw new ProblemError('session-expired');
  const session = found.row.accountId
    ? await commit(app, (tx) => reopenSession(app, tx, caller, found.row))
    : undefined;
  return { value: { registration: registrationView(app, caller, found) }, session };
}

/** Gives the registration up. Throws `session-expired`, `wrong-step`. */
export const cancelRegistration = (app: App, caller: Caller, id: string): Promise<Reply<undefined>> =>
  commit(app, async (tx) => {
    await deleteRegistration(tx, await requireRegistration(app, tx, caller, id));
    return { value: undefined, registration: null };
  });

/** Keeps the registration from ending. Throws `session-expired`, `wrong-step`. */
export const extendRegistration = (app: App, caller: Caller, id: string): Promise<Registration> =>
  commit(app, async (tx) => {
    await requireRegistration(app, tx, caller, id);
    await tx.registrations.update(id, { expiresAt: app.now() + registrationTtlMs(app) });
    return showRegistration(app, tx, caller, id);
  });

/** The notice was read. Throws what `requireStep` throws. */
export const acknowledgeNotice = (app: App, caller: Caller, id: string): Promise<Registration> =>
  commit(app, async (tx) => {
    const found = await requireJoinedStep(app, tx, caller, id, 'notice');
    await tx.registrations.update(id, { noticeRead: true });
    return registrationView(app, caller, { ...found, row: { ...found.row, noticeRead: true } });
  });

/** Throws `terms-required`, `invalid-fields`, or `terms-changed` for another text than the one in force. */
async function checkAcceptance(app: App, { accepted, version, hash, shownAt }: AcceptTerms): Promise<void> {
  if (!accepted) throw new ProblemError('terms-required');
  if (!v.is(v.pipe(v.string(), v.isoTimestamp()), shownAt)) throw fieldProblem('shownAt', 'format');
  if (!(await areCurrentTerms(app.settings, version, hash))) throw new ProblemError('terms-changed');
}

/** Accepts the terms as shown. Throws what `requireStep` and `checkAcceptance` throw. */
export const acceptTerms = (app: App, caller: Caller, id: string, typed: AcceptTerms): Promise<Registration> =>
  commit(app, async (tx) => {
    const found = await requireJoinedStep(app, tx, caller, id, 'terms');
    await checkAcceptance(app, typed);
    const { version, hash, shownAt } = typed;
    const surface = `${caller.origin ?? app.settings.origins.id} ${caller.language}`;
    const terms = { version, hash, shownAt, acceptedAt: app.now(), surface };
    await tx.registrations.update(id, { terms });
    return registrationView(app, caller, { ...found, row: { ...found.row, terms } });
  });

type RegisterProfile = v.InferOutput<typeof RegisterProfileSchema>;

/** The profile to store. Throws `invalid-fields` for it or its password. A stored password may be left out. */
function checkDetails(app: App, registration: RegistrationRow, typed: RegisterProfile): RegisterProfile['profile'] {
  const { password } = typed;
  const { profile, errors: ofProfile = [] } = parseProfile(typed.profile, today(app), app.settings.profile);
  const fields = findBrand(app.settings.brands, registration.brand)?.profileFields ?? [];
  const context = { fields, stored: registration.profile ?? undefined, now: instant(app) };
  const { own, errors: ofOwn } = parseOwn(typed.profile, fields, context);
  const errors = [...ofProfile, ...ofOwn];
  const code =
    password !== undefined || registration.passwordHash === null
      ? errorOfPassword(app, password ?? '', registration.email ?? '')
      : undefined;
  const wrong: FieldError[] = code ? [...errors, { field: 'password', code }] : errors;
  if (!profile || wrong.length) throw fieldsProblem(wrong);
  return { ...profile, ...own };
}

/** Takes the details and the password. Throws what `requireStep` throws, `invalid-fields`. */
export async function registerProfile(
  app: App,
  caller: Caller,
  id: string,
  typed: RegisterProfile,
): Promise<Registration> {
  const registration = await requireStep(app, app.store.statements, caller, id, 'profile');
  const profile = checkDetails(app, registration, typed);
  const passwordHash = typed.password === undefined ? undefined : await app.hasher.hash(typed.password);
  return commit(app, async (tx) => {
    const { credentialId } = await stillAtStep(app, tx, id, 'profile');
    const credential = credentialId ? await tx.credentials.get(credentialId) : undefined;
    await tx.registrations.update(id, {
      profile,
      editedFields: editedFields(profile, prefill(credential, app.settings.profile)),
      profileAnswered: true,
      ...(passwordHash !== undefined && { passwordHash }),
    });
    return showRegistration(app, tx, caller, id);
  });
}

import { Hono } from 'hono';
import * as v from 'valibot';
import {
  AcceptTermsSchema,
  BeginRegistrationSchema,
  IdentitySchema,
  RegisterEmailSchema,
  RegisterProfileSchema,
  VerificationSchema,
  type RegistrationStep,
} from '../../../src/contract/index.js';
import { checkNewPassword } from '../../../src/input/index.js';
import { commit, readBody, today, type App, type Call, type Env } from '../../shared/app.js';
import { registrationCookie } from '../../http/cookies.js';
import { countMail, deliver, findChallenge, readCode, sendAgain, useCode } from '../../shared/challenges/operations.js';
import { completeRegistration, reopenSession } from './completion.js';
import { areCurrentTerms } from '../../shared/documents.js';
import { readEmail } from '../../shared/email.js';
import { proveCredential } from '../../shared/identity/operations.js';
import { answerCredential, answerEmail, restartChallenge } from './operations.js';
import { takeOver } from './resumption.js';
import * as registrations from './registrations.js';
import { fieldsRefusal, Refusal } from '../../shared/problem-error.js';
import { readProfile } from '../../shared/profile.js';
import { currentStep, editedFields, prefill, refusalOfStep } from './rules.js';
import type { RegistrationRow } from '../../store/rows.js';
import type { Transaction } from '../../store/store.js';

/** The wizard of procedure ②, step by step. The service owns the step. */
export function registrationRoutes(app: App): Hono<Env> {
  const routes = new Hono<Env>();

  const answer = async (c: Call, { id }: { id: string }): Promise<Response> =>
    c.json(await registrations.registrationView(app, id, c.get('content')));

  /** The registration of the path, if the step may be answered now. */
  async function at(c: Call, step: RegistrationStep): Promise<RegistrationRow> {
    const registration = await registrations.requireRegistration(app, c);
    const refusal = refusalOfStep(registration, step, app.settings);
    if (refusal) throw refusal;
    return registration;
  }

  /** Writes an answer, if the step may still be answered. */
  const write = <T>(
    registration: RegistrationRow,
    step: RegistrationStep,
    work: (tx: Transaction, fresh: RegistrationRow) => Promise<T | Refusal>,
  ): Promise<T> =>
    commit(app, async (tx) => {
      const fresh = await registrations.freshRegistration(tx, registration);
      return refusalOfStep(fresh, step, app.settings) ?? work(tx, fresh);
    });

  routes.post('/', async (c) => {
    const { path } = await readBody(c, app, BeginRegistrationSchema);
    const before = await registrations.findRegistration(app, c).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'session-expired') return undefined;
      throw error;
    });
    // A second click begins nothing new.
    if (before?.path === path && !before.noticeRead && !before.terms) return answer(c, before);
    // What is to be resumed is here.
    if (path === 'resume' && before?.emailVerified && !before.accountId) return answer(c, before);
    const { registration, token } = await commit(app, async (tx) => {
      if (before) await registrations.deleteRegistration(tx, before);
      return registrations.insertRegistration(app, tx, path);
    });
    registrations.keepRegistration(c, token);
    return answer(c, registration);
  });

  routes.get('/current', async (c) => {
    const registration = await registrations.findRegistration(app, c);
    if (!registration) return c.json({ registration: null });
    await reopenSession(app, c, registration);
    return c.json({ registration: await registrations.registrationView(app, registration.id, c.get('content')) });
  });

  routes.delete('/:id', async (c) => {
    const registration = await registrations.requireRegistration(app, c);
    await app.store.transaction((tx) => registrations.deleteRegistration(tx, registration));
    c.get('cookies').delete(registrationCookie);
    return c.body(null, 204);
  });

  routes.post('/:id/notice', async (c) => {
    const registration = await at(c, 'notice');
    await write(registration, 'notice', (tx) => tx.registrations.update(registration.id, { noticeRead: true }));
    return answer(c, registration);
  });

  routes.post('/:id/terms', async (c) => {
    const registration = await at(c, 'terms');
    const { accepted, version, hash, shownAt } = await readBody(c, app, AcceptTermsSchema);
    if (!accepted) throw new Refusal('terms-required');
    if (!v.is(v.pipe(v.string(), v.isoTimestamp()), shownAt)) {
      throw fieldsRefusal([{ field: 'shownAt', code: 'format' }]);
    }
    if (!(await areCurrentTerms(app.settings, version, hash))) throw new Refusal('terms-changed');
    const surface = `${c.get('origin') ?? app.settings.origins.id} ${c.get('language')}`;
    const terms = { version, hash, shownAt, acceptedAt: app.now(), surface };
    await write(registration, 'terms', (tx) => tx.registrations.update(registration.id, { terms }));
    return answer(c, registration);
  });

  routes.post('/:id/identity', async (c) => {
    const registration = await at(c, 'identity');
    const identity = await readBody(c, app, IdentitySchema);
    const prover = { subject: registration.id, accountId: null, client: c.env.client };
    const credential = await proveCredential(app, identity, prover);
    await write(registration, 'identity', (tx, fresh) => answerCredential(tx, fresh, credential));
    return answer(c, registration);
  });

  routes.post('/:id/email', async (c) => {
    const registration = await at(c, 'email');
    const email = readEmail((await readBody(c, app, RegisterEmailSchema)).email);
    const sending = await answerEmail(app, registration, email, c.get('language'), c.env.client);
    if (sending) await deliver(app, sending);
    return answer(c, registration);
  });

  routes.post('/:id/resend', async (c) => {
    const registration = await at(c, 'code');
    if (registration.emailVerified) throw new Refusal('wrong-step');
    const before = await app.store.transaction((tx) => findChallenge(app, tx, registration.challengeId));
    await countMail(app, c.env.client, registration.email ?? '', before);
    const sending = await write(registration, 'code', async (tx, fresh) => {
      if (fresh.emailVerified || fresh.email === null) return new Refusal('wrong-step');
      const challenge = await findChallenge(app, tx, fresh.challengeId);
      if (challenge) return sendAgain(app, tx, challenge);
      return restartChallenge(app, tx, fresh, fresh.email, c.get('language'));
    });
    await deliver(app, sending);
    return answer(c, registration);
  });

  routes.post('/:id/verification', async (c) => {
    const registration = await at(c, 'code');
    const code = readCode((await readBody(c, app, VerificationSchema)).code);
    const id = await write(registration, 'code', async (tx, fresh) => {
      // The answer to an earlier call was lost: the address stays verified, and the code is not looked at again.
      if (fresh.emailVerified) return fresh.id;
      const challenge = await findChallenge(app, tx, fresh.challengeId);
      const refusal = await useCode(app, tx, challenge, code);
      if (refusal) return refusal;
      if (fresh.path === 'resume') return takeOver(app, tx, fresh);
      await tx.registrations.update(fresh.id, { emailVerified: true });
      return fresh.id;
    });
    return answer(c, { id });
  });

  routes.post('/:id/profile', async (c) => {
    const registration = await at(c, 'profile');
    const { password, ...body } = await readBody(c, app, RegisterProfileSchema);
    const { profile, errors = [] } = readProfile(body.profile, today(app));
    if (password !== undefined || registration.passwordHash === null) {
      const code = checkNewPassword(password ?? '', app.settings.password, registration.email ?? '');
      if (code) throw fieldsRefusal([...errors, { field: 'password', code }]);
    }
    if (!profile) throw fieldsRefusal(errors);
    const passwordHash = password === undefined ? undefined : await app.hasher.hash(password);
    await write(registration, 'profile', async (tx, fresh) => {
      const credential = fresh.credentialId ? await tx.credentials.get(fresh.credentialId) : undefined;
      await tx.registrations.update(fresh.id, {
        profile,
        editedFields: editedFields(profile, prefill(credential)),
        profileAnswered: true,
        ...(passwordHash !== undefined && { passwordHash }),
      });
    });
    return answer(c, registration);
  });

  routes.post('/:id/extension', async (c) => {
    // Looking at it extends it.
    return answer(c, await registrations.requireRegistration(app, c));
  });

  routes.post('/:id/completion', async (c) => {
    const registration = await registrations.requireRegistration(app, c);
    if (currentStep(registration, app.settings) !== 'done') await completeRegistration(app, c, registration);
    else await reopenSession(app, c, registration);
    return answer(c, registration);
  });

  return routes;
}

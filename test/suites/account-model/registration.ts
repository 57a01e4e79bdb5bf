import { api, newPassword, otherCode, person } from '../account-service/visitor.js';
import type { RegistrationPath } from '../../../src/contract/index.js';
import { claim } from './claim.js';
import { currentStep, isReachable } from './model.js';
import { ok, type Command } from './command.js';
import { expect, type BrowserWorld } from './world.js';

const idOf = ({ registrationId: id }: BrowserWorld) => ({ params: { id } });
const expired = '401 session-expired';
const wrongStep = '409 wrong-step';

export const begin =
  (path: RegistrationPath): Command =>
  async (model, browser, world) => {
    const before = browser.registration;
    const answer = await world.client.call(api.beginRegistration, { body: { path } });
    expect(answer, ok);
    world.registrationId = answer.body.id;
    // A second click begins nothing new.
    if (before?.path === path && !before.answered.has('notice') && !before.answered.has('terms')) return;
    browser.registration = { name: model.newName('registration'), path, answered: new Set() };
  };

/** An answer to a step that any value answers. */
const simple =
  (step: 'notice' | 'terms' | 'profile'): Command =>
  async (_, { registration }, world) => {
    const { client } = world;
    const params = idOf(world);
    const calls = {
      notice: () => client.call(api.acknowledgeNotice, params),
      terms: async () => {
        const { version, hash } = (await client.call(api.getDocument, { params: { name: 'terms' } })).body;
        const body = { accepted: true, version, hash, shownAt: '2026-11-22T05:00:00.000Z' };
        return client.call(api.acceptTerms, { ...params, body });
      },
      profile: () => client.call(api.registerProfile, { ...params, body: { profile: person, password: newPassword } }),
    };
    const answer = await calls[step]();
    if (!registration) return void expect(answer, expired);
    if (!isReachable(registration, step)) return void expect(answer, wrongStep);
    expect(answer, ok);
    registration.answered.add(step);
  };

export const [acknowledgeNotice, acceptTerms, enterProfile] = [simple('notice'), simple('terms'), simple('profile')];

export const proveIdentity =
  (card: string, right: boolean): Command =>
  async (model, { registration }, world) => {
    const answer = await world.client.call(api.proveIdentity, { ...idOf(world), body: claim.body(card, right) });
    if (!registration) return void expect(answer, expired);
    if (!isReachable(registration, 'identity')) return void expect(answer, wrongStep);
    if (!claim.check(model, answer, { card, right, subject: registration.name })) return;
    // The details stay answered: the visitor's differ from every record in each field that a record has.
    registration.card = card;
    registration.answered.add('identity');
  };

export const enterEmail =
  (email: string): Command =>
  async (model, { registration }, world) => {
    const before = await world.mailsTo(email);
    const answer = await world.client.call(api.registerEmail, { ...idOf(world), body: { email } });
    if (!registration) return void expect(answer, expired);
    if (!isReachable(registration, 'email')) return void expect(answer, wrongStep);
    expect(answer, ok);
    // The address is proved, or a mail was sent a moment ago.
    if (registration.email === email) return;
    const canMatch = model.accountOf(email) === undefined;
    Object.assign(registration, { email, challenge: { canMatch, tries: 0 } });
    registration.answered.add('email').delete('code');
    world.code = canMatch ? await world.codeAfter(email, before) : undefined;
  };

export const askAgain: Command = async (_, { registration }, world) => {
  const answer = await world.client.call(api.resendRegistrationCode, idOf(world));
  if (!registration) return void expect(answer, expired);
  const waits = isReachable(registration, 'code') && !registration.answered.has('code');
  expect(answer, waits ? '429 rate-limited' : wrongStep);
};

export const enterCode =
  (right: boolean): Command =>
  async (_, { registration }, world) => {
    const code = right && world.code ? world.code : otherCode(world.code ?? '');
    const answer = await world.client.call(api.verifyRegistration, { ...idOf(world), body: { code } });
    if (!registration) return void expect(answer, expired);
    const { challenge, answered } = registration;
    if (!isReachable(registration, 'code') || !challenge) return void expect(answer, wrongStep);
    if (answered.has('code')) return void expect(answer, ok);
    if (challenge.tries >= 5) return void expect(answer, '410 no-tries-left');
    if (challenge.canMatch && code === world.code) {
      expect(answer, ok);
      answered.add('code');
      return;
    }
    challenge.tries += 1;
    expect(answer, challenge.tries < 5 ? '422 code-wrong' : '410 no-tries-left');
  };

export const complete =
  (key: string): Command =>
  async (model, browser, world) => {
    const { registration } = browser;
    const answer = await world.client.call(api.completeRegistration, { ...idOf(world), idempotencyKey: key });
    if (!registration) return void expect(answer, expired);
    if (registration.done) {
      expect(answer, registration.done.key === key ? ok : wrongStep);
      if (registration.done.key === key) browser.session ??= registration.done.account;
      return;
    }
    if (currentStep(registration) !== 'review') return void expect(answer, wrongStep);
    const { card, email = '' } = registration;
    if (model.ownerOf(card)) {
      expect(answer, '409 already-linked');
      registration.card = undefined;
      registration.answered.delete('identity');
      return;
    }
    if (model.accountOf(email)) {
      expect(answer, wrongStep);
      Object.assign(registration, { email: undefined, challenge: undefined });
      registration.answered.delete('email');
      registration.answered.delete('code');
      return;
    }
    expect(answer, ok);
    const account = {
      name: model.newName('account'),
      email,
      password: newPassword,
      cards: new Set(card ? [card] : []),
    };
    model.accounts.add(account);
    registration.done = { account, key };
    browser.session = account;
  };

/** Answers the step that is next, so that registrations come to their end. */
export const goOn =
  (email: string, card: string): Command =>
  async (model, browser, world) => {
    const { registration } = browser;
    const step = registration ? currentStep(registration) : 'done';
    const next: Record<typeof step, Command> = {
      notice: acknowledgeNotice,
      terms: acceptTerms,
      identity: proveIdentity(card, true),
      email: enterEmail(email),
      code: registration?.challenge?.canMatch ? enterCode(true) : enterEmail(email),
      profile: enterProfile,
      review: complete('key'),
      done: begin('credential'),
    };
    return next[step](model, browser, world);
  };

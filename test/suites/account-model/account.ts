import { api, signIn as callSignIn } from '../account-service/visitor.js';
import type { Answer } from '../client.js';
import { claim } from './claim.js';
import { ok, type Command } from './command.js';
import type { Account, BrowserModel, Model } from './model.js';
import { expect, seenIn, wait } from './world.js';

const expired = '401 session-expired';
const wrongPassword = 'Wrong_2022';

export const readSession: Command = async (_, { session }, { client }) => {
  const answer = await client.call(api.getSession);
  expect(answer, ok);
  const { state } = answer.body;
  const linked = answer.body.state === 'signed-in' && answer.body.brands.includes('lexus');
  const seen = { state, linked };
  const wanted = session
    ? { state: 'signed-in', linked: session.cards.size > 0 }
    : { state: 'signed-out', linked: false };
  if (JSON.stringify(seen) !== JSON.stringify(wanted))
    throw new Error(`${JSON.stringify(seen)} instead of ${JSON.stringify(wanted)}`);
};

export const signOut: Command = async (_, browser, { client }) => {
  expect(await client.call(api.signOut), ok);
  browser.session = undefined;
  // It would open a session again.
  if (browser.registration?.done) browser.registration = undefined;
};

export const signIn =
  (email: string, right: boolean): Command =>
  async (model, browser, { client }) => {
    const { failures } = model;
    const account = model.accountOf(email);
    const known = account !== undefined && browser.device?.account === account;
    const guesser = known ? browser.device!.name : `login ${email}`;
    const password = (right && account?.password) || wrongPassword;
    const answer = await callSignIn(client, email, password);
    if (failures.isLocked(guesser)) return void expect(answer, '423 locked');
    if (!known && failures.mayWait(`login of ${email}`) && seenIn(answer) === wait) return;
    if (!account || !right) {
      failures.fail(guesser, `login of ${email}`);
      expect(answer, failures.isLocked(guesser) ? '423 locked' : '401 login-failed');
      return;
    }
    expect(answer, ok);
    failures.succeed(guesser);
    browser.session = account;
    if (!known) browser.device = { account, name: model.newName('device') };
  };

export const beginLinking: Command = async (_, browser, world) => {
  const answer = await world.client.call(api.beginLinking, { body: { brand: 'lexus' } });
  if (!browser.session) return void expect(answer, expired);
  expect(answer, ok);
  world.linkingId = answer.body.id;
  browser.linking = { account: browser.session };
};

/** The linking of the account that is signed in, or how a call to another one is answered. */
function ownLinking({ session, linking }: BrowserModel): NonNullable<BrowserModel['linking']> | string {
  if (!session) return expired;
  return linking?.account === session ? linking : '404 not-found';
}

export const proveCard =
  (card: string, right: boolean): Command =>
  async (model, browser, { client, linkingId: id }) => {
    const answer = await client.call(api.proveLinkingIdentity, { params: { id }, body: claim.body(card, right) });
    const linking = ownLinking(browser);
    if (typeof linking === 'string') return void expect(answer, linking);
    if (linking.key !== undefined) return void expect(answer, '409 wrong-step');
    const { account } = linking;
    if (claim.check(model, answer, { card, right, subject: account.name, account })) linking.card = card;
  };

export const confirmLinking =
  (key: string): Command =>
  async (model, browser, { client, linkingId: id }) => {
    const answer = await client.call(api.confirmLinking, { params: { id }, idempotencyKey: key });
    const linking = ownLinking(browser);
    if (typeof linking === 'string') return void expect(answer, linking);
    if (linking.key !== undefined) return void expect(answer, linking.key === key ? ok : '409 wrong-step');
    if (linking.card === undefined) return void expect(answer, '409 wrong-step');
    const owner = model.ownerOf(linking.card);
    if (owner) {
      expect(answer, owner === linking.account ? '409 already-yours' : '409 already-linked');
      linking.card = undefined;
      return;
    }
    expect(answer, ok);
    linking.account.cards.add(linking.card);
    linking.key = key;
  };

/** Checks the answer to a change that asks for the password again. Whether it was done. */
function reauthenticated({ failures }: Model, { name }: Account, answer: Answer, right: boolean): boolean {
  const tries = `reauthentication of ${name}`;
  const locked = failures.isLocked(tries);
  if (right && !locked) {
    failures.succeed(tries);
    expect(answer, ok);
    return true;
  }
  if (!locked) failures.fail(tries);
  expect(answer, failures.isLocked(tries) ? '423 locked' : '403 password-wrong');
  return false;
}

export const unlink =
  (right: boolean): Command =>
  async (model, { session }, { client }) => {
    const services = await client.call(api.getServices);
    if (!session) return void expect(services, expired);
    const [link] = services.body.brands.flatMap(({ brand, services }) => (brand === 'lexus' ? services : []));
    if ((link === undefined) !== (session.cards.size === 0)) throw new Error('the list has other links');
    if (!link) return;
    const body = { password: right ? session.password : wrongPassword };
    const answer = await client.call(api.unlinkService, { params: { id: link.id }, body });
    if (!reauthenticated(model, session, answer, right)) return;
    const end = link.maskedId.slice(-4);
    for (const card of session.cards) if (card.endsWith(end)) session.cards.delete(card);
  };

export const withdraw =
  (right: boolean): Command =>
  async (model, { session }, { client }) => {
    const body = { password: right && session ? session.password : wrongPassword };
    const answer = await client.call(api.withdraw, { body });
    if (!session) return void expect(answer, expired);
    if (reauthenticated(model, session, answer, right)) model.withdraw(session);
  };

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldDigits } from '../../../src/input/index.js';
import type { Store } from '../../../service/store/store.js';
import { checkWhole } from '../whole.js';
import * as account from './account.js';
import type { Command } from './command.js';
import { cards, Model } from './model.js';
import * as registration from './registration.js';
import type { World } from './world.js';

/** A command in one of the browsers. */
class Step implements fc.AsyncCommand<Model, World> {
  constructor(
    readonly title: string,
    readonly who: number,
    readonly command: Command,
    readonly onEnd: () => void,
  ) {}
  check = (): boolean => true;
  async run(model: Model, world: World): Promise<void> {
    await this.command(model, model.browsers[this.who]!, world.browsers[this.who]!);
    await checkStored(model, world.store);
    this.onEnd();
  }
  toString = (): string => `${this.title} in browser ${this.who}`;
}

/** Kills what one browser talks to, now and then. */
class Restart implements fc.AsyncCommand<Model, World> {
  constructor(readonly who: number) {}
  check = (): boolean => true;
  run = async (_: Model, world: World): Promise<void> => world.restart?.(this.who);
  toString = (): string => `kill what browser ${this.who} talks to`;
}

/** Fails when the store has something by half, or other accounts and links than the model. */
async function checkStored(model: Model, store: Store): Promise<void> {
  await checkWhole(store, 'after this');
  const accounts = await store.statements.accounts.find({ state: 'active' });
  const links = await store.statements.links.find({ kind: ['ownersCard', 'serviceCard', 'gLinkLite'] });
  const emails = [...model.accounts].map(({ email }) => email);
  assert.deepEqual(accounts.map(({ emailKey }) => emailKey).sort(), emails.sort());
  for (const card of cards.keys()) {
    const link = links.find(({ activeCredentialId }) => activeCredentialId === foldDigits(card));
    const owner = accounts.find(({ id }) => id === link?.accountId)?.emailKey;
    assert.equal(owner, model.ownerOf(card)?.email, `the owner of ${card}`);
  }
}

const email = fc.constantFrom('one@example.jp', 'two@example.jp', 'hanako@example.jp', 'taro@example.jp');
const card = fc.constantFrom(...cards.keys());
const key = fc.constantFrom('key', 'another key');
/** Mostly right, so that registrations and linkings come to their end. */
const right = fc.integer({ min: 0, max: 4 }).map((number) => number > 0);

type Named = readonly [title: string, command: Command];
const named = <Values extends unknown[]>(title: string, command: (...values: Values) => Command) => {
  return (...values: Values): Named => [`${title} ${values.join(' ')}`, command(...values)];
};

/** The same again, until it is locked. */
const sixTimes =
  (command: Command): Command =>
  async (...where) => {
    for (let count = 0; count < 6; count += 1) await command(...where);
  };

const failingCommand: fc.Arbitrary<Named> = fc
  .oneof(
    email.map(named('sign in', (one) => account.signIn(one, false))),
    card.map(named('prove', (one) => registration.proveIdentity(one, false))),
    card.map(named('prove for the linking', (one) => account.proveCard(one, false))),
    fc.constant<Named>(['enter the code', registration.enterCode(false)]),
    fc.constant<Named>(['withdraw', account.withdraw(false)]),
  )
  .map(([title, command]) => [`six times wrong: ${title}`, sixTimes(command)]);

const anyCommand: fc.Arbitrary<Named> = fc.oneof(
  // What leads to the end is as likely as all that leads astray.
  { weight: 12, arbitrary: fc.tuple(email, card).map((values) => named('go on', registration.goOn)(...values)) },
  ...[
    failingCommand,
    fc.constantFrom('credential' as const, 'without-id' as const).map(named('begin', registration.begin)),
    fc.constantFrom<Named[]>(
      ['acknowledge the notice', registration.acknowledgeNotice],
      ['accept the terms', registration.acceptTerms],
      ['enter the details', registration.enterProfile],
      ['ask for another code', registration.askAgain],
      ['read the session', account.readSession],
      ['sign out', account.signOut],
    ),
    fc.tuple(card, right).map((values) => named('prove', registration.proveIdentity)(...values)),
    email.map(named('enter the address', registration.enterEmail)),
    right.map(named('enter the code', registration.enterCode)),
    key.map(named('complete', registration.complete)),
    fc.tuple(email, right).map((values) => named('sign in', account.signIn)(...values)),
    fc.constant<Named>(['begin a linking', account.beginLinking]),
    fc.tuple(card, right).map((values) => named('prove for the linking', account.proveCard)(...values)),
    key.map(named('confirm the linking', account.confirmLinking)),
    right.map(named('unlink', account.unlink)),
    right.map(named('withdraw', account.withdraw)),
  ].map((arbitrary) => ({ weight: 1, arbitrary })),
);

export interface ModelOptions {
  /** The least number of commands. */
  readonly commands: number;
  /** In how many of a thousand commands a process is killed. */
  readonly kills?: number;
  /** Browsers at a service with the demo data in its initial state. */
  readonly start: () => Promise<World>;
}

/**
 * Random commands of two browsers, compared with the model. Throws with the seed and the shortest sequence that fails.
 *
 * @returns how many commands ran
 */
export async function compareWithModel({ commands, kills = 0, start }: ModelOptions): Promise<number> {
  let count = 0;
  const who = fc.integer({ min: 0, max: 1 });
  const step = fc.tuple(anyCommand, who).map(([[title, command], browser]) => {
    return new Step(title, browser, command, () => (count += 1));
  });
  const any = fc.oneof(
    { weight: 1000 - kills, arbitrary: step },
    { weight: kills, arbitrary: who.map((one) => new Restart(one)) },
  );
  const run = fc.asyncProperty(fc.commands([any], { maxCommands: 100, size: 'max' }), async (sequence) => {
    const world = await start();
    await fc.asyncModelRun(() => ({ model: new Model(), real: world }), sequence);
  });
  // A sequence that ran against processes takes long to shorten.
  while (count < commands) await fc.assert(run, { numRuns: 10, endOnFailure: kills > 0 });
  return count;
}

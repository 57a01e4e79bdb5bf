import type { Answer } from '../client.js';
import { cards, type Account, type Model } from './model.js';
import { expect, seenIn, wait } from './world.js';
import { ok } from './command.js';

interface Claim {
  readonly card: string;
  readonly right: boolean;
  /** Whose failures count beside those at the card. */
  readonly subject: string;
  /** Who claims it, if signed in. */
  readonly account?: Account;
}

/** The proof of a card by its password, by a registration or a linking. */
export const claim = {
  body(card: string, right: boolean) {
    const { type, id, password } = cards.get(card)!;
    return { type, requirementSet: 'password', fields: { id, password: right ? password : 'Wrong_2022' } };
  },

  /** Checks the answer. Whether the card was proved and is free. */
  check(model: Model, answer: Answer, { card, right, subject, account }: Claim): boolean {
    const { failures } = model;
    const names = [`card ${card}`, subject];
    if (failures.isLocked(...names)) {
      expect(answer, '423 locked');
      return false;
    }
    const waits = failures.mayWait(`card ${card}`) ? [wait] : [];
    if (waits.includes(seenIn(answer))) return false;
    if (!right) {
      failures.fail(...names);
      expect(answer, failures.isLocked(...names) ? '423 locked' : '422 identity-mismatch');
      return false;
    }
    failures.succeed(...names);
    const owner = model.ownerOf(card);
    const taken = owner === account ? '409 already-yours' : '409 already-linked';
    return expect(answer, owner ? taken : ok) === ok;
  },
};

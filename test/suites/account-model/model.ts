import type { RegistrationPath, RegistrationStep } from '../../../src/contract/index.js';
import { demoAccounts, demoCredentials } from '../../../service/demo-data.js';
import { stepsOf } from '../../../service/features/registration/rules.js';

/** What a model knows of an account. */
export interface Account {
  /** Tells it from others, for the count of its failures: an address may become another account. */
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly cards: Set<string>;
}

/** What a model knows of a registration under way. */
export interface Registration {
  /** Tells it from others, for the count of its failures. */
  readonly name: string;
  readonly path: RegistrationPath;
  readonly answered: Set<RegistrationStep>;
  card?: string | undefined;
  email?: string | undefined;
  /** Of the code that was mailed: whether there is one, and how many wrong ones were entered. */
  challenge?: { readonly canMatch: boolean; tries: number } | undefined;
  done?: { readonly account: Account; readonly key: string };
}

export interface Linking {
  readonly account: Account;
  card?: string | undefined;
  key?: string;
}

/** What a model knows of a browser. */
export interface BrowserModel {
  session?: Account | undefined;
  /** The account that signed in here last, and a name for the count of its failures here. */
  device?: { readonly account: Account; readonly name: string };
  registration?: Registration | undefined;
  linking?: Linking | undefined;
}

/** Failures in a row, by who failed at what, and all failures by what. */
export class Failures {
  readonly #inRow = new Map<string, number>();
  readonly #total = new Map<string, number>();

  isLocked = (...names: string[]): boolean => names.some((name) => (this.#inRow.get(name) ?? 0) >= 5);
  /** So many that whoever is unknown may have to wait once. */
  mayWait = (name: string): boolean => (this.#total.get(name) ?? 0) >= 20;

  fail(...names: string[]): void {
    for (const name of names) {
      this.#inRow.set(name, (this.#inRow.get(name) ?? 0) + 1);
      this.#total.set(name, (this.#total.get(name) ?? 0) + 1);
    }
  }

  succeed(...names: string[]): void {
    for (const name of names) this.#inRow.delete(name);
  }
}

/** Cards that can be linked, with their passwords. */
export const cards = new Map(
  demoCredentials.filter(({ state }) => state === 'active').map((each) => [each.id, each] as const),
);

/** What a service with the demo data is to answer, and what it is to store. */
export class Model {
  readonly accounts = new Set<Account>(
    demoAccounts
      .filter(({ state }) => state === 'active')
      .map(({ email, password }) => ({
        name: email,
        email,
        password,
        cards: new Set(email === 'taro@example.jp' ? ['1000-0000-0033'] : []),
      })),
  );
  readonly browsers: readonly BrowserModel[] = [{}, {}];
  readonly failures = new Failures();
  #names = 0;

  newName = (kind: string): string => `${kind} ${(this.#names += 1)}`;
  accountOf = (email: string | undefined): Account | undefined =>
    [...this.accounts].find((account) => account.email === email);
  ownerOf = (card: string | undefined): Account | undefined =>
    [...this.accounts].find((account) => card !== undefined && account.cards.has(card));

  /** The account is gone, and everything that would open it again. */
  withdraw(account: Account): void {
    this.accounts.delete(account);
    for (const browser of this.browsers) {
      if (browser.session === account) browser.session = undefined;
      if (browser.registration?.done?.account === account) browser.registration = undefined;
      if (browser.linking?.account === account) browser.linking = undefined;
    }
  }
}

/** The first step that is not answered. */
export function currentStep({ path, answered, done }: Registration): RegistrationStep {
  return done ? 'done' : (stepsOf(path).find((step) => !answered.has(step)) ?? 'review');
}

/** Whether a step can be answered: the current one, and those before it again. */
export function isReachable(registration: Registration, step: RegistrationStep): boolean {
  const steps = stepsOf(registration.path);
  const current = currentStep(registration);
  return current !== 'done' && steps.includes(step) && steps.indexOf(step) <= steps.indexOf(current);
}

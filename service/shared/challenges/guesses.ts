import { emailKey } from '../../../src/input/index.js';
import type { Transaction } from '../../store/store.js';
import type { App } from '../app.js';
import { throttleName } from '../throttles/operations.js';
import { withFailure, type GuessRule } from '../throttles/rules.js';

/** The wrong codes of an address, over all its challenges. */
const wrongCodesName = (email: string): Promise<string> => throttleName('codes', emailKey(email));

const ruleOf = ({ settings: { codeGuesses } }: App): GuessRule => ({
  failures: codeGuesses.failures,
  windowHours: codeGuesses.windowDays * 24,
  waitSeconds: 0,
});

/** Whether so many wrong codes were entered for the address that it gets none for the time being. */
export async function areCodesPaused(app: App, tx: Transaction, email: string): Promise<boolean> {
  const { failures, windowHours } = ruleOf(app);
  const row = await tx.throttles.get(await wrongCodesName(email));
  return (row?.hits ?? []).filter((hit) => hit > app.now() - windowHours * 3_600_000).length >= failures;
}

export async function countWrongCode(app: App, tx: Transaction, email: string): Promise<void> {
  const name = await wrongCodesName(email);
  await tx.throttles.put(withFailure(await tx.throttles.get(name), name, app.now(), ruleOf(app)));
}

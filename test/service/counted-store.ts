import { AsyncLocalStorage } from 'node:async_hooks';
import type { Store } from '../../service/store/store.js';

const counter = new AsyncLocalStorage<{ transactions: number }>();

/** The store, counting the transactions of each call that `countTransactions` runs. */
export const countedStore = (store: Store): Store => ({
  statements: store.statements,
  transaction(work) {
    const count = counter.getStore();
    if (count) count.transactions += 1;
    return store.transaction(work);
  },
});

/** Runs `call` and counts the transactions that it takes. */
export async function countTransactions<T>(call: () => Promise<T>): Promise<{ result: T; transactions: number }> {
  const count = { transactions: 0 };
  const result = await counter.run(count, call);
  return { result, ...count };
}

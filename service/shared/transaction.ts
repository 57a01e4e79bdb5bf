import type { Transaction } from '../store/store.js';
import type { App } from './app.js';
import { ProblemError } from './problem-error.js';

function keepProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  throw error;
}

/**
 * One transaction. A `ProblemError` ends `work` and is thrown after what was written was kept: the count of a wrong try,
 * and the activity of a session, count although the call is refused. So `work` checks first and writes afterwards. Any
 * other error undoes everything.
 */
export async function commit<T>(app: App, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const result = await app.store.transaction<T | ProblemError>((tx) => work(tx).catch(keepProblem));
  if (result instanceof ProblemError) throw result;
  return result;
}

import { test as run } from 'node:test';

/** What this service cannot be asked; thrown by a home, so that the test is left out and says why. */
export class CannotAsk extends Error {}

/** A test of the contract. It is left out where the service in question cannot be asked for what the test needs. */
export function test(title: string, work: () => Promise<void>): void {
  void run(title, async (context) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof CannotAsk)) throw error;
      context.skip(error.message);
    }
  });
}

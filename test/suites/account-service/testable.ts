import { test as run } from 'node:test';

/** The service under test has no way to set up what a test needs. Thrown by a `RunningService`; the test is skipped. */
export class NotTestable extends Error {}

/** A test of the contract. It is skipped, with the reason, where the service under test cannot be set up for it. */
export function test(title: string, work: () => Promise<void>): void {
  void run(title, async (context) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof NotTestable)) throw error;
      context.skip(error.message);
    }
  });
}

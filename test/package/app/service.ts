import { setupWorker } from 'msw/browser';
import { createMockService } from 'mylexus-widgets/msw';

/** The account service of this page, in the page. */
export async function startService(): Promise<void> {
  const worker = setupWorker(...createMockService().handlers);
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
}

import { setupWorker } from 'msw/browser';
import { configure } from 'mylexus-widgets/configure';
import { createMockService } from 'mylexus-widgets/msw';

/** The account service of this page, in the page. */
export async function startService(): Promise<void> {
  configure({ service: location.origin });
  const worker = setupWorker(...createMockService().handlers);
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
}

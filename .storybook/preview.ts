import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { setupWorker } from 'msw/browser';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { addons } from 'storybook/preview-api';
import { extractArgTypes, extractComponentDescription } from './arg-types.js';
import DocsPage from './docs-page.mdx';
import { siteServices, unlistedService } from './dealers-page.js';
import { manifest } from './manifest.js';
import { configure } from '../src/configure.js';
import { mockService } from './mock-service.js';
import { dressPage, globalTypes, initialGlobals, viewports } from './toolbar.js';
import { refreshSessions } from './visitor.js';
import '../src/define.js';
import '../src/hosted.js';

setCustomElementsManifest(manifest);
// The others are for stories of a page that the service does not list, such as a dealer's, or whose service does not answer.
configure({ service: [location.origin, unlistedService, 'https://unavailable.lexus.example', ...siteServices] });

/** What a story stands on is answered as ever; what its screen asks for then behaves as the toolbar says. */
const allButTheDraft = /^(?!.*\/registrations\/current$)/;

/** The story that is shown and the behaviour it began with; nothing while stories change. */
let shown: { id: string; behaviour: unknown } | undefined;

/** A page that was just left may take the worker with it; then this one's takes a moment longer. */
async function workerAnswers(): Promise<void> {
  for (let tries = 0; tries < 30; tries += 1) {
    const answer = await fetch('/api/policy').catch(() => undefined);
    if (answer?.headers.get('Content-Type')?.includes('json')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  loaders: [
    mswLoader(async () => {
      const worker = setupWorker(...mockService.handlers);
      await worker.start({
        quiet: true,
        onUnhandledRequest: 'bypass',
        serviceWorker: { url: './mockServiceWorker.js' },
      });
      await workerAnswers();
      return worker;
    }),
  ],
  /** Every story has a service of its own. A language or width chosen while it is shown changes nothing of it. */
  async beforeEach({ id, globals, parameters }) {
    const { behaviour } = globals;
    if (shown?.id === id) {
      // What a screen asks for when it opens can only be seen from the beginning.
      if (shown.behaviour !== behaviour) addons.getChannel().emit('forceRemount', { storyId: id });
      return undefined;
    }
    await mockService.reset();
    if (parameters['signedInAs']) await mockService.signIn(parameters['signedInAs']);
    await parameters['prepare']?.();
    await refreshSessions();
    mockService.behaviourPath = allButTheDraft;
    mockService.behaviour = behaviour;
    // As in a tab that was left for long: the page learns it before anything is drawn.
    if (behaviour === 'session-expired') await refreshSessions();
    shown = { id, behaviour };
    return () => {
      shown = undefined;
    };
  },
  decorators: [
    (story, { globals }) => {
      dressPage(globals);
      return story();
    },
  ],
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    a11y: { test: 'error' },
    // One story: a page of documentation has one service for all that stands on it.
    docs: { page: DocsPage, extractArgTypes, extractComponentDescription },
    viewport: { options: viewports },
    options: {
      storySort: { order: ['Guides', ['Which page are you?', 'Getting started'], 'Procedures', 'Theming', 'Widgets'] },
    },
  },
};
export default preview;

import type { Preview } from '@storybook/web-components-vite';
import { setupWorker } from 'msw/browser';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { mockService } from './mock-service.js';
import '../src/define.js';

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [
          { value: 'ja', title: '日本語' },
          { value: 'en', title: 'English' },
        ],
        dynamicTitle: true,
      },
    },
    scheme: {
      description: 'Colour scheme',
      toolbar: {
        title: 'Scheme',
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
    behaviour: {
      description: 'How the account service behaves',
      toolbar: {
        title: 'Service',
        icon: 'lightning',
        items: [
          { value: 'normal', title: 'Service: normal' },
          { value: 'slow', title: 'Service: slow' },
          { value: 'down', title: 'Service: down' },
          { value: 'rate-limited', title: 'Service: rate-limited' },
          { value: 'session-expired', title: 'Service: session expired' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { language: 'ja', scheme: 'light', behaviour: 'normal' },
  loaders: [
    mswLoader(async () => {
      const worker = setupWorker(...mockService.handlers);
      await worker.start({
        quiet: true,
        onUnhandledRequest: 'bypass',
        serviceWorker: { url: './mockServiceWorker.js' },
      });
      return worker;
    }),
  ],
  async beforeEach({ globals, parameters }) {
    await mockService.reset();
    mockService.behaviour = globals['behaviour'];
    if (typeof parameters['signedInAs'] === 'string') await mockService.signIn(parameters['signedInAs']);
  },
  decorators: [
    (story, { globals }) => {
      const root = document.documentElement;
      root.lang = globals['language'];
      root.style.colorScheme = globals['scheme'];
      return story();
    },
  ],
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    a11y: { test: 'error' },
    viewport: {
      options: {
        phone: { name: 'Phone 375', styles: { width: '375px', height: '812px' } },
        tablet: { name: 'Tablet 768', styles: { width: '768px', height: '1024px' } },
        desktop: { name: 'Desktop 1280', styles: { width: '1280px', height: '800px' } },
      },
    },
  },
};
export default preview;

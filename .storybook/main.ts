import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { StorybookConfig } from '@storybook/web-components-vite';

const mswFolder = dirname(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'));

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.@(stories.ts|mdx)'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', 'msw-storybook-addon'],
  staticDirs: [
    { from: `${mswFolder}/mockServiceWorker.js`, to: '/mockServiceWorker.js' },
    { from: '../src/features/guide/pictures', to: '/pictures/guide' },
  ],
  core: {
    builder: { name: '@storybook/builder-vite', options: { viteConfigPath: '.storybook/vite.config.ts' } },
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
  },
};
export default config;

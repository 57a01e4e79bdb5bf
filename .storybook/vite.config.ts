import { defineConfig } from 'vite';
import { customElementsManifest } from './manifest-plugin.js';

/** Storybook's own: the build for `<script>` minifies harder than a Storybook needs. */
export default defineConfig({
  publicDir: false,
  plugins: [customElementsManifest()],
  build: { chunkSizeWarningLimit: 2000 },
});

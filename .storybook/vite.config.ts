import { defineConfig } from 'vite';

/** Storybook's own: the build for `<script>` minifies harder than a Storybook needs. */
export default defineConfig({
  publicDir: false,
  build: { chunkSizeWarningLimit: 2000 },
});

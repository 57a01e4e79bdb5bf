import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const root = dirname(fileURLToPath(import.meta.url));

// The development server answers the tests' host. The folder of the app is the root, whatever is above it.
const config: NextConfig = { allowedDevOrigins: ['www.lexus.localhost'], turbopack: { root } };

export default config;

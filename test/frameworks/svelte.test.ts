import { walkThrough } from './walk.js';

walkThrough('svelte');

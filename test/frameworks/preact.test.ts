import { walkThrough } from './walk.js';

walkThrough('preact');

import { walkThrough } from './walk.js';

walkThrough('vue');

import { walkThrough } from './walk.js';

walkThrough('angular');

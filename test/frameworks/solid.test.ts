import { walkThrough } from './walk.js';

walkThrough('solid');

import { walkThrough } from './walk.js';

walkThrough('react');

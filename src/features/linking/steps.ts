/** The screens of linking and unlinking that registration does not have too. */
export { DetailsStep } from './steps/details.js';
export { DoneStep } from './steps/done.js';
export { UnlinkStep } from './steps/unlink.js';

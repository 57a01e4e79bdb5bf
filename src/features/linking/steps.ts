/** The steps of linking and unlinking that registration does not have, in one chunk. */
export { DetailsStep } from './steps/details.js';
export { DoneStep } from './steps/done.js';
export { UnlinkStep } from './steps/unlink.js';

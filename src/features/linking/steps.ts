import { DetailsStep } from './steps/details.js';
import { DoneStep } from './steps/done.js';
import { UnlinkStep } from './steps/unlink.js';

/** The steps of linking and unlinking that registration does not have, in one chunk. */
export const stepClasses = { details: DetailsStep, done: DoneStep, unlink: UnlinkStep };

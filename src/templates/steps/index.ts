/** The screens of registration and linking that say who somebody is, and the history both can walk. */
export { StepHistory } from '../../controllers/step-history.js';
export { IdentityStep } from './identity.js';
export { NoticeStep } from './notice.js';

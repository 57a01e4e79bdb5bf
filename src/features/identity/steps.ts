/** The steps that registration and linking share, in one chunk. */
export { IdentityStep } from './steps/identity.js';
export { NoticeStep } from './steps/notice.js';

/** The steps of registration and linking that prove who holds a credential. */
export { IdentityStep } from './steps/identity.js';
export { NoticeStep } from './steps/notice.js';

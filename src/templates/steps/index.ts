/** The steps of registration and linking that prove who holds a credential. */
export { IdentityStep } from './identity.js';
export { NoticeStep } from './notice.js';

import { IdentityStep } from './steps/identity.js';
import { NoticeStep } from './steps/notice.js';

/** The steps that registration and linking share, in one chunk. */
export const stepClasses = { identity: IdentityStep, notice: NoticeStep };

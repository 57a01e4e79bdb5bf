import type { FieldErrorCode } from '../../src/contract/index.js';
import { checkNewPassword } from '../../src/input/index.js';
import type { App } from './app.js';

/** What is wrong with a password that somebody chooses. The page checks the same, but for the list of common ones. */
export const errorOfPassword = (app: App, password: string, email: string): FieldErrorCode | undefined =>
  checkNewPassword(password, app.settings.password, email) ??
  (app.commonPasswords.has(password) ? 'too-common' : undefined);

import type { AccountDownloadMessages } from './features/account/messages/account-download.messages.js';
import type { AccountMessages } from './features/account/messages/messages.js';
import type { CodeMessages } from './features/code/messages/messages.js';
import type { GuideMessages } from './features/guide/messages/messages.js';
import type { ServicesMessages } from './features/linking/messages/messages.js';
import type { LoginMessages } from './features/login/messages/messages.js';
import type { MenuMessages } from './features/menu/messages/messages.js';
import type { PasskeyMessages } from './features/passkeys/messages/messages.js';
import type { PasskeyStepMessages } from './features/passkeys/messages/steps.messages.js';
import type { PasswordResetMessages } from './features/password-reset/messages/messages.js';
import type { OwnFieldMessages } from './features/profile/messages/own-fields.messages.js';
import type { RegistrationMessages, RegistrationStepMessages } from './features/registration/messages/messages.js';

/** What `configure()` takes. In the package it is read from here: declarations that no entry leads to are left out of it. */
declare module './i18n/messages.js' {
  interface FeatureMessages {
    account: AccountMessages;
    'account-download': AccountDownloadMessages;
    code: CodeMessages;
    guide: GuideMessages;
    linking: ServicesMessages;
    login: LoginMessages;
    menu: MenuMessages;
    'own-fields': OwnFieldMessages;
    passkeys: PasskeyMessages & PasskeyStepMessages;
    'password-reset': PasswordResetMessages;
    registration: RegistrationMessages & RegistrationStepMessages;
  }
}

export type { FeatureMessages, MessageOverrides } from './i18n/messages.js';

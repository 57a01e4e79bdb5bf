/** Registers every tag. */
import './define/account-info.js';
import './define/account-menu.js';
import './define/connected-services.js';
import './define/login.js';
import './define/migration-guide.js';
import './define/password-reset.js';
import './define/registration.js';
import './define/session.js';
import './define/verification-code.js';

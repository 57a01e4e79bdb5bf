import type { FlowDefinition } from '../../wizard/flow.js';

/** The changes of an account, each with its own path. */
export type AccountPath = 'profile' | 'email' | 'code' | 'password' | 'withdrawal' | 'passkey';
export type AccountStepName = AccountPath | 'withdrawn';

export const accountFlow: FlowDefinition<AccountPath, AccountStepName> = {
  paths: {
    profile: ['profile'],
    email: ['email', 'code'],
    // The code for a new address, entered later.
    code: ['code'],
    password: ['password'],
    withdrawal: ['withdrawal', 'withdrawn'],
    // A change of the passkeys: their list knows which.
    passkey: ['passkey'],
  },
  final: ['withdrawn'],
  // ［戻る］ of the code leads to the account information, where the address has its own button.
  once: ['email'],
};

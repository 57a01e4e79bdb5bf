import type { FlowDefinition } from '../../wizard/flow.js';

/** The changes of an account. */
export type AccountPath = 'profile' | 'email' | 'code' | 'password' | 'withdrawal';
export type AccountStepName = AccountPath | 'withdrawn';

export const accountFlow: FlowDefinition<AccountPath, AccountStepName> = {
  paths: {
    profile: ['profile'],
    email: ['email', 'code'],
    // The code for a changed address, entered later.
    code: ['code'],
    password: ['password'],
    withdrawal: ['withdrawal', 'withdrawn'],
  },
  final: ['withdrawn'],
  // 戻る of the code leads to the account: the address has a button of its own there.
  once: ['email'],
};

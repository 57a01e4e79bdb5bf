import type { BaseIssue, BaseSchema } from 'valibot';
import type { Account } from '../../contract/account.js';
import type { AccountMessages } from '../../i18n/messages.js';
import type { CodeEntryHost } from '../../templates/code-entry.js';

export type AccountScreen = 'profile' | 'email' | 'code' | 'password' | 'withdrawal' | 'withdrawn';

/** What account information gives the screens that change it. */
export interface AccountEditor extends CodeEntryHost {
  readonly t: AccountMessages;
  readonly account: Account | undefined;
  read<T>(path: string, schema: BaseSchema<unknown, T, BaseIssue<unknown>>): Promise<T>;
  /** Sends a change that answers with the account. */
  change(method: 'PATCH' | 'POST', path: string, body: unknown): Promise<void>;
  /** Sends a change that answers with nothing. */
  send(path: string, body: unknown): Promise<void>;
  open(screen: AccountScreen): void;
  /** Back to the account; `saved` names the section that was changed. */
  close(saved?: string): void;
  /** The account is gone. */
  withdrawn(): Promise<void>;
}

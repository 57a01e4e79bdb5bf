import type { ReactiveControllerHost } from 'lit';
import type { BaseIssue, BaseSchema } from 'valibot';
import type { Identity } from '../../contract/credential.js';
import type { ProcedureMessages, IdentityMessages, Locale, ProfileMessages } from '../../i18n/messages.js';

/** What registration and linking both give to the screens they share. */
export interface IdentifyingWizard extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly t: ProcedureMessages & IdentityMessages & Pick<ProfileMessages, 'birthDateParts'>;
  readonly locale: Locale;
  /** ［次へ］ in procedure ②, ［確認］ in procedure ①. */
  readonly identifyLabel: string;
  read<T>(path: string, schema: BaseSchema<unknown, T, BaseIssue<unknown>>): Promise<T>;
  /** The notice was read. */
  acknowledge(): Promise<void>;
  identify(identity: Identity): Promise<void>;
}

import { html, nothing, type TemplateResult } from 'lit';
import { isServiceOrigin } from '../../client/policy.js';
import type { Account } from '../../contract/account.js';
import type { Reauthentication } from '../../contract/passkey.js';
import type { Problem } from '../../contract/problem.js';
import { textField } from '../../form/field.js';
import type { FieldRules } from '../../form/form.js';
import { FormStep } from '../../form/form-step.js';
import { withUsername } from '../../form/password.js';
import { SavedForm } from '../../form/saved-form.js';
import type { StepContext } from '../../wizard/step.js';
import { prove, withSentences } from './ceremonies.js';
import type { PasskeyMessages } from './messages/messages.js';
import { messagesIn } from './problems.js';

type Secret = 'password' | 'currentPassword';

/**
 * Base class of the steps that ask again who it is, before a sensitive change: by the password, or by a passkey in its place.
 * An account without a password has no field: the step's own button asks for the passkey.
 */
export abstract class ReauthenticationStep<C extends StepContext, N extends string = never> extends FormStep<
  N | Secret
> {
  protected readonly form: SavedForm<N | Secret>;
  readonly #secret: Secret;
  #messages: PasskeyMessages | undefined;
  #proof: Reauthentication | undefined;

  constructor(
    readonly context: C,
    rules?: () => FieldRules<N>,
    secret: Secret = 'password',
  ) {
    super();
    this.#secret = secret;
    const check = (password: string) =>
      password || this.#proof || !this.#hasPassword ? undefined : ('required' as const);
    this.form = new SavedForm(
      context.host,
      () => ({ [secret]: { secret: true, check }, ...rules?.() }) as unknown as FieldRules<N | Secret>,
    );
    void messagesIn(context.locale).then((messages) => {
      this.#messages = messages;
      context.host.requestUpdate();
    });
  }

  /** The account; undefined while it is loading. */
  protected abstract get account(): Account | undefined;

  get #hasPassword(): boolean {
    return this.account?.hasPassword ?? true;
  }

  /** The password's field, and a button for a passkey where the account has one. */
  protected proofFields(label: string): TemplateResult | typeof nothing {
    const { account, context, form } = this;
    if (!this.#hasPassword) return nothing;
    const button = account?.passkeys && this.#messages && isServiceOrigin(context.service);
    const field = { label, required: true, type: 'password', autocomplete: 'current-password' } as const;
    return withUsername(
      account?.email ?? '',
      html`<div class="actions">
        ${textField({ form, t: context.messages }, { name: this.#secret, ...field })}
        ${
          button
            ? html`<button type="button" class="link" @click=${this.#prove}>${this.#messages!.instead}</button>`
            : nothing
        }
      </div>`,
    );
  }

  /** Sends a change with the password, or with the passkey that was used. Rejects with ServiceError. */
  protected async send<T>(change: (proof: Reauthentication) => Promise<T>): Promise<T> {
    const proof = this.#proof;
    this.#proof = undefined;
    if (!proof && this.#hasPassword) return change({ password: this.form.values[this.#secret] });
    const used = proof ?? (await prove(this.context));
    return withSentences(this.context, () => change(used));
  }

  override handle(problem: Problem): boolean {
    if (problem.code !== 'password-wrong') return super.handle(problem);
    this.form.setError(this.#secret, 'wrong');
    return true;
  }

  /** Uses a passkey, then submits the step. */
  readonly #prove = async ({ currentTarget }: Event): Promise<void> => {
    const { form } = currentTarget as HTMLButtonElement;
    const done = await this.context.submission.run(async () => {
      this.#proof = await prove(this.context);
    });
    if (done) form!.requestSubmit();
  };
}

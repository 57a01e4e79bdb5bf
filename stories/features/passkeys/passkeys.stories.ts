import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { mockService } from '../../../.storybook/mock-service.js';
import { play } from '../../../.storybook/user.js';
import { PageAuthenticator } from '../../../test/harness/page-authenticator.js';

/**
 * Passkeys in the login and the account information. The stories have an authenticator of their own in place of the browser's,
 * and the mock service checks no signature.
 */
const meta: Meta = {
  id: 'passkeys',
  title: 'ウィジェット | Widgets/パスキー | Passkeys',
  tags: ['!autodocs'],
};
export default meta;

let device: PageAuthenticator | undefined;

/** Puts the story's authenticator in place, and passkeys into the account of the story. */
function prepare({ count = 0, hasPassword = true, supported = true } = {}): () => Promise<void> {
  return async () => {
    device?.remove();
    device = new PageAuthenticator().install(supported);
    device.capabilities['conditionalGet'] = false;
    await mockService.store.transaction(async (tx) => {
      const [account] = await tx.accounts.find({ emailKey: 'hanako@example.jp' });
      if (!hasPassword) await tx.accounts.update(account!.id, { passwordHash: '' });
      for (let index = 0; index < count; index += 1) {
        await tx.passkeys.insert({
          id: `story${index}`,
          accountId: account!.id,
          publicKey: '',
          counter: 0,
          transports: ['internal'],
          backupEligible: true,
          backedUp: index !== 1,
          aaguid: index === 1 ? '08987058-cadc-4b81-b6e1-30de50dcbe96' : 'fbfc3007-154e-4ecc-8c0b-6e020557d7bd',
          name: index === 1 ? '書斎のパソコン' : `iPhone${index > 1 ? ` ${index}` : ''}`,
          createdAt: Date.parse('2026-11-03T03:00:00Z'),
          lastUsedAt: index === 1 ? null : Date.parse('2026-11-27T09:00:00Z'),
        });
      }
    });
  };
}

const login = () => html`<mylexus-login></mylexus-login>`;
const account = () => html`<mylexus-account-info></mylexus-account-info>`;
const passkeyButton = '.actions .link';

type Prepared = Parameters<typeof prepare>[0];
const ofLogin = (prepared: Prepared, work: Parameters<typeof play>[0]): StoryObj => ({
  render: login,
  parameters: { prepare: prepare(prepared) },
  play: play(work),
});
const ofAccount = (prepared: Prepared, work?: Parameters<typeof play>[0]): StoryObj => ({
  render: account,
  parameters: { prepare: prepare(prepared), signedInAs: 'hanako@example.jp' },
  play: play(async (user) => {
    await user.sees('#section-passkeys');
    await work?.(user);
  }),
});

export const Cancelled: StoryObj = {
  name: 'キャンセル | Cancelled',
  ...ofLogin({}, async (user) => {
    device!.answer = 'cancels';
    await user.press(passkeyButton);
    await user.problem();
  }),
};

export const NotHere: StoryObj = {
  name: 'この端末にない | Not on this device',
  ...ofLogin({}, async (user) => {
    device!.capabilities['immediateGet'] = true;
    device!.answer = 'has-none';
    await user.press(passkeyButton);
    await user.problem();
  }),
};

export const Unsupported: StoryObj = {
  name: 'アプリ内のブラウザー | In-app browser',
  ...ofLogin({ supported: false }, async (user) => {
    await user.press(passkeyButton);
    await user.problem();
  }),
};

/** Signs in with a passkey that the account lost meanwhile. */
export const RemovedElsewhere: StoryObj = {
  name: '削除済み | Removed elsewhere | passkey-unknown',
  ...ofLogin({}, async (user) => {
    await device!.make();
    await user.press(passkeyButton);
    await user.problem();
  }),
};

export const TooLate: StoryObj = {
  name: '時間切れ | Too late | passkey-failed',
  ...ofLogin({}, async (user) => {
    const id = await device!.make();
    await mockService.store.transaction(async (tx) => {
      const [holder] = await tx.accounts.find({ emailKey: 'hanako@example.jp' });
      await tx.passkeys.insert({
        ...{
          id,
          accountId: holder!.id,
          publicKey: '',
          counter: 0,
          transports: [],
          backupEligible: true,
          backedUp: true,
        },
        ...{ aaguid: '', name: 'iPhone', createdAt: 0, lastUsedAt: null },
      });
    });
    await user.press(passkeyButton);
    await user.problem();
  }),
};

export const Offer: StoryObj = {
  name: 'パスワードのあとの提案 | Offered after a password',
  ...ofLogin({}, async (user) => {
    await user.fill({ email: 'hanako@example.jp', password: 'Hanako_2022' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await user.submit();
    await user.sees('.stack .button.primary');
  }),
};

export const None: StoryObj = { name: '未登録 | None yet', ...ofAccount({}) };
export const One: StoryObj = { name: '1つ | One', ...ofAccount({ count: 1 }) };
export const Two: StoryObj = { name: '2つ | Two', ...ofAccount({ count: 2 }) };
export const LastWay: StoryObj = {
  name: '最後の方法 | The last way to sign in',
  ...ofAccount({ count: 1, hasPassword: false }),
};

export const Add: StoryObj = {
  name: '追加 本人の確認 | Add, asked again | reauthentication-required',
  ...ofAccount({}, async (user) => {
    mockService.clock.advance(11 * 60_000);
    await user.press('[aria-labelledby=section-passkeys] .section-head button');
    await user.submit();
    await user.sees('[data-field=password]');
  }),
};

export const TooMany: StoryObj = {
  name: '上限 | Too many | passkey-limit',
  ...ofAccount({ count: 20 }, async (user) => {
    await user.press('[aria-labelledby=section-passkeys] .section-head button');
    await user.submit();
    await user.problem();
  }),
};

export const Name: StoryObj = {
  name: '名前 | Name',
  ...ofAccount({ count: 1 }, async (user) => {
    await user.press('[aria-labelledby=section-passkeys] .end button');
    await user.sees('[data-field=name]');
  }),
};

export const Removal: StoryObj = {
  name: '削除 | Remove',
  ...ofAccount({ count: 1 }, async (user) => {
    await user.press('[aria-labelledby=section-passkeys] .end button:last-of-type');
    await user.sees('[data-field=password]');
  }),
};

export const PasswordRemoval: StoryObj = {
  name: 'パスワードの削除 | Remove the password',
  ...ofAccount({ count: 2 }, async (user) => {
    await user.press('[aria-labelledby=section-passkeys] p button');
    await user.sees('[data-field=password]');
  }),
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { dealerTheme } from '../demo/dealer-theme.js';
import { play, type User } from '../.storybook/user.js';
import { defineTokenPage } from '../.storybook/token-page.js';
import { defineThemeEditor } from '../.storybook/theme-editor.js';

defineThemeEditor();
defineTokenPage();

/** Themes by tokens: an editor that writes the CSS, the look of a dealer, and both densities. */
const meta: Meta = {
  id: 'theming',
  title: 'デザイン | Design/テーマ | Themes',
  // Each story sets tokens for its whole page.
  tags: ['!autodocs'],
  parameters: { signedInAs: 'taro@example.jp' },
};
export default meta;

type Story = StoryObj;

const widgets = html`
  <div style="display: grid; gap: 48px">
    <mylexus-password-reset></mylexus-password-reset>
    <mylexus-verification-code label="認証コード"></mylexus-verification-code>
    <mylexus-connected-services></mylexus-connected-services>
  </div>
`;

/** Each token with its default and another value, on samples with the widgets' style sheets. */
export const Tokens: Story = {
  name: 'トークン | Tokens',
  render: () => html`<story-tokens lang="en"></story-tokens>`,
};

export const Editor: Story = {
  name: 'エディター | Theme editor',
  render: () => html`<story-theme-editor></story-theme-editor>`,
  play: play(async (user) => {
    await user.sees('#theme-css');
    await user.sees('button[type=submit]');
  }),
};

const set = async (user: User, name: string, value: string): Promise<void> => {
  const field = await user.find<HTMLInputElement>(`#token-${name}`);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

/** The styles of the first primary button that the tokens of the test change. */
const look = async (user: User): Promise<string[]> => {
  const { backgroundColor, borderRadius, minHeight, color } = getComputedStyle(await user.find('button[type=submit]'));
  return [backgroundColor, borderRadius, minHeight, color];
};

const edits = { accent: '#005b9f', ink: '#1d2b3a', error: '#8a3b00', success: '#005b9f', radius: '9', space: '4.5' };
const edit = async (user: User): Promise<void> => {
  for (const [name, value] of Object.entries(edits)) await set(user, name, value);
};

/**
 * The preview follows each change, a colour with too little contrast causes a warning, and the CSS gives the same result on a page.
 * At its end the changes are in force.
 */
export const Edited: Story = {
  name: 'エディター 変更後 | Theme editor, edited',
  render: () => html`<story-theme-editor></story-theme-editor>`,
  play: async (context) => {
    const sheet = document.createElement('style');
    await play(async (user) => {
      const before = await look(user);
      await set(user, 'accent', '#f5f5f5');
      await user.sees('[data-warning=accent]');
      await edit(user);
      await user.gone('[data-warning=accent]');
      const wanted = ['rgb(29, 43, 58)', '9px', '54px', before[3]];
      await waitFor(async () => expect(await look(user)).toEqual(wanted));

      const { value: css } = await user.find<HTMLTextAreaElement>('#theme-css');
      await expect(css.split('\n').sort()).toEqual(
        [
          ':root {',
          '  --mylexus-accent: light-dark(#005b9f, #d6b27a);',
          '  --mylexus-error: light-dark(#8a3b00, #ff9c94);',
          '  --mylexus-ink: light-dark(#1d2b3a, #f3f2ef);',
          '  --mylexus-radius: 9px;',
          '  --mylexus-space: 4.5px;',
          '  --mylexus-success: light-dark(#005b9f, #86d3a6);',
          '}',
        ].sort(),
      );
      await user.press('#theme-reset');
      await waitFor(async () => expect(await look(user)).toEqual(before));
      sheet.textContent = css;
      document.head.append(sheet);
      await waitFor(async () => expect(await look(user)).toEqual(wanted));
      sheet.remove();
      await edit(user);
      await waitFor(async () => expect(await look(user)).toEqual(wanted));
    })(context).finally(() => sheet.remove());
  },
};

export const Dealer: Story = {
  name: '販売店 | A dealer in ten lines',
  render: () => html`<style>${dealerTheme}</style>${widgets}`,
};

const smallest = async (user: User): Promise<number> =>
  parseFloat(getComputedStyle(await user.find('button[type=submit]')).minHeight);

export const Comfortable: Story = {
  name: '密度 標準 | Density, comfortable',
  render: () => widgets,
  play: play(async (user) => expect(await smallest(user)).toBe(48)),
};

/** Distances are smaller by a quarter; buttons and fields have at least 44 px. */
export const Compact: Story = {
  name: '密度 コンパクト | Density, compact',
  render: () => html`<div style="--mylexus-space: 3px">${widgets}</div>`,
  play: play(async (user) => expect(await smallest(user)).toBe(44)),
};

export const Square: Story = {
  name: '角 直角 | Corners, square',
  render: () => html`<div style="--mylexus-radius: 0px">${widgets}</div>`,
};

export const Round: Story = {
  name: '角 丸 | Corners, round',
  render: () => html`<div style="--mylexus-radius: 12px">${widgets}</div>`,
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import { play, type User } from '../.storybook/user.js';
import { newPassword, reach } from '../.storybook/visitor.js';

/**
 * どの環境でも使えること: narrow windows, zoom, large text, text spacing, keyboard, forced colours, dark, reduced motion. Each
 * story shows one of them at a step that is difficult for it; `npm run test:stories` checks every story in all of them.
 */
const meta: Meta = {
  id: 'reach',
  title: 'お手続き | Procedures/アクセシビリティ | Accessibility',
  component: 'mylexus-registration',
  tags: ['!autodocs'],
  render: () => registration(),
};
export default meta;

type Story = StoryObj;
type Step = Parameters<typeof reach>[0];

const registration = (): TemplateResult =>
  html`<mylexus-registration return-to="#top" login-href="#login"></mylexus-registration>`;
const seenAt = (viewport: string) => ({ viewport: { value: viewport, isRotated: false } });
const at = (step: Step, act?: (user: User) => Promise<unknown>): Story => ({
  parameters: { prepare: () => reach(step) },
  ...(act && { play: play(act) }),
});

export const Narrow: Story = {
  name: '幅320px | Window of 320 px | narrow',
  globals: seenAt('narrow'),
  ...at('profile'),
};

/** The size of a window of 1280 × 1024 px at a zoom of 400 % (WCAG 1.4.10). */
export const Zoom: Story = { name: '拡大400％ | Zoom 400 %', globals: seenAt('zoom'), ...at('identity') };

export const LargeText: Story = { name: '文字200％ | Text 200 %', globals: { textSize: 'x200' }, ...at('review') };

/** Text spacing that a reader may set (WCAG 1.4.12), inside the shadow root, as a browser extension does. */
export const TextSpacing: Story = {
  name: '文字間隔 | Text spacing',
  ...at('email', async (user) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* {
      line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
    }
    p { margin-bottom: 2em !important; }`);
    const { shadowRoot } = await user.find('mylexus-registration');
    shadowRoot?.adoptedStyleSheets.push(sheet);
    await user.sees('#email');
  }),
};

const lengthy = { familyName: '勘解由小路ヴァンデンブルーク', givenName: 'アレクサンドラ美弥子寿限無' };
const lengthyKana = { familyNameKana: 'カデノコウジヴァンデンブルーク', givenNameKana: 'アレクサンドラミヤコジュゲム' };
const address = 'a-rather-long-name.with-several-parts.2022@mail.department.subsidiary.example.jp';

export const LongValues: Story = {
  name: '長いお名前・アドレス | Long names and addresses',
  globals: seenAt('narrow'),
  parameters: { prepare: () => reach('review', { email: address, profile: { ...lengthy, ...lengthyKana } }) },
};

/** The focus ring is visible for the keyboard. With a mouse, buttons show none. */
export const KeyboardFocus: Story = {
  name: 'キーボードのフォーカス | Keyboard focus',
  ...at('identity', async (user) => {
    (await user.find('#id')).focus();
    const button = await user.find('button[type=submit]');
    button.focus();
    await expect(getComputedStyle(button).outlineStyle).toBe('solid');
  }),
};

/** A failed submission focuses the first invalid field. */
export const FocusOnError: Story = {
  name: 'エラーの一覧へ移動 | Focus on the list of errors',
  ...at('profile', async (user) => {
    await user.fill({ familyName: '', givenName: '', password: newPassword });
    await user.submit();
    await user.sees('.summary:focus');
  }),
};

/** Each step focuses its heading, which is described by the progress. */
export const HeadingFocused: Story = {
  name: '読み上げは見出しから | Read from the heading',
  ...at('terms', async (user) => {
    await user.press('#accepted');
    await user.submit();
    await user.sees('#id');
    await user.sees('#heading:focus');
  }),
};

/** Like high contrast of the operating system, simulated by tokens: lines and text in one colour, no fills. */
export const ForcedColours: Story = {
  name: '強制カラー | Forced colours',
  globals: { scheme: 'dark' },
  ...at('email'),
  render: () => html`
    <style>
      :root {
        --mylexus-ink: #fff;
        --mylexus-ink-soft: #fff;
        --mylexus-line: #9f9f9f;
        --mylexus-line-strong: #fff;
        --mylexus-paper: #000;
        --mylexus-accent: #8ee3f0;
        --mylexus-error: #fff;
        --mylexus-success: #fff;
        background: #000 !important;
      }
    </style>
    ${registration()}
  `,
};

/** No transitions under reduced motion. A page can set the same by the token. */
export const ReducedMotion: Story = {
  name: '動きを減らす | Reduced motion',
  ...at('code'),
  render: () => html`<div style="--mylexus-motion: 0s">${registration()}</div>`,
};

export const Dark: Story = { name: 'ダーク | Dark', globals: { scheme: 'dark' }, ...at('profile') };

/** The nearest `lang` around a tag decides, here an English part of a Japanese page. */
export const EnglishPart: Story = {
  name: 'ページの一部だけ英語 | A part in another language',
  render: () => html`<div lang="en">${registration()}</div>`,
};

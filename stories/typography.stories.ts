import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import { play } from '../.storybook/user.js';
import { defineTypePage } from '../.storybook/type-page.js';

defineTypePage();

/** The typography of Japanese and English text, and of print. */
const meta: Meta = {
  id: 'typography',
  title: 'デザイン | Design/文字組み | Typography | フォント font',
  tags: ['!autodocs'],
};
export default meta;

type Story = StoryObj;

/** Each rule beside the same text without it, in Japanese and English. */
export const JapaneseAndEnglish: Story = {
  name: '文字組み | Japanese and English',
  render: () => html`<story-type lang="en"></story-type>`,
  play: play(async (user) => {
    const style = async (selector: string): Promise<CSSStyleDeclaration> => getComputedStyle(await user.find(selector));
    const lines = async (selector: string): Promise<number> => {
      const { lineHeight, fontSize } = await style(selector);
      return parseFloat(lineHeight) / parseFloat(fontSize);
    };
    await expect(await lines('div:lang(ja) .body')).toBeCloseTo(1.8);
    await expect(await lines('div:lang(en) .body')).toBeCloseTo(1.6);
    await expect((await style('div:lang(ja) h2.set')).fontFeatureSettings).toContain('palt');
    await expect((await style('div:lang(ja) h2.set')).textWrap).toContain('balance');
    await expect((await style('.numeric.set')).fontVariantNumeric).toBe('tabular-nums');
    if (CSS.supports('word-break', 'auto-phrase')) {
      await expect((await style('div:lang(ja) .body')).wordBreak).toBe('auto-phrase');
    }
  }),
};

const widgets = (): TemplateResult =>
  html`<div style="display: grid; gap: 64px">
    <mylexus-account-info></mylexus-account-info>
    <mylexus-connected-services></mylexus-connected-services>
  </div>`;

/** For the browser's print preview: no buttons, and dark text on white in either colour scheme. */
export const Print: Story = {
  name: '印刷 | Print',
  parameters: { signedInAs: 'taro@example.jp' },
  render: widgets,
};

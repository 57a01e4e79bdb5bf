import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineFoundationPages } from '../.storybook/foundation-pages.js';
import { languageOf } from '../.storybook/names.js';
import { defineSpacingPage } from '../.storybook/spacing-page.js';

defineFoundationPages();
defineSpacingPage();

/** Space, motion, icons, and what to do and not to do. */
const meta: Meta = { id: 'foundations', title: 'デザイン | Design/基礎 | Foundations', tags: ['!autodocs'] };
export default meta;

export const Spacing: StoryObj = {
  name: '余白 | Spacing | 間隔 グリッド space grid redlines',
  render: (_, { globals }) => html`<story-spacing language=${languageOf(globals)}></story-spacing>`,
};

export const Motion: StoryObj = {
  name: '動き | Motion | アニメーション animation ローディング loading',
  render: (_, { globals }) => html`<story-motion language=${languageOf(globals)}></story-motion>`,
};

export const Icons: StoryObj = {
  name: 'アイコン | Icons | icon svg',
  render: (_, { globals }) => html`<story-icons language=${languageOf(globals)}></story-icons>`,
};

export const Advice: StoryObj = {
  name: 'よい例と避ける例 | Do and don’t | dos donts',
  render: (_, { globals }) => html`<story-advice language=${languageOf(globals)}></story-advice>`,
};

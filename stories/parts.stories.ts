import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { languageOf } from '../.storybook/names.js';
import { definePartSheet } from '../.storybook/part-sheet.js';
import type { PartGroup } from '../.storybook/part-states.js';

definePartSheet();

/** The parts of the widgets in every state they have, in both schemes; drawn by the templates of the widgets. */
const meta: Meta = { id: 'parts', title: 'デザイン | Design/部品 | Parts', tags: ['!autodocs'] };
export default meta;

const sheet = (group: PartGroup): StoryObj => ({
  render: (_, { globals }) => html`<story-parts group=${group} language=${languageOf(globals)}></story-parts>`,
});

export const Buttons: StoryObj = { name: 'ボタン | Buttons | button 押下 pressed 処理中 pending', ...sheet('buttons') };
export const Fields: StoryObj = { name: '入力欄 | Fields | field input フォーム form', ...sheet('fields') };
export const Choices: StoryObj = {
  name: '選択 | Choices | ラジオボタン チェックボックス radio checkbox',
  ...sheet('choices'),
};
export const Links: StoryObj = { name: 'リンク | Links | link', ...sheet('links') };
export const Messages: StoryObj = {
  name: 'お知らせとエラー | Notices and errors | エラー error notice summary',
  ...sheet('messages'),
};
export const Progress: StoryObj = { name: '進捗 | Progress | ステップ step', ...sheet('progress') };
export const Code: StoryObj = { name: '認証コードの桁 | Code slots | verification code', ...sheet('code') };

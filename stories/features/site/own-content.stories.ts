import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { unlistedPolicy, unlistedService } from '../../../.storybook/dealers-page.js';
import { languageOf } from '../../../.storybook/names.js';
import { play } from '../../../.storybook/user.js';
import { reach } from '../../../.storybook/visitor.js';
import { configure } from '../../../src/index.js';

/** What a site adds to the widgets: texts, content in slots, and answers before a step is left (guide Your own content). */
const meta: Meta = {
  id: 'own-content',
  title: 'ウィジェット | Widgets/サイト独自の内容 | A site’s own content',
  // Texts are the page's: on a page of documentation they would be those of every story.
  tags: ['!autodocs'],
};
export default meta;

type Story = StoryObj;

/** A text in both languages. */
type Text = readonly [ja: string, en: string];

const inSlots =
  (content: (say: (text: Text) => string) => TemplateResult): NonNullable<Story['render']> =>
  (_, { globals }) =>
    content(([ja, en]) => (languageOf(globals) === 'en' ? en : ja));

/** Texts by `configure()`. One with values is a text with their places, or a function. */
export const Texts: Story = {
  name: '文言の差し替え | Texts of the site',
  beforeEach: () => {
    configure({
      messages: {
        ja: { login: { loginHeading: 'オーナーさまログイン', newRegistration: 'オーナー登録はこちら' } },
        en: { login: { loginHeading: 'Owners’ log-in', newRegistration: 'Register as an owner' } },
      },
    });
    return () => configure({ messages: {} });
  },
  render: () => html`<mylexus-login></mylexus-login>`,
  play: play((user) => user.sees('form')),
};

/** Around the form and beside its button. */
export const AroundTheForm: Story = {
  name: 'フォームの前後 | Around the form',
  render: inSlots(
    (say) => html`
      <mylexus-login>
        <p slot="form-before">
          ${say(['12月1日（火）午前2時から4時まで、ログインいただけません。', 'You can’t log in on Tuesday 1 December, 2 to 4 a.m.'])}
        </p>
        <p slot="submit-after">${say(['共用の端末では、ご利用後にログアウトしてください。', 'On a shared device, log out afterwards.'])}</p>
        <p slot="form-after">${say(['販売店でもご登録いただけます。', 'You can also register at your dealer.'])}</p>
      </mylexus-login>
    `,
  ),
  play: play((user) => user.sees('form')),
};

/** In place of the form there is a link: the same content is around it. */
export const AroundTheLink: Story = {
  name: 'リンクの前後 | Around the link to the hosted page',
  parameters: { msw: [unlistedPolicy()] },
  render: inSlots(
    (say) => html`
      <mylexus-session service=${unlistedService}>
        <mylexus-login>
          <p slot="form-before">${say(['オーナーさま専用です。', 'For owners only.'])}</p>
          <p slot="form-after">${say(['販売店でもご登録いただけます。', 'You can also register at your dealer.'])}</p>
        </mylexus-login>
      </mylexus-session>
    `,
  ),
};

/** Around one step, and in the foot of every step. */
export const AroundAStep: Story = {
  name: 'ステップの前後 | Around a step',
  parameters: { prepare: () => reach('terms', {}) },
  render: inSlots(
    (say) => html`
      <mylexus-registration>
        <p slot="step-terms-before">${say(['要約をご用意しています。', 'There is a summary.'])}</p>
        <p slot="step-terms-after">${say(['印刷してご確認いただけます。', 'You can print the terms.'])}</p>
        <p slot="foot">${say(['サンプル販売店 中央店', 'Sample Dealer, Chuo'])}</p>
      </mylexus-registration>
    `,
  ),
  play: play((user) => user.sees('#accepted')),
};

/** In a brand without services. */
export const EmptyBrand: Story = {
  name: '連携がない場合 | Without services',
  parameters: { signedInAs: 'hanako@example.jp' },
  render: inSlots(
    (say) => html`
      <mylexus-connected-services>
        <p slot="empty-lexus">${say(['連携の特典をご用意しています。', 'Linking has its benefits.'])}</p>
      </mylexus-connected-services>
    `,
  ),
  play: play((user) => user.sees('.rows, .empty')),
};

/** The page waits before the step is left: the button shows it. */
export const StepThatWaits: Story = {
  name: 'ステップの確認中 | The page checks a step',
  parameters: { prepare: () => reach('notice', {}) },
  render: () => html`
    <mylexus-registration
      @mylexus-before-step=${({ detail }: HTMLElementEventMap['mylexus-before-step']) =>
        detail.waitUntil(new Promise((resolve) => setTimeout(resolve, 4000)))}
    ></mylexus-registration>
  `,
  play: play(async (user) => {
    await user.sees('button[type=submit]');
    await user.submit();
    await user.sees('button[aria-disabled=true]');
  }),
};

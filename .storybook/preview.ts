import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { addons } from 'storybook/preview-api';
import { extractArgTypes, extractComponentDescription } from './arg-types.js';
import { ToolbarDocsContainer } from './docs-container.js';
import DocsPage from './docs-page.mdx';
import './docs.css';
import { ownFieldsService, siteServices, unlistedService } from './dealers-page.js';
import { manifest } from './manifest.js';
import { configure } from '../src/configure.js';
import { mockNetwork } from '../test/harness/mock-network.js';
import { storyBrands } from './page-brand.js';
import { mockService } from './mock-service.js';
import { dressPage, globalTypes, initialGlobals, viewports } from './toolbar.js';
import { refreshSessions } from './visitor.js';
import '../src/define.js';
import '../src/hosted.js';

setCustomElementsManifest(manifest);
// The others are for stories of a page that the service does not list, such as a dealer's, or whose service does not answer.
configure({
  service: [location.origin, unlistedService, ownFieldsService, 'https://unavailable.lexus.example', ...siteServices],
});

const network = mockNetwork(mockService.handlers);
network.enable();

/** What a story stands on is answered as ever; what its screen asks for then behaves as the toolbar says. */
const allButTheDraft = /^(?!.*\/registrations\/current$)/;

/** The story that is shown, and the behaviour and the brand it began with; nothing while stories change. */
let shown: { id: string; behaviour: unknown; brand: unknown } | undefined;

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  /** Every story has a service of its own. A language or width chosen while it is shown changes nothing of it. */
  async beforeEach({ id, globals, parameters }) {
    const { behaviour, brand } = globals;
    if (shown?.id === id) {
      // What a screen asks for when it opens can only be seen from the beginning.
      if (shown.behaviour !== behaviour || shown.brand !== brand)
        addons.getChannel().emit('forceRemount', { storyId: id });
      return undefined;
    }
    network.resetHandlers();
    network.use(...(parameters['msw'] ?? []));
    await mockService.reset();
    // A brand's own cards are there in its look; the others see what they always saw.
    if (brand === 'aozora') Object.assign(mockService.settings, { brands: storyBrands });
    if (parameters['signedInAs']) await mockService.signIn(parameters['signedInAs']);
    await parameters['prepare']?.();
    await refreshSessions();
    mockService.behaviourPath = allButTheDraft;
    mockService.behaviour = behaviour;
    // As in a tab that was left for long: the page learns it before anything is drawn.
    if (behaviour === 'session-expired') await refreshSessions();
    shown = { id, behaviour, brand };
    return () => {
      shown = undefined;
    };
  },
  decorators: [
    (story, { globals, canvasElement, viewMode }) => {
      dressPage(globals);
      // Storybook says that every story on a page of documentation is English.
      if (viewMode === 'docs') canvasElement.lang = document.documentElement.lang;
      return story();
    },
  ],
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    a11y: { test: 'error' },
    // One story: a page of documentation has one service for all that stands on it.
    docs: { page: DocsPage, container: ToolbarDocsContainer, extractArgTypes, extractComponentDescription },
    viewport: { options: viewports },
    options: {
      storySort: {
        order: [
          'デザイン | Design',
          [
            'はじめに | Start here | デザイナー designer figma DTCG',
            'お手続き①の画面 | Screens of procedure ① | 一覧 375 768 1280 contact sheet figma',
            'お手続き②の画面 | Screens of procedure ② | 一覧 375 768 1280 contact sheet figma',
            '部品 | Parts',
            '基礎 | Foundations',
            'トークン | Tokens | 色 余白 角 フォント color colour spacing radius font figma DTCG',
            'テーマ | Themes',
            '文字組み | Typography | フォント font',
            '書き方 | Writing | 文言 用語 言葉 voice terms glossary',
            'メール | Mails | email',
          ],
          'お手続き | Procedures',
          'ウィジェット | Widgets',
          'ホスト画面 | Hosted pages',
          'ガイド | Guides',
          ['ページの種類 | Which page are you?', 'はじめに | Getting started'],
        ],
      },
    },
  },
};
export default preview;

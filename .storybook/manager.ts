import { createElement, type ReactElement } from 'react';
import { addons, useGlobals, type State } from 'storybook/manager-api';
import { brand } from './brand.js';
import { languageOf, nameIn } from './names.js';

/** Drawn anew by itself when the toolbar changes the language. */
function Label({ name }: { name: string }): ReactElement {
  const [globals] = useGlobals();
  const language = languageOf(globals);
  return createElement('span', { lang: language }, nameIn(name, language));
}

/** Stories that are pages of this Storybook: nothing on them is a widget with controls or events. */
const isSheet = ({ viewMode, storyId }: Pick<State, 'viewMode' | 'storyId'>): boolean =>
  viewMode === 'story' && /^(?:parts|foundations|theming)--/.test(storyId ?? '');

addons.setConfig({
  sidebar: { renderLabel: ({ name }: { name: string }) => createElement(Label, { name }) },
  layoutCustomisations: { showPanel: (state, shown) => (isSheet(state) ? false : shown) },
  theme: brand('light'),
});

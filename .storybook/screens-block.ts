import { DocsContext } from '@storybook/addon-docs/blocks';
import { createElement, useContext, type ReactElement } from 'react';
import { useToolbar } from './docs-container.js';
import { languageOf } from './names.js';
import { defineScreens } from './screens.js';

/** The screens of a procedure on a page of documentation, in the toolbar's language and scheme. */
export function Screens({ procedure }: { procedure: string }): ReactElement {
  defineScreens();
  const globals = useToolbar(useContext(DocsContext));
  return createElement('story-screens', { procedure, language: languageOf(globals), scheme: globals['scheme'] });
}

import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { createElement, useEffect, useState, type PropsWithChildren, type ReactElement } from 'react';
import { brand } from './brand.js';
import { dressPage } from './toolbar.js';

type Globals = Record<string, unknown>;

/** What the toolbar chose, as the channel last said. */
export function useToolbar({ channel }: DocsContainerProps['context']): Globals {
  const last = (event: string): Globals | undefined =>
    (channel.last(event) as [{ globals: Globals }] | undefined)?.[0].globals;
  const [globals, setGlobals] = useState<Globals>(() => last('globalsUpdated') ?? last('setGlobals') ?? {});
  useEffect(() => {
    const update = (news: { globals: Globals }): void => setGlobals(news.globals);
    channel.on('globalsUpdated', update);
    return () => channel.off('globalsUpdated', update);
  }, [channel]);
  return globals;
}

/** Pages of documentation follow the toolbar's language, scheme and text size. What is in one language says so itself. */
export function ToolbarDocsContainer({ context, children }: PropsWithChildren<DocsContainerProps>): ReactElement {
  const globals = useToolbar(context);
  dressPage(globals);
  const theme = brand(globals['scheme'] === 'dark' ? 'dark' : 'light');
  return createElement(DocsContainer, { context, theme }, children);
}

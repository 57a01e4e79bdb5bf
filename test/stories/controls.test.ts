/** Storybook's controls: changing an attribute in the table of a tag changes the widget of its first story. */
import type { Attribute } from '../../scripts/manifest/types.js';
import { definedTags } from '../../scripts/tags.js';
import { entriesOf, storyEnds } from '../harness/storybook.js';
import { attributesOf } from './manifest.js';
import { expect, test } from './test.js';

/** A value that is not the attribute's default, and the attribute's text for it. */
function change({ type, default: initial }: Attribute): { value: string | boolean; text: string } {
  if (type?.text === 'boolean') return { value: true, text: '' };
  const options = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, option = '']) => option);
  const text = options.find((option) => !initial?.includes(option)) ?? '#changed';
  return { value: text, text };
}

for (const name of definedTags()) {
  const tag = `mylexus-${name}`;

  test(`${tag}: every control changes the widget`, async ({ storybookPage: page }) => {
    // Its page is where `docs.test.ts` looks for the controls.
    expect(entriesOf('docs')).toContain(`${name}--docs`);
    const storyId = entriesOf('story').find((id) => id.startsWith(`${name}--`));
    await page.goto(`/iframe.html?id=${storyId}&viewMode=story`);
    const widget = page.locator(`#storybook-root ${tag}`).first();
    // Before its end, a story takes no new values.
    await storyEnds(page);
    for (const attribute of attributesOf(name)!) {
      const { value, text } = change(attribute);
      await page.evaluate(
        (detail) => {
          const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as never as {
            __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, detail: unknown): void };
          };
          channel.emit('updateStoryArgs', detail);
        },
        { storyId, updatedArgs: { [attribute.name]: value } },
      );
      await expect(widget, attribute.name).toHaveAttribute(attribute.name, text);
    }
  });
}

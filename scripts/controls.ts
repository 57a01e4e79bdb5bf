/** Storybook's controls: changing an attribute in the table of a tag changes the widget of its first story. */
import type { Page } from '@playwright/test';
import { widgetsOf, type Attribute, type Manifest } from './manifest/types.js';

/** Something else than the attribute's default, and the text that then stands in the widget. */
function change({ type, default: initial }: Attribute): { value: string | boolean; text: string } {
  if (type?.text === 'boolean') return { value: true, text: '' };
  const options = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, option = '']) => option);
  const text = options.find((option) => !initial?.includes(option)) ?? '#changed';
  return { value: text, text };
}

/** Attributes without a control on the tag's page of documentation. */
async function tableFaults(page: Page, base: string, tag: string, attributes: Attribute[]): Promise<string[]> {
  const id = `${tag.replace('mylexus-', '')}--docs`;
  await page.goto(`${base}/iframe.html?id=${id}&viewMode=docs`, { waitUntil: 'load' });
  await page.locator('.docblock-argstable').first().waitFor();
  const rows = await page
    .locator('.docblock-argstable tr')
    .evaluateAll((all) =>
      all
        .filter((row) => row.querySelector('td:last-child :is(input, textarea, select, button)'))
        .map((row) => row.querySelector('td')?.textContent),
    );
  return attributes.filter(({ name }) => !rows.includes(name)).map(({ name }) => `${id}: ${name} has no control`);
}

/** What does not follow its control. `ids` are those of all stories, in their order. */
export async function controlFaults(page: Page, base: string, manifest: Manifest, ids: string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { tagName, attributes } of widgetsOf(manifest)) {
    const storyId = ids.find((id) => id.startsWith(`${tagName.replace('mylexus-', '')}--`));
    if (!storyId) {
      faults.push(`${tagName} has no story of its own`);
      continue;
    }
    faults.push(...(await tableFaults(page, base, tagName, attributes)));
    await page.goto(`${base}/iframe.html?id=${storyId}&viewMode=story`, { waitUntil: 'load' });
    await page.locator(`#storybook-root ${tagName}`).first().waitFor({ state: 'attached' });
    for (const attribute of attributes) {
      const { name } = attribute;
      const { value, text } = change(attribute);
      await page.evaluate(
        ({ id, args }) => {
          const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as never as {
            __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, detail: unknown): void };
          };
          channel.emit('updateStoryArgs', { storyId: id, updatedArgs: args });
        },
        { id: storyId, args: { [name]: value } },
      );
      await page
        .waitForFunction(
          ([tag, key, wanted]) => document.querySelector(`#storybook-root ${tag}`)?.getAttribute(key) === wanted,
          [tagName, name, text] as const,
          { timeout: 2000 },
        )
        .catch(() => faults.push(`${storyId}: the control of ${name} does not change the widget`));
    }
  }
  return faults;
}

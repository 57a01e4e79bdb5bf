import { ownText, readFaults, trustedTypesPage } from '../harness/trusted-types-page.js';
import { expect, test } from './host-page.js';

for (const [name, ownLit] of [
  ['as the guide prints them', false],
  ['with the name of the page’s own Lit', true],
] as const)
  test(
    `two copies of the widgets work under Trusted Types, the lines ${name}`,
    { tag: '@quick' },
    async ({ demo, open, visitor }) => {
      await open(await trustedTypesPage(demo.origins, { ownLit, allowsLit: ownLit }));
      await visitor.sees('TOYOTAアカウントの新規登録');
      await visitor.logIn('taro@example.jp', 'Taro_2022');
      await visitor.page.getByText(/田中 太郎/).waitFor();
      if (ownLit) await visitor.page.getByText(ownText).waitFor();
      expect(await visitor.page.evaluate(`(() => {${readFaults}})()`)).toEqual([]);
    },
  );

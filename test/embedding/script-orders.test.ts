import { expect, test } from './host-page.js';

const names = ['session', 'login', 'account-menu'] as const;
const orders = names.flatMap((first) =>
  names
    .filter((name) => name !== first)
    .map((next) => [first, next, names.find((name) => ![first, next].includes(name))!]),
);

const markup = `<mylexus-session>
  <mylexus-account-menu></mylexus-account-menu><mylexus-login></mylexus-login>
</mylexus-session>`;

for (const place of ['before', 'after'] as const)
  test(`tags and the session around them find each other in every order of their scripts, ${place} the tags`, async ({
    demo,
    open,
    visitor,
  }) => {
    const { page } = visitor;
    const { id } = demo.origins;
    const requests: string[] = [];
    page.on('request', (request) => request.url() === `${id}/api/session` && requests.push(request.method()));
    for (const order of orders) {
      requests.length = 0;
      // Each loads when the one before it has run, and a while later.
      const script = `<script type="module">
        for (const name of ${JSON.stringify(order)}) {
          await import('${id}/widgets/define/' + name + '.js');
          await new Promise((resolve) => setTimeout(resolve, 150));
        }
      </script>`;
      await open({
        html: `<html lang="ja"><link rel="icon" href="data:," />${place === 'before' ? script + markup : markup + script}`,
      });
      await visitor.field(/^パスワード/).waitFor();
      await visitor.menuLink('ログイン').waitFor();
      await page.locator('mylexus-session:defined').waitFor({ state: 'attached' });
      expect(requests, order.join()).toEqual(['GET']);
    }
    await visitor.logIn('taro@example.jp', 'Taro_2022');
    await visitor.button('MENU').waitFor();
    await page.getByText('田中 太郎 様のアカウントでログインしています。').waitFor();
  });

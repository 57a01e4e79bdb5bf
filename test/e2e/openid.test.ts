import { createHash, randomBytes } from 'node:crypto';
import type { Demo } from '../../demo/demo.js';
import { expect, test } from '../harness/fixtures.js';
import { answerSteps, walks } from '../harness/registration-walk.js';

const random = (): string => randomBytes(32).toString('base64url');

interface Authorization {
  readonly url: string;
  readonly verifier: string;
  readonly state: string;
}

/** The link of the demo's dealer without a backend. */
function authorization({ id, dealer }: Demo['origins'], parameters: Record<string, string> = {}): Authorization {
  const [verifier, state] = [random(), random()];
  const query = new URLSearchParams({
    client_id: 'chuo',
    redirect_uri: `${dealer}/`,
    response_type: 'code',
    scope: 'openid profile brands',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state,
    nonce: random(),
    ...parameters,
  });
  return { url: `${id}/oidc/auth?${query}`, verifier, state };
}

test('a visitor signs in at a dealer’s, is asked once what the dealer may know, and stops it again', async ({
  demo,
  visitor,
}) => {
  const { origins } = demo;
  // This test is the site's code itself.
  await visitor.page.route(/site-session/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  const back = async ({ state }: Authorization): Promise<URLSearchParams> => {
    await visitor.page.waitForURL(`${origins.dealer}/?*`);
    const { searchParams } = new URL(visitor.page.url());
    expect(searchParams.get('iss')).toBe(origins.id);
    expect(searchParams.get('state')).toBe(state);
    return searchParams;
  };

  const first = authorization(origins);
  await visitor.visit(first.url);
  await visitor.page.getByText('サンプル販売店 中央店に進むには').waitFor();
  await visitor.logIn('taro@example.jp', 'Taro_2022');
  await visitor.sees('販売店への情報提供の確認');
  await visitor.page.getByText('お名前（田中 太郎 様）').waitFor();
  await visitor.press('同意しない');
  expect((await back(first)).get('error')).toBe('access_denied');

  const second = authorization(origins);
  await visitor.visit(second.url);
  await visitor.press('同意して続ける');
  const code = (await back(second)).get('code') ?? '';

  // The dealer's own page redeems the code and reads who it is: its origin may call.
  const { userinfo, idToken } = await visitor.page.evaluate(
    async ([id, given, verifier, redirect]) => {
      const body = new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'chuo',
        code: given!,
        code_verifier: verifier!,
        redirect_uri: redirect!,
      });
      const answer = await fetch(`${id}/oidc/token`, { method: 'POST', body });
      const tokens = (await answer.json()) as { access_token: string; id_token: string };
      const headers = { Authorization: `Bearer ${tokens.access_token}` };
      const response = await fetch(`${id}/oidc/userinfo`, { headers });
      return { userinfo: (await response.json()) as Record<string, unknown>, idToken: tokens.id_token };
    },
    [origins.id, code, second.verifier, `${origins.dealer}/`],
  );
  expect(userinfo).toMatchObject({ name: '田中 太郎', brands: ['lexus', 'toyota'] });

  const third = authorization(origins, { prompt: 'none' });
  await visitor.page.goto(third.url);
  expect((await back(third)).get('code')).toBeTruthy();

  await visitor.visit(`${origins.www}/account`);
  await visitor.link('確認').click();
  await visitor.sees('情報を提供しているサイト');
  await visitor.press('サンプル販売店 中央店への提供を停止');
  await visitor.press('停止する');
  await visitor.page.getByText('情報を提供しているサイトはありません').waitFor();
  const fourth = authorization(origins, { prompt: 'none' });
  await visitor.page.goto(fourth.url);
  expect((await back(fourth)).get('error')).toBe('consent_required');

  const out = new URLSearchParams({
    id_token_hint: idToken,
    post_logout_redirect_uri: `${origins.dealer}/`,
    state: 'out',
  });
  await visitor.page.goto(`${origins.id}/oidc/logout?${out}`);
  await visitor.press('TOYOTAアカウントからもログアウトする');
  await visitor.page.waitForURL(`${origins.dealer}/?state=out`);
  await visitor.visit(`${origins.www}/account`);
  await visitor.page.getByText('ご覧いただくには、ログインが必要です').waitFor();
});

test('a registration that began at a dealer’s returns there, signed in', async ({ demo, visitor }) => {
  const { origins } = demo;
  const { url } = authorization(origins, { prompt: 'create' });
  await visitor.visit(url);
  await visitor.page.getByText('登録が完了すると、サンプル販売店 中央店に戻ります。').waitFor();
  await answerSteps(visitor, walks.plain, undefined);
  await visitor.page.locator('mylexus-registration').getByRole('link', { name: '次へ' }).click();
  await visitor.sees('販売店への情報提供の確認');
  const returned = visitor.page.waitForRequest(`${origins.dealer}/?*`);
  await visitor.press('同意して続ける');
  expect(new URL((await returned).url()).searchParams.get('code')).toBeTruthy();
});

test('a link of an unknown dealer leads to a page that says so, in both languages, and to no other site', async ({
  demo,
  visitor,
}) => {
  const { url } = authorization(demo.origins, { client_id: 'nowhere' });
  await visitor.page.goto(url);
  await visitor.sees('このサイトではご利用いただけません');
  await visitor.link('English').click();
  await visitor.sees('This site cannot be used');
  await visitor.link('To the top page of My LEXUS').click();
  await visitor.page.waitForURL(`${demo.origins.www}/`);
});

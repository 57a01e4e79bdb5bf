import { createSignal, Show, type JSX } from 'solid-js';
import type {} from 'mylexus-widgets/jsx/solid';
import { Login } from './Login';

// @ts-expect-error a URL is text
export const wrongUrl = (): JSX.Element => <mylexus-login return-to={1} />;
// @ts-expect-error a brand is text
export const wrongBrand = (): JSX.Element => <mylexus-session brand={1} />;
// @ts-expect-error the detail has no such name
export const wrongDetail = (): JSX.Element => <mylexus-login on:mylexus-navigate={({ detail }) => detail.href} />;

const texts = { unknown: '', 'signed-out': 'ログインしていません', 'signed-in': 'ログインしています' };

export function App(): JSX.Element {
  const [brand, setBrand] = createSignal<'lexus' | 'toyota'>('lexus');
  const [shown, setShown] = createSignal(true);
  const [name, setName] = createSignal('');
  const [session, setSession] = createSignal('');
  return (
    <>
      <mylexus-account-menu account-href={`/${brand()}/account`} on:mylexus-signed-out={() => setName('')} />
      <button onClick={() => setBrand(brand() === 'lexus' ? 'toyota' : 'lexus')}>ブランドを変える</button>
      <button onClick={() => setShown(!shown())}>表示を切り替える</button>
      <output>{name() && `${name()}さま`}</output>
      <mylexus-session brand={brand()} on:mylexus-session-change={({ detail }) => setSession(texts[detail.state])}>
        <p id="session">{session()}</p>
        <p slot="linked">連携済みです</p>
      </mylexus-session>
      <Show when={shown()}>
        <Login brand={brand()} onName={setName} />
        <mylexus-connected-services login-href="/login" />
      </Show>
    </>
  );
}

import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type {} from 'mylexus-widgets/jsx/preact';
import { Login } from './Login';

// @ts-expect-error a URL is text
export const wrongUrl = <mylexus-login return-to={1} />;
// @ts-expect-error a brand is text
export const wrongBrand = <mylexus-session brand={1} />;
// @ts-expect-error the detail has no such name
export const wrongDetail = <mylexus-login onmylexus-navigate={({ detail }) => detail.href} />;

const texts = { unknown: '', 'signed-out': 'ログインしていません', 'signed-in': 'ログインしています' };

export function App(): VNode {
  const [brand, setBrand] = useState<'lexus' | 'toyota'>('lexus');
  const [shown, setShown] = useState(true);
  const [name, setName] = useState('');
  const [session, setSession] = useState('');
  return (
    <>
      <mylexus-account-menu account-href={`/${brand}/account`} onmylexus-signed-out={() => setName('')} />
      <button onClick={() => setBrand(brand === 'lexus' ? 'toyota' : 'lexus')}>ブランドを変える</button>
      <button onClick={() => setShown(!shown)}>表示を切り替える</button>
      <output>{name && `${name}さま`}</output>
      <mylexus-session brand={brand} onmylexus-session-change={({ detail }) => setSession(texts[detail.state])}>
        <p id="session">{session}</p>
        <p slot="linked">連携済みです</p>
      </mylexus-session>
      {shown && (
        <>
          <Login brand={brand} onName={setName} />
          <mylexus-connected-services loginHref="/login" />
        </>
      )}
    </>
  );
}

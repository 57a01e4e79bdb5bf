import { useState, type ReactElement } from 'react';
import type {} from 'mylexus-widgets/jsx/react';
import 'mylexus-widgets/define/connected-services';
import { MylexusAccountMenu } from 'mylexus-widgets/react';
import { Login } from './Login';
import { useSession } from './useSession';

// @ts-expect-error a URL is text
export const wrongWrapper = <MylexusAccountMenu accountHref={1} />;
// @ts-expect-error a brand is text
export const wrongTag = <mylexus-session brand={1} />;
// @ts-expect-error the detail has no such name
export const wrongDetail = <MylexusAccountMenu onMylexusNavigate={({ detail }) => detail.href} />;

const texts = { unknown: '', 'signed-out': 'ログインしていません', 'signed-in': 'ログインしています' };

export function App(): ReactElement {
  const { state } = useSession();
  const [brand, setBrand] = useState('lexus');
  const [shown, setShown] = useState(true);
  const [name, setName] = useState('');
  return (
    <>
      <MylexusAccountMenu accountHref={`/${brand}/account`} onMylexusSignedOut={() => setName('')} />
      <button onClick={() => setBrand(brand === 'lexus' ? 'toyota' : 'lexus')}>ブランドを変える</button>
      <button onClick={() => setShown(!shown)}>表示を切り替える</button>
      <output>{name && `${name}さま`}</output>
      <p id="session">{texts[state]}</p>
      {shown && (
        <>
          <Login brand={brand} onName={setName} />
          {/* A tag without its component: `define/connected-services` registers it. */}
          <mylexus-connected-services login-href="/login" />
        </>
      )}
    </>
  );
}

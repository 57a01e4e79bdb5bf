'use client';
import { useState, type ReactElement } from 'react';
import type {} from 'mylexus-widgets/jsx/react';
import { MylexusAccountMenu } from 'mylexus-widgets/react';
import { Login } from './login';
import { useSession } from './useSession';

const texts = { unknown: '', 'signed-out': 'ログインしていません', 'signed-in': 'ログインしています' };

export function Member(): ReactElement {
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
          <mylexus-connected-services login-href="/login" />
        </>
      )}
    </>
  );
}

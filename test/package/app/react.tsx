import type {} from 'mylexus-widgets/jsx/react';
import { MylexusLogin, MylexusSession } from 'mylexus-widgets/react';
import { StrictMode, useRef, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { startService } from './service.js';

function Page(): ReactElement {
  const [name, setName] = useState('');
  const [state, setState] = useState('');
  const session = useRef<HTMLElementTagNameMap['mylexus-session']>(null);
  return (
    <>
      <MylexusSession ref={session} brand="lexus" onMylexusSessionChange={(event) => setState(event.detail.state)}>
        <p slot="unlinked">Not linked</p>
        <MylexusLogin
          returnTo=""
          registrationHref="/register"
          onMylexusSignedIn={(event) => setName(event.detail.displayName)}
        >
          <a href="/login">Login</a>
        </MylexusLogin>
      </MylexusSession>
      <mylexus-session
        brand="toyota"
        onmylexus-session-change={({ detail }) => document.body.setAttribute('data-state', detail.state)}
      >
        <p slot="unlinked">No service of the brand</p>
      </mylexus-session>
      <output>{name}</output>
      <p id="state">{state}</p>
    </>
  );
}

export const ownBrand = <MylexusSession brand="aozora" />;
// @ts-expect-error a brand is text
export const wrongBrand = <MylexusSession brand={1} />;
// @ts-expect-error also as a tag
export const wrongTag = <mylexus-session brand={1} />;
// @ts-expect-error the detail has no such name
export const wrongDetail = <MylexusLogin onMylexusSignedIn={(event) => event.detail.password} />;

await startService();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);

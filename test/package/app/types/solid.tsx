import type {} from 'mylexus-widgets/jsx/solid';
import type { JSX } from 'solid-js';

export const login = (): JSX.Element => (
  <mylexus-login
    return-to="/"
    prop:registrationHref="/register"
    on:mylexus-signed-in={(event) => event.detail.brands}
  />
);
// @ts-expect-error there is no such brand
export const wrong = (): JSX.Element => <mylexus-session brand="honda" />;

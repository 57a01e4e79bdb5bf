import type {} from 'mylexus-widgets/jsx/solid';
import type { JSX } from 'solid-js';

export const login = (): JSX.Element => (
  <mylexus-login
    return-to="/"
    prop:registrationHref="/register"
    on:mylexus-signed-in={(event) => event.detail.brands}
  />
);
// @ts-expect-error a brand is text
export const wrong = (): JSX.Element => <mylexus-session brand={1} />;

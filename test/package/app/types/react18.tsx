import type {} from 'mylexus-widgets/jsx/react';
import type { ReactElement } from 'react';
import { MylexusLogin } from 'mylexus-widgets/react';

export const tag: ReactElement = <mylexus-login return-to="/" lang="en" />;
export const wrapper: ReactElement = (
  <MylexusLogin returnTo="/" onMylexusNavigate={(event) => event.detail.url.length} />
);
// @ts-expect-error a URL is text
export const wrong: ReactElement = <mylexus-login return-to={1} />;

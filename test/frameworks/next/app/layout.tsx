import type { ReactElement, ReactNode } from 'react';
import { Widgets } from './widgets';

export const metadata = { title: 'Next', icons: { icon: 'data:,' } };

export default function Layout({ children }: { children: ReactNode }): ReactElement {
  return (
    <html lang="ja">
      <body>
        <Widgets />
        {children}
      </body>
    </html>
  );
}

import type { ReactElement } from 'react';
import type {} from 'mylexus-widgets/jsx/react';
import { Member } from './member';

export default function Page(): ReactElement {
  return (
    <>
      <Member />
      <mylexus-session brand="lexus">
        <p slot="linked">連携済みです</p>
      </mylexus-session>
    </>
  );
}

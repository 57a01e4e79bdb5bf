import { useSyncExternalStore } from 'react';
import { pageSession, type SessionSnapshot } from 'mylexus-widgets';

const subscribe = (changed: () => void): (() => void) => pageSession().subscribe(changed);
const snapshot = (): SessionSnapshot => pageSession().snapshot;

/** The session of the page: its `state` is `unknown`, `signed-out` or `signed-in`. */
export const useSession = (): SessionSnapshot => useSyncExternalStore(subscribe, snapshot);

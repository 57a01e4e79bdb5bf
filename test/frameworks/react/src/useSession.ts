import { useSyncExternalStore } from 'react';
import { pageSession, type SessionSnapshot } from 'mylexus-widgets';

const unknown: SessionSnapshot = { state: 'unknown', displayName: '', brands: [] };

const subscribe = (changed: () => void): (() => void) => pageSession().subscribe(changed);
const snapshot = (): SessionSnapshot => pageSession().snapshot;
const onServer = (): SessionSnapshot => unknown;

/** The session of the page. Its `state` is `unknown`, `signed-out` or `signed-in`. */
export const useSession = (): SessionSnapshot => useSyncExternalStore(subscribe, snapshot, onServer);

import { endpoints } from '../../../src/contract/index.js';
import { replyRoute, route, type Routes } from '../../http/route.js';
import { beginPasskeySignIn, signInWithPasskey } from './passkey.js';
import { readSession, signIn, signOut } from './operations.js';

/** Who is signed in, signing in and out. */
export const sessionRoutes = {
  getSession: replyRoute(endpoints.getSession, ({ app, caller }) => readSession(app, caller)),
  signIn: replyRoute(endpoints.signIn, ({ app, caller, body }) => signIn(app, caller, body)),
  beginPasskeySignIn: route(endpoints.beginPasskeySignIn, ({ app }) => beginPasskeySignIn(app)),
  signInWithPasskey: replyRoute(endpoints.signInWithPasskey, ({ app, caller, body }) =>
    signInWithPasskey(app, caller, body),
  ),
  signOut: replyRoute(endpoints.signOut, ({ app, caller }) => signOut(app, caller)),
} satisfies Partial<Routes>;

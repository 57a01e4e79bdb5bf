import type { InteractionResults, KoaContextWithOIDC } from 'oidc-provider';
import type { App } from '../shared/app.js';
import type { Language } from '../shared/language.js';
import { languages } from '../shared/language.js';
import type { SignedIn } from '../shared/sessions.js';
import { methodClaims } from './claims.js';
import type { InteractionRow, Scope } from '../store/rows.js';

/** What the provider says of an interaction. */
export interface Interaction {
  readonly uid: string;
  readonly iat?: number;
  readonly prompt: { readonly name: string; readonly reasons: readonly string[] };
  readonly params: Readonly<Record<string, unknown>>;
}

/** The page that an interaction shows next, or the answer with which it ends. */
export type Stage =
  | { readonly page: 'sign-in' | 'registration' | 'reauthentication' | 'consent' }
  | { readonly result: InteractionResults };

/** Reasons for which whoever is signed in has to sign in again. */
const staleReasons = ['login_prompt', 'max_age', 'id_token_hint', 'claims_id_token_sub_value'];

const scopesOf = (scope: unknown): Scope[] =>
  String(scope)
    .split(' ')
    .filter((name): name is Scope => ['openid', 'profile', 'brands'].includes(name));

const languageOf = (locales: unknown): Language | undefined =>
  String(locales ?? '')
    .split(' ')
    .map((tag) => tag.split('-')[0])
    .map((wanted) => languages.find((known) => known === wanted))
    .find((known) => known !== undefined);

/** Stores what the interaction's page and its endpoints read. Returns the address of the page. */
export async function startInteraction(
  app: App,
  { oidc }: KoaContextWithOIDC,
  interaction: Interaction & { exp?: number },
): Promise<string> {
  const { uid, params } = interaction;
  const now = app.now();
  const state = { outcome: null, accountId: null, createdAt: now, expiresAt: (interaction.exp ?? 0) * 1000 };
  await app.store.transaction((tx) =>
    tx.interactions.insert({
      id: uid,
      clientId: oidc.client?.clientId ?? '',
      scopes: scopesOf(params['scope']),
      ...state,
    }),
  );
  const language = languageOf(params['ui_locales']);
  return `/sign-in/${uid}${language ? `?lang=${language}` : ''}`;
}

/** Whether the sign-in is newer than the interaction, where it has to be. */
function isFresh({ iat = 0, prompt }: Interaction, { session }: SignedIn): boolean {
  return session.createdAt >= iat * 1000 || !prompt.reasons.some((reason) => staleReasons.includes(reason));
}

/** What comes next. The account of the service's session is the one that signs in: there is no other. */
export function stageOf(interaction: Interaction, row: InteractionRow, signedIn: SignedIn | undefined): Stage {
  const { prompt } = interaction;
  if (row.outcome === 'refused') {
    return { result: { error: 'access_denied', error_description: 'the visitor did not consent' } };
  }
  if (!signedIn) return { page: prompt.name === 'create' ? 'registration' : 'sign-in' };
  if (!isFresh(interaction, signedIn)) return { page: 'reauthentication' };
  const { account, session } = signedIn;
  const login = { accountId: account.id, ts: Math.floor(session.createdAt / 1000), ...methodClaims(session) };
  if (prompt.name === 'create') return { result: { create: {}, login } };
  if (prompt.name === 'login') return { result: { login } };
  const consented = row.outcome === 'consented' && row.accountId === account.id;
  return consented ? { result: { login, consent: {} } } : { page: 'consent' };
}

import type {} from 'mylexus-widgets/jsx/vue';
import type { GlobalComponents } from 'vue';

type Props<T extends keyof GlobalComponents> = GlobalComponents[T] extends new () => { $props: infer P } ? P : never;

export const login: Props<'mylexus-login'> = {
  'return-to': '/',
  lang: 'en',
  onMylexusSignedIn: (event) => event.detail.displayName,
};
export const session: Props<'mylexus-session'> = { brand: 'toyota' };
// @ts-expect-error there is no such brand
export const wrong: Props<'mylexus-session'> = { brand: 'honda' };

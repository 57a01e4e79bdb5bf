import type { Brand } from '../../contract/brand.js';

/** What a tab keeps of the session: nothing but the public part. */
export interface KeptSession {
  displayName: string;
  brands: Brand[];
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/**
 * Milliseconds that a page shows the visitor as signed in. It does not notice a sign-out elsewhere, so it asks again after
 * this time; to a visitor who is still signed in that is one redirect.
 */
const lifetime = 30 * 60_000;
/** A copy of the contract's pattern: its module is one that every widget has. */
const isBrand = (name: unknown): boolean => typeof name === 'string' && /^[a-z][A-Za-z0-9]{0,31}$/.test(name);

/** The session in a value that this tab kept or that another tab sent; undefined if it has ended or is not one. */
export function keptSession(value: unknown): KeptSession | undefined {
  const { displayName, brands, expiresAt } = (value ?? {}) as Partial<KeptSession>;
  const left = Number(expiresAt) - Date.now();
  if (typeof displayName !== 'string' || !Array.isArray(brands) || !(left > 0 && left <= lifetime)) return undefined;
  return { displayName, brands: brands.filter(isBrand), expiresAt: Number(expiresAt) };
}

/** The session that begins with an answer of the provider; undefined if it is not one. */
export const beginSession = ({
  name = '',
  brands = [],
}: {
  name?: unknown;
  brands?: unknown;
}): KeptSession | undefined => keptSession({ displayName: name, brands, expiresAt: Date.now() + lifetime });

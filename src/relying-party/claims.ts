import { brands, type Brand } from '../contract/brand.js';

/** The brands of a claim that this version knows. */
export const readBrands = (claim: unknown): Brand[] =>
  brands.filter((brand) => Array.isArray(claim) && claim.includes(brand));

/** A claim that is text; empty for anything else. */
export const readText = (claim: unknown): string => (typeof claim === 'string' ? claim : '');

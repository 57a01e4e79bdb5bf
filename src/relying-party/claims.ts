import { namePattern, type Brand } from '../contract/brand.js';

/** The brands of a claim; what is no name of a brand is left out. */
export const readBrands = (claim: unknown): Brand[] =>
  Array.isArray(claim) ? claim.filter((brand) => typeof brand === 'string' && namePattern.test(brand)) : [];

/** A claim that is text; empty for anything else. */
export const readText = (claim: unknown): string => (typeof claim === 'string' ? claim : '');

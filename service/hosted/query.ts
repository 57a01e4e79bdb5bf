import type { Context } from 'hono';
import { findBrand } from '../brands/catalogue.js';
import type { Settings } from '../settings.js';

/** The `brand` of a page's address, if the catalogue has it. */
export const brandOf = (c: Context, { brands }: Settings): string | undefined =>
  findBrand(brands, c.req.query('brand'))?.brand;

/** A query of the values that are given, with its question mark; empty without any. */
export function queryOf(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).filter((each): each is [string, string] => !!each[1]);
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

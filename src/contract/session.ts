import * as v from 'valibot';
import { BrandSchema } from './brand.js';

/** The session as any script of the page may know it. */
export const SessionSchema = v.object({
  state: v.picklist(['signed-out', 'signed-in']),
  /** Name of the account holder, for instance 「佐藤 花子」; empty when signed out. */
  displayName: v.optional(v.string(), ''),
  /** Brands with an active link. */
  brands: v.optional(v.array(BrandSchema), []),
});
export type Session = v.InferInput<typeof SessionSchema>;

export const SignInSchema = v.object({
  email: v.string(),
  password: v.string(),
  /** Whether to stay signed in after the browser is closed (a persistent cookie). */
  remember: v.optional(v.boolean(), false),
});
export type SignIn = v.InferInput<typeof SignInSchema>;

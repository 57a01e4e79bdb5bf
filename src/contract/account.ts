import * as v from 'valibot';
import { ChallengeSchema } from './challenge.js';
import { PasskeyAssertionSchema } from './passkey.js';
import { ProfileSchema } from './profile.js';

/** The account holder's own details. */
export const AccountSchema = v.object({
  email: v.string(),
  profile: ProfileSchema,
  /** A new email address whose code has not been entered yet. */
  pendingEmail: v.optional(ChallengeSchema),
  /** Whether the account has a password. */
  hasPassword: v.optional(v.boolean(), true),
  /** Number of its passkeys. */
  passkeys: v.optional(v.number(), 0),
});
export type Account = v.InferOutput<typeof AccountSchema>;

/** `password` or `passkey`: one of them. */
export const ChangeEmailSchema = v.object({
  email: v.string(),
  password: v.optional(v.string()),
  passkey: v.optional(PasskeyAssertionSchema),
});
export type ChangeEmail = v.InferInput<typeof ChangeEmailSchema>;

/** `currentPassword` or `passkey`: one of them. */
export const ChangePasswordSchema = v.object({
  currentPassword: v.optional(v.string()),
  passkey: v.optional(PasskeyAssertionSchema),
  newPassword: v.string(),
});
export type ChangePassword = v.InferInput<typeof ChangePasswordSchema>;

export const BeginPasswordResetSchema = v.object({ email: v.string() });
export type BeginPasswordReset = v.InferInput<typeof BeginPasswordResetSchema>;

/** A password reset under way. The answer is the same for known and unknown addresses. */
export const PasswordResetSchema = v.object({ id: v.string(), challenge: ChallengeSchema });
export type PasswordReset = v.InferOutput<typeof PasswordResetSchema>;

export const ResetPasswordSchema = v.object({ code: v.string(), password: v.string() });
export type ResetPassword = v.InferInput<typeof ResetPasswordSchema>;

import * as v from 'valibot';
import { ChallengeSchema } from './challenge.js';
import { ProfileSchema } from './profile.js';

/** The account holder's own details. */
export const AccountSchema = v.object({
  email: v.string(),
  profile: ProfileSchema,
  /** A changed email that waits for its code. */
  pendingEmail: v.optional(ChallengeSchema),
});
export type Account = v.InferOutput<typeof AccountSchema>;

/** The customer type 法人 cannot be changed back. */
export const ChangeProfileSchema = v.object({ profile: ProfileSchema });
export type ChangeProfile = v.InferInput<typeof ChangeProfileSchema>;

export const ChangeEmailSchema = v.object({ email: v.string(), password: v.string() });
export type ChangeEmail = v.InferInput<typeof ChangeEmailSchema>;

export const ChangePasswordSchema = v.object({ currentPassword: v.string(), newPassword: v.string() });
export type ChangePassword = v.InferInput<typeof ChangePasswordSchema>;

export const BeginPasswordResetSchema = v.object({ email: v.string() });
export type BeginPasswordReset = v.InferInput<typeof BeginPasswordResetSchema>;

/** A forgotten password. The same for known and unknown addresses. */
export const PasswordResetSchema = v.object({ id: v.string(), challenge: ChallengeSchema });
export type PasswordReset = v.InferOutput<typeof PasswordResetSchema>;

export const ResetPasswordSchema = v.object({ code: v.string(), password: v.string() });
export type ResetPassword = v.InferInput<typeof ResetPasswordSchema>;

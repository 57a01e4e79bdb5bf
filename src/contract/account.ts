import * as v from 'valibot';
import { ChallengeSchema } from './challenge.js';
import { ProfileSchema } from './profile.js';

/** The account holder's own details. */
export const AccountSchema = v.object({
  email: v.string(),
  profile: ProfileSchema,
  /** A new email address whose code has not been entered yet. */
  pendingEmail: v.optional(ChallengeSchema),
});
export type Account = v.InferOutput<typeof AccountSchema>;

/** `customerType` cannot be changed from `corporation` to `individual`. */
export const ChangeProfileSchema = v.object({ profile: ProfileSchema });
export type ChangeProfile = v.InferInput<typeof ChangeProfileSchema>;

export const ChangeEmailSchema = v.object({ email: v.string(), password: v.string() });
export type ChangeEmail = v.InferInput<typeof ChangeEmailSchema>;

export const ChangePasswordSchema = v.object({ currentPassword: v.string(), newPassword: v.string() });
export type ChangePassword = v.InferInput<typeof ChangePasswordSchema>;

export const BeginPasswordResetSchema = v.object({ email: v.string() });
export type BeginPasswordReset = v.InferInput<typeof BeginPasswordResetSchema>;

/** A password reset under way. The answer is the same for known and unknown addresses. */
export const PasswordResetSchema = v.object({ id: v.string(), challenge: ChallengeSchema });
export type PasswordReset = v.InferOutput<typeof PasswordResetSchema>;

export const ResetPasswordSchema = v.object({ code: v.string(), password: v.string() });
export type ResetPassword = v.InferInput<typeof ResetPasswordSchema>;

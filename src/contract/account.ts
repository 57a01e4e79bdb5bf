import * as v from 'valibot';
import { ChallengeSchema } from './challenge.js';
import { ProfileSchema } from './profile.js';

/** `GET /api/account`: the account holder's own details. */
export const AccountSchema = v.object({
  email: v.string(),
  profile: ProfileSchema,
  /** A changed email that waits for its code. */
  pendingEmail: v.optional(ChallengeSchema),
});
export type Account = v.InferOutput<typeof AccountSchema>;

/** `PATCH /api/account`. The customer type 法人 cannot be changed back. */
export const ChangeProfileSchema = v.object({ profile: ProfileSchema });
/** `POST /api/account/email`; then `POST /api/account/email/verification`, `…/resend`. */
export const ChangeEmailSchema = v.object({ email: v.string(), password: v.string() });
/** `POST /api/account/password` */
export const ChangePasswordSchema = v.object({ currentPassword: v.string(), newPassword: v.string() });

/** `POST /api/password-resets`: the same answer for known and unknown addresses. */
export const BeginPasswordResetSchema = v.object({ email: v.string() });
export const PasswordResetSchema = v.object({ id: v.string(), challenge: ChallengeSchema });
export type PasswordReset = v.InferOutput<typeof PasswordResetSchema>;
/** `POST /api/password-resets/{id}/password` */
export const ResetPasswordSchema = v.object({ code: v.string(), password: v.string() });

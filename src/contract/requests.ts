import type { GenericSchema } from 'valibot';
import { BeginPasswordResetSchema, ChangeEmailSchema, ChangePasswordSchema, ResetPasswordSchema } from './account.js';
import { VerificationSchema } from './challenge.js';
import { IdentitySchema } from './credential.js';
import type { endpoints, EndpointName } from './endpoints.js';
import type { BodyOf } from './endpoints/endpoint.js';
import { BeginLinkingSchema } from './linking.js';
import {
  CreatePasskeySchema,
  ReauthenticationSchema,
  RenamePasskeySchema,
  SignInWithPasskeySchema,
} from './passkey.js';
import { ChangeProfileSchema, RegisterProfileSchema } from './profile-requests.js';
import { AcceptTermsSchema, BeginRegistrationSchema, RegisterEmailSchema } from './registration.js';
import { SignInSchema } from './session.js';

type Endpoints = typeof endpoints;

/** Names of the endpoints that take a body. */
export type EndpointWithBody = {
  [Name in EndpointName]: BodyOf<Endpoints[Name]> extends undefined ? never : Name;
}[EndpointName];

/**
 * The schema of each request body, for the service and the OpenAPI document. Widgets import only the types. A missing
 * schema, or one whose type differs from the endpoint's, does not compile.
 */
export const requestSchemas = {
  signIn: SignInSchema,
  beginRegistration: BeginRegistrationSchema,
  acceptTerms: AcceptTermsSchema,
  proveIdentity: IdentitySchema,
  registerEmail: RegisterEmailSchema,
  verifyRegistration: VerificationSchema,
  registerProfile: RegisterProfileSchema,
  beginLinking: BeginLinkingSchema,
  proveLinkingIdentity: IdentitySchema,
  unlinkService: ReauthenticationSchema,
  changeProfile: ChangeProfileSchema,
  changeEmail: ChangeEmailSchema,
  verifyEmail: VerificationSchema,
  changePassword: ChangePasswordSchema,
  removePassword: ReauthenticationSchema,
  withdraw: ReauthenticationSchema,
  signInWithPasskey: SignInWithPasskeySchema,
  beginPasskey: ReauthenticationSchema,
  createPasskey: CreatePasskeySchema,
  renamePasskey: RenamePasskeySchema,
  removePasskey: ReauthenticationSchema,
  beginPasswordReset: BeginPasswordResetSchema,
  resetPassword: ResetPasswordSchema,
} satisfies { readonly [Name in EndpointWithBody]: GenericSchema<BodyOf<Endpoints[Name]>, unknown> };

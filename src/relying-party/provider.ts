import { createRemoteJWKSet, customFetch as jwksFetch, type JWTVerifyGetKey } from 'jose';
import {
  allowInsecureRequests,
  ClientSecretBasic,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  type Configuration,
  type CustomFetch,
} from 'openid-client';
import type { Settings } from './options.js';

/** The account service as an OpenID provider. */
export interface Provider {
  readonly configuration: Configuration;
  /** Its published keys. Read again when a token names a key that is not among them. */
  readonly keys: JWTVerifyGetKey;
}

/** Seconds: visitors wait meanwhile. */
const timeout = 10;

async function discover(settings: Settings): Promise<Provider> {
  const { issuer, clientId, clientSecret, fetch: call } = settings;
  const configuration = await discovery(new URL(issuer), clientId, undefined, ClientSecretBasic(clientSecret), {
    timeout,
    ...(call && { [customFetch]: call as CustomFetch }),
    // The signature of ID tokens is checked although they arrive over TLS: a proxy in between need not be trusted.
    execute: [enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [allowInsecureRequests] : [])],
  });
  const keys = createRemoteJWKSet(new URL(configuration.serverMetadata().jwks_uri ?? ''), {
    timeoutDuration: timeout * 1000,
    ...(call && { [jwksFetch]: call }),
  });
  return { configuration, keys };
}

/** Reads the discovery document at the first call, and again after a failure. */
export function createProviderAccess(settings: Settings): () => Promise<Provider> {
  let provider: Promise<Provider> | undefined;
  return () => {
    provider ??= discover(settings).catch((error: unknown) => {
      provider = undefined;
      throw error;
    });
    return provider;
  };
}

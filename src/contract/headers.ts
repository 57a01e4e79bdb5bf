/** Sent with every state-changing call. The service rejects a call without it: a cross-site form cannot send it (CSRF). */
export const requestHeader = 'Mylexus-Request';
/** One value per intent, so that a repeated completion creates one account and one link. */
export const idempotencyHeader = 'Idempotency-Key';

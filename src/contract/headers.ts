/** Sent with every state-changing call: a cross-site form cannot send it, so the call is refused (RFC 10017, CSRF). */
export const requestHeader = 'Mylexus-Request';
/** One key per intent, so that a repeated completion makes one account and one link. */
export const idempotencyHeader = 'Idempotency-Key';

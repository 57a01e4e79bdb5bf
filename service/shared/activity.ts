/**
 * Milliseconds. An activity that moves the end of a session or registration by less is not written, so that a read does
 * not always write. It may end so much earlier than its idle time says.
 */
export const activityMs = 60_000;

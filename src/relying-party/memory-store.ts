import type { SessionStore, StoredSession } from './session-store.js';

/** A store in this process: sessions end with it. For tests, and for a site of one process. */
export function createMemorySessionStore(): SessionStore {
  const sessions = new Map<string, StoredSession>();
  const used = new Map<string, number>();
  return {
    async add(session) {
      sessions.set(session.id, session);
    },
    async get(id) {
      return sessions.get(id);
    },
    async delete(id) {
      sessions.delete(id);
    },
    async deleteWhere({ subject, providerSession }) {
      for (const session of sessions.values()) {
        if (subject !== undefined && session.subject !== subject) continue;
        if (providerSession !== undefined && session.providerSession !== providerSession) continue;
        sessions.delete(session.id);
      }
    },
    async use(key, expiresAt) {
      if (used.has(key)) return false;
      used.set(key, expiresAt);
      return true;
    },
    async deleteExpired(now) {
      for (const [id, { expiresAt }] of sessions) if (expiresAt < now) sessions.delete(id);
      for (const [key, expiresAt] of used) if (expiresAt < now) used.delete(key);
    },
  };
}

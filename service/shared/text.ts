/** NUL, and halves of surrogate pairs: what PostgreSQL cannot keep. */
const unstorable = /\0|\p{Surrogate}/u;

/** Paths of the texts in a JSON value that no database can keep, as `profile.familyName`. */
export function unstorableTexts(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return unstorable.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => unstorableTexts(member, path ? `${path}.${name}` : name));
}

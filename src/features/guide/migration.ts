/** What the visitor answers; undefined until answered. */
export interface MigrationAnswers {
  readonly hasAccount?: boolean | undefined;
  readonly hasLink?: boolean | undefined;
}

/** ① links a card ID to an account · ② registers an account · none: everything is done. */
export type MigrationProcedure = 'linking' | 'registration' | 'none';

/** Answers that the session already gives. */
export function answersOfSession(session: { state: string; brands: readonly string[] }): MigrationAnswers {
  return session.state === 'signed-in' ? { hasAccount: true, hasLink: session.brands.includes('lexus') } : {};
}

/** Which procedure the visitor is; undefined while an answer is missing. */
export function procedureFor({ hasAccount, hasLink }: MigrationAnswers): MigrationProcedure | undefined {
  if (hasAccount === undefined) return undefined;
  if (!hasAccount) return 'registration';
  if (hasLink === undefined) return undefined;
  return hasLink ? 'none' : 'linking';
}

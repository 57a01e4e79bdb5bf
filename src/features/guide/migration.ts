/** The visitor's answers; undefined without an answer. */
export interface MigrationAnswers {
  readonly hasAccount?: boolean | undefined;
  readonly hasLink?: boolean | undefined;
}

/** `linking`: procedure ① · `registration`: procedure ② · `none`: nothing to do (announcement A-4). */
export type MigrationProcedure = 'linking' | 'registration' | 'none';

/** The answers that the session contains. */
export function answersOfSession(session: { state: string; brands: readonly string[] }): MigrationAnswers {
  return session.state === 'signed-in' ? { hasAccount: true, hasLink: session.brands.includes('lexus') } : {};
}

/** The procedure that the visitor needs; undefined while an answer is missing. */
export function procedureFor({ hasAccount, hasLink }: MigrationAnswers): MigrationProcedure | undefined {
  if (hasAccount === undefined) return undefined;
  if (!hasAccount) return 'registration';
  if (hasLink === undefined) return undefined;
  return hasLink ? 'none' : 'linking';
}

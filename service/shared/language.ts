/** Languages of names, texts and mails. */
export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

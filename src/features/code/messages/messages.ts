export interface CodeMessages {
  codeLabel: string;
  codeRequired: string;
  codeIncomplete: (digits: number) => string;
}

declare module '../../../i18n/messages.js' {
  interface FeatureMessages {
    code: CodeMessages;
  }
}

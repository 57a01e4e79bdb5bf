export interface CodeMessages {
  codeLabel: string;
  codeRequired: string;
  codeIncomplete: (digits: number) => string;
}

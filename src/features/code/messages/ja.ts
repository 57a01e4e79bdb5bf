import type { CodeMessages } from './messages.js';

export const code: CodeMessages = {
  codeLabel: '認証コード（数字6桁）',
  codeRequired: '認証コードを入力してください。',
  codeIncomplete: (digits) => `認証コードは6桁で入力してください。（現在${digits}桁）`,
};

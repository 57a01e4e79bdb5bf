export default { printWidth: 120, singleQuote: true, endOfLine: 'lf', embeddedLanguageFormatting: 'off' };

/** `Password` → `your password`, `Lexus Owner’s Card ID` → `your Lexus Owner’s Card ID`, `Your details` → `your details`. */
export const your = (label: string): string =>
  `your ${label.replace(/^Your /, '').replace(/^[A-Z][a-z]+(?=[ \u00a0][a-z(]|$)/, (word) => word.toLowerCase())}`;

/** Passwords that nobody may choose, because they are guessed first. */
export interface PasswordList {
  has(password: string): boolean;
}

const sample = ['12345678', '123456789', '1234567890', 'password', 'password1', 'qwertyuiop', 'iloveyou', 'sunshine'];

/** A few of them: for a browser, where the whole list would be too large. */
export const samplePasswords: PasswordList = { has: (password) => sample.includes(password.toLowerCase()) };

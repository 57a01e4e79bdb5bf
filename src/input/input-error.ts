/** What a check says is wrong; undefined when nothing is. The same words as the contract's field errors. */
export type InputError =
  | 'required'
  | 'format'
  | 'email-format'
  | 'too-short'
  | 'too-long'
  | 'not-kana'
  | 'not-a-date'
  | 'in-the-future'
  | 'characters'
  | 'same-as-email';

import * as v from 'valibot';
import { namePattern } from '../../src/contract/index.js';

/** Control characters, and marks that turn the direction of a text. */
const unwanted = /[\p{Cc}\u2028-\u202e\u2066-\u2069\ufffd]/u;

const text = v.pipe(
  v.string('must be a text'),
  v.check(
    (value) => value.trim() !== '' && value.length <= 300 && !unwanted.test(value),
    'must be one line of 1 to 300 characters',
  ),
);
/** A text in every language. */
export const words = v.strictObject({ ja: text, en: text }, 'must be { "ja": …, "en": … }');
/** A name in calls and tables. */
export const name = v.pipe(
  v.string('must be a text'),
  v.regex(namePattern, 'must begin with a small letter and have at most 32 letters and digits'),
);

export const list = 'must be a list';

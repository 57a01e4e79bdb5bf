import * as v from 'valibot';
import {
  checkBirthDate,
  checkKana,
  checkPhone,
  checkPostalCode,
  foldDate,
  foldDigits,
  foldKana,
  foldPhone,
  foldPostalCode,
} from '../../src/input/index.js';
import { findBrand, findType, hasType, type Catalogue } from '../brands/catalogue.js';
import { isOlderHash } from '../hashing/older.js';
import { unstorableTexts } from '../shared/text.js';

/** argon2id of other parameters than ours is verified too, within bounds: a hash decides what it costs to verify. */
const argon2id = /^\$argon2id\$v=19\$m=(\d{1,5}),t=([1-9]|10),p=[1-4]\$[A-Za-z\d+/]{11,86}\$[A-Za-z\d+/]{22,86}$/;

/** Whether the service can verify passwords against the hash. */
export const isReadableHash = (hash: string): boolean =>
  isOlderHash(hash) || Number(argon2id.exec(hash)?.[1] ?? Infinity) <= 65_536;

const folded = (fold: (text: string) => string, isRight: (text: string) => boolean) =>
  v.pipe(v.string(), v.transform(fold), v.check(isRight));

/** Control characters, marks that turn the direction of a text, and what a decoder writes for bytes that are no UTF-8. */
const unwanted = /[\p{Cc}\u2028-\u202e\u2066-\u2069\ufffd]/u;
const isName = (text: string): boolean =>
  text.length > 0 && text.length <= 100 && !unwanted.test(text) && unstorableTexts(text).length === 0;
const name = folded((text) => text.trim(), isName);
const kana = folded(foldKana, (text) => checkKana(text) === undefined);

/** What a record is checked with. */
export interface RecordOptions {
  /** Digits of a folded ID. */
  readonly idLength: number;
  /** Whose types a record may have. */
  readonly brands: Catalogue;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * A credential as a file or a card system gives it: `id`, `type`, `brand`, `state`, `passwordHash`, `holder`. Every value is
 * folded to the form in which it is stored.
 */
export const credentialRecord = ({ idLength, brands, today }: RecordOptions) =>
  v.pipe(
    v.object({
      id: folded(foldDigits, (text) => text.length === idLength && /^\d+$/.test(text)),
      type: v.pipe(
        v.string(),
        v.check((type) => !!findType(brands, type)),
      ),
      brand: v.pipe(
        v.string(),
        v.check((brand) => !!findBrand(brands, brand)),
      ),
      state: v.picklist(['active', 'cancelled', 'transferred', 'suspended']),
      passwordHash: folded((text) => text.trim(), isReadableHash),
      holder: v.optional(
        v.nullable(
          v.object({
            familyName: name,
            givenName: name,
            familyNameKana: kana,
            givenNameKana: kana,
            birthDate: folded(foldDate, (text) => checkBirthDate(text, today) === undefined),
            phone: folded(foldPhone, (text) => checkPhone(text) === undefined),
            postalCode: folded(foldPostalCode, (text) => checkPostalCode(text) === undefined),
          }),
        ),
        null,
      ),
    }),
    v.forward(
      v.check(({ brand, type }) => hasType(brands, brand, type)),
      ['type'],
    ),
  );
export type CredentialRecord = v.InferOutput<ReturnType<typeof credentialRecord>>;

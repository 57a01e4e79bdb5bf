import * as v from 'valibot';
import { customerTypes, ownFieldKinds } from '../../src/contract/index.js';
import { list, name, words } from './parts.js';

const most = 8;
const choices = { fewest: 2, most: 12 };

const flag = v.boolean('must be true or false');
const common = {
  name,
  label: words,
  hint: v.optional(words),
  required: flag,
  for: v.optional(v.picklist(customerTypes, `must be ${customerTypes.join(' or ')}`)),
};
const value = v.pipe(v.string('must be a text'), v.regex(/^[\w-]{1,40}$/, 'must have 1 to 40 letters, digits, - or _'));
const whole = 'must be a whole number from 1 to 500';
const options = v.pipe(
  v.array(v.strictObject({ value, label: words }, 'must be { "value": …, "label": … }'), list),
  v.check(
    ({ length }) => length >= choices.fewest && length <= choices.most,
    `must have ${choices.fewest} to ${choices.most} choices`,
  ),
  v.check((all) => new Set(all.map((each) => each.value)).size === all.length, 'must not have a value twice'),
);

/** Fields that a brand adds to the account details. */
export const ownFields = v.pipe(
  v.array(
    v.variant(
      'kind',
      [
        v.strictObject({
          ...common,
          kind: v.literal('text'),
          maxLength: v.optional(
            v.pipe(
              v.number(whole),
              v.check((count) => Number.isInteger(count) && count >= 1 && count <= 500, whole),
            ),
          ),
        }),
        v.strictObject({ ...common, kind: v.literal('choice'), options }),
        v.strictObject({ ...common, kind: v.literal('date') }),
        v.strictObject({ ...common, kind: v.literal('consent'), sentence: words }),
      ],
      `must be one of ${ownFieldKinds.join(', ')}`,
    ),
    list,
  ),
  v.maxLength(most, `must have at most ${most} fields`),
);

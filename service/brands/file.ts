import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { defaultProfilePolicy, identityFieldNames, type ProfilePolicy } from '../../src/contract/index.js';
import { mistakesOfProfile } from '../shared/profile-policy.js';
import type { BrandEntry, Catalogue, Texts } from './catalogue.js';
import { defaultBrands } from './default.js';
import { ownFields } from './own-fields.js';
import { list, name, words } from './parts.js';
import { mistakeOf } from './theme.js';

const message = v.pipe(v.string(), v.minLength(1), v.maxLength(1000, 'must have at most 1000 characters'));
const field = v.picklist(identityFieldNames, `must be one of ${identityFieldNames.join(', ')}`);

const requirementSet = v.strictObject(
  {
    name,
    label: words,
    fields: v.pipe(
      v.array(field, list),
      v.check((fields) => fields.includes('id') && fields.length > 1, 'must have id and at least one more field'),
      v.check((fields) => new Set(fields).size === fields.length, 'must not have a field twice'),
    ),
  },
  'must be an object',
);

const hints = v.strictObject(
  Object.fromEntries(identityFieldNames.map((each) => [each, v.optional(words)])) as Record<
    (typeof identityFieldNames)[number],
    v.OptionalSchema<typeof words, undefined>
  >,
  'must be an object',
);

const credentialType = v.strictObject(
  {
    type: name,
    name: words,
    service: words,
    requirementSets: v.pipe(v.array(requirementSet, list), v.nonEmpty('must have at least one')),
    hints: v.optional(hints),
  },
  'must be an object',
);

/** Which texts there are the widgets know: a name that they do not have changes nothing. */
const texts: v.GenericSchema<Texts> = v.record(
  v.string(),
  v.lazy(() => v.union([message, v.array(message), texts], 'must be a text, a list of texts or an object of texts')),
  'must be an object',
);

/** Every property is checked by its name, so that a mistake has its path. */
const theme = v.pipe(
  v.record(v.string(), v.unknown(), 'must be an object'),
  v.rawTransform(({ dataset: { value }, addIssue }) => {
    for (const [key, each] of Object.entries(value)) {
      const message = mistakeOf(key, each);
      if (message) addIssue({ message, path: [{ type: 'object', origin: 'value', input: value, key, value: each }] });
    }
    return value as Record<string, string>;
  }),
);

const brand = v.strictObject(
  {
    brand: name,
    name: words,
    invitation: words,
    canAdd: v.boolean('must be true or false'),
    credentialTypes: v.array(credentialType, list),
    linkedServices: v.optional(
      v.array(v.strictObject({ kind: name, name: words, service: words }, 'must be an object'), list),
    ),
    profileFields: v.optional(ownFields),
    theme: v.optional(theme),
    messages: v.optional(v.strictObject({ ja: v.optional(texts), en: v.optional(texts) }, 'must be an object')),
  },
  'must be an object',
);

/** The fields of one customer type. Which names there are, `mistakesOfProfile` knows. */
const profileFields = v.array(
  v.strictObject({ name, required: v.boolean('must be true or false') }, 'must be { "name": …, "required": … }'),
  list,
);

/** A file of brands. */
export const BrandsFileSchema = v.strictObject(
  {
    /** Whether the service's own brands stay; one that the file has too is replaced. */
    withDefaults: v.optional(v.boolean('must be true or false'), true),
    brands: v.optional(v.array(brand, list), []),
    /** The profile fields of a customer type, for every brand; without it those of the service. */
    profile: v.optional(
      v.strictObject(
        { individual: v.optional(profileFields), corporation: v.optional(profileFields) },
        'must be an object',
      ),
      {},
    ),
  },
  'must be a JSON object',
);

type Issue = v.BaseIssue<unknown>;

/** `brands[1].name.en is missing`, for instance. */
function sentence(issue: Issue): string {
  const path = (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .slice(1);
  if (issue.type === 'strict_object' && issue.expected === 'never') return `${path} is not known`;
  if (path && issue.received === 'undefined') return `${path} is missing`;
  return path ? `${path} ${issue.message}` : issue.message;
}

/** Names that stand in the catalogue more than once. */
const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((each, index) => names.indexOf(each) !== index)),
];

function doubles(brands: Catalogue): string[] {
  const types = brands.flatMap(({ credentialTypes, linkedServices = [] }) => [
    ...credentialTypes.map(({ type }) => type),
    ...linkedServices.map(({ kind }) => kind),
  ]);
  const sets = brands.flatMap(({ credentialTypes }) =>
    credentialTypes.flatMap(({ type, requirementSets }) =>
      twice(requirementSets.map((set) => set.name)).map((set) => `requirement set ${set} of ${type}`),
    ),
  );
  const fields = brands.flatMap(({ profileFields = [] }) => profileFields.map((each) => each.name));
  return [
    ...twice(types).map((type) => `type ${type}`),
    ...sets,
    ...twice(fields).map((each) => `profile field ${each}`),
  ].map((each) => `the ${each} is there twice`);
}

/** What a file says, or everything that is wrong with it, a sentence each. */
type Parsed =
  | { readonly brands: Catalogue; readonly profile: ProfilePolicy; readonly mistakes?: never }
  | { readonly brands?: never; readonly profile?: never; readonly mistakes: string[] };

/** Reads a file's text. */
export function parseBrands(json: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { mistakes: ['is no JSON'] };
  }
  const { success, output, issues } = v.safeParse(BrandsFileSchema, value);
  if (!success) return { mistakes: issues.map(sentence) };
  const own: readonly BrandEntry[] = output.brands;
  const double = twice(own.map((each) => each.brand)).map((each) => `the brand ${each} is there twice`);
  const kept = output.withDefaults
    ? defaultBrands.filter((each) => !own.some((other) => other.brand === each.brand))
    : [];
  const brands = [...kept, ...own];
  const profile = { ...defaultProfilePolicy, ...output.profile } as ProfilePolicy;
  const none = brands.length > 0 ? [] : ['brands must have at least one'];
  const mistakes = [...none, ...double, ...doubles(brands), ...mistakesOfProfile(profile)];
  return mistakes.length > 0 ? { mistakes } : { brands, profile };
}

/** Reads a file. */
export function readBrandsFile(path: string): Parsed {
  let json: string;
  try {
    json = readFileSync(path, 'utf8');
  } catch (error) {
    return { mistakes: [`cannot be read (${(error as NodeJS.ErrnoException).code}): ${path}`] };
  }
  return parseBrands(json);
}

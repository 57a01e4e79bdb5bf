import { customerTypes, profileFieldsOf, type CustomerType, type ProfilePolicy } from '../../src/contract/index.js';

/** What the service itself needs: the name that mails, pages and sites call the account's holder by. */
const neededFields = ['corporationName', 'familyName', 'givenName'];

function mistakesOfType(type: CustomerType, fields: ProfilePolicy[CustomerType]): string[] {
  const all: readonly string[] = profileFieldsOf(type);
  const names: readonly string[] = fields.map(({ name }) => name);
  const required = fields.filter((field) => field.required).map(({ name }) => name as string);
  return [
    ...names.flatMap((name, place) => (all.includes(name) ? [] : [`[${place}].name must be one of ${all.join(', ')}`])),
    ...[...new Set(names.filter((name, place) => names.indexOf(name) !== place))].map((name) => ` has ${name} twice`),
    ...neededFields
      .filter((name) => all.includes(name) && !required.includes(name))
      .map((name) => ` must have ${name}, required`),
  ].map((mistake) => `profile.${type}${mistake}`);
}

/** Everything that is wrong with a policy, a sentence each, with its path. */
export const mistakesOfProfile = (policy: ProfilePolicy): string[] =>
  customerTypes.flatMap((type) => mistakesOfType(type, policy[type]));

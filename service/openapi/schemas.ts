import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import * as contract from '../../src/contract/index.js';

export type Json = Record<string, unknown>;

/** The schemas the contract exports, by the name of the type: `SessionSchema` is `Session`. */
export const namedSchemas: Record<string, GenericSchema> = Object.fromEntries(
  Object.entries(contract).flatMap(([name, value]) =>
    name.endsWith('Schema') ? [[name.slice(0, -'Schema'.length), value as GenericSchema]] : [],
  ),
);

export const reference = (name: string): string => `#/components/schemas/${name}`;

/** The name of a schema that the contract exports. Throws for any other. */
export function nameOf(schema: GenericSchema): string {
  const found = Object.entries(namedSchemas).find(([, each]) => each === schema);
  if (!found) throw new Error('A body is no schema that the contract exports.');
  return found[0];
}

/** Open on purpose: a reader accepts a code it does not know. The codes of a call are listed at the call. */
const openCodes = (codes: readonly string[], unknown: string): Json => ({
  type: 'string',
  description: `One of ${codes.join(', ')}. A newer service may know more: ${unknown}.`,
  examples: [...codes],
});

const policyFields: Json = {
  type: 'array',
  items: {
    type: 'object',
    properties: { name: { type: 'string' }, required: { type: 'boolean' } },
    required: ['name', 'required'],
  },
};

/** Schemas that the converter cannot express. */
const overrides = new Map<unknown, Json>([
  [
    contract.IdentitySchema.entries.fields,
    {
      type: 'object',
      propertyNames: { $ref: reference('IdentityFieldName') },
      additionalProperties: { type: 'string' },
    },
  ],
  [
    contract.PresentationSchema,
    {
      type: 'string',
      enum: [...contract.presentations],
      description: `Any other value is read as ${contract.presentationOf(undefined)}, the strictest one.`,
    },
  ],
  [
    contract.ProfilePolicySchema,
    {
      type: 'object',
      properties: { individual: policyFields, corporation: policyFields },
      required: ['individual', 'corporation'],
    },
  ],
  [
    contract.OwnFieldsSchema,
    { type: 'object', additionalProperties: { type: 'array', items: { $ref: reference('OwnField') } } },
  ],
  [contract.ProfileSchema.entries.own.wrapped, { $ref: reference('OwnValues') }],
  [
    contract.ProblemSchema.entries.code,
    openCodes(contract.problemCodes, 'a code without a sentence is shown as unavailable'),
  ],
  [
    contract.ProblemSchema.entries.lockedUntil,
    {
      type: 'string',
      description: 'With locked: when the lock ends. Not there where staff locked the account, which no time ends.',
    },
  ],
  [
    contract.FieldErrorSchema.entries.code,
    openCodes(contract.fieldErrorCodes, 'a code without a sentence is shown as a general error'),
  ],
]);

/** The contract's schemas as JSON Schema 2020-12, as they go over the wire. */
export function componentSchemas(): Record<string, Json> {
  const schemas = toJsonSchemaDefs(namedSchemas as Parameters<typeof toJsonSchemaDefs>[0], {
    target: 'draft-2020-12',
    typeMode: 'input',
    overrideRef: ({ referenceId }) => reference(referenceId),
    overrideSchema: ({ valibotSchema }) => overrides.get(valibotSchema),
  }) as Record<string, Json>;
  return schemas;
}

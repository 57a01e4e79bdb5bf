import * as v from 'valibot';

/** The addresses of a postal code: empty when the code is unknown. */
export const AddressesSchema = v.object({
  addresses: v.array(v.object({ prefecture: v.string(), city: v.string(), town: v.string() })),
});
export type Addresses = v.InferOutput<typeof AddressesSchema>;

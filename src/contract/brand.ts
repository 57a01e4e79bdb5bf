import * as v from 'valibot';

/** A name of the service's data: of a brand, or of a kind of credential. */
export const namePattern = /^[a-z][A-Za-z0-9]{0,31}$/;

/** A brand, for instance `lexus`. Which brands there are is the service's data; it names them in its answers. */
export const BrandSchema = v.pipe(v.string(), v.regex(namePattern));
export type Brand = v.InferOutput<typeof BrandSchema>;

import * as v from 'valibot';

export const brands = ['lexus', 'toyota'] as const;
export const BrandSchema = v.picklist(brands);
export type Brand = v.InferOutput<typeof BrandSchema>;

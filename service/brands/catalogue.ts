import type { Brand, CredentialType, IdentityFieldName, OwnField, OwnFields } from '../../src/contract/index.js';
import type { Language } from '../shared/language.js';

/** A text in every language. Plain text everywhere: pages and mails escape it. */
export type Words = Readonly<Record<Language, string>>;

/** Identity fields that together prove who holds a credential. */
export interface RequirementSet {
  /** Its name in the contract, for instance `password`. */
  readonly name: string;
  readonly label: Words;
  readonly fields: readonly IdentityFieldName[];
}

/** A kind of card or ID that this service proves. */
export interface CredentialKind {
  /** Unique in the whole catalogue. */
  readonly type: CredentialType;
  readonly name: Words;
  /** The service behind it. */
  readonly service: Words;
  /** At least one. */
  readonly requirementSets: readonly RequirementSet[];
  /** Hints that say more than the service's own, for instance with an example. */
  readonly hints?: { readonly [Name in IdentityFieldName]?: Words | undefined } | undefined;
}

/** A service that another system links; this service only lists it. */
export interface LinkedService {
  /** Unique in the whole catalogue, as types are. */
  readonly kind: string;
  /** Of its ID. */
  readonly name: Words;
  readonly service: Words;
}

/** Texts by their names. */
export interface Texts {
  readonly [name: string]: string | readonly string[] | Texts;
}

/** A brand: everything that the service and its pages know of it. */
export interface BrandEntry {
  readonly brand: Brand;
  readonly name: Words;
  /** The benefit of linking; shown while an account has no services of the brand. */
  readonly invitation: Words;
  /** Whether an account holder can add a link. */
  readonly canAdd: boolean;
  readonly credentialTypes: readonly CredentialKind[];
  readonly linkedServices?: readonly LinkedService[] | undefined;
  /** Fields that the brand adds to the account details. */
  readonly profileFields?: readonly OwnField[] | undefined;
  /** Custom properties of the hosted pages, without `--mylexus-`. */
  readonly theme?: Readonly<Record<string, string>> | undefined;
  /** Texts of the widgets on the hosted pages, as `data-mylexus-messages` has them: by language, feature and key. */
  readonly messages?: { readonly [Name in Language]?: Texts | undefined } | undefined;
}

/** The brands in the order in which they are listed. */
export type Catalogue = readonly BrandEntry[];

export const findBrand = (catalogue: Catalogue, brand: string | null | undefined): BrandEntry | undefined =>
  catalogue.find((entry) => entry.brand === brand);

/** The credential type with its brand. */
export function findType(catalogue: Catalogue, type: string): (CredentialKind & { brand: Brand }) | undefined {
  for (const { brand, credentialTypes } of catalogue) {
    const found = credentialTypes.find((each) => each.type === type);
    if (found) return { ...found, brand };
  }
  return undefined;
}

/** The own fields of every brand that has any. */
export const ownFieldsByBrand = (catalogue: Catalogue): OwnFields =>
  Object.fromEntries(
    catalogue.flatMap(({ brand, profileFields = [] }) => (profileFields.length > 0 ? [[brand, profileFields]] : [])),
  );

/** Whether the brand has the type. */
export const hasType = (catalogue: Catalogue, brand: string, type: string): boolean =>
  !!findBrand(catalogue, brand)?.credentialTypes.some((each) => each.type === type);

/** A brand's name. What is stored under a brand that the catalogue no longer has is shown with the name it is stored under. */
export const brandName = (catalogue: Catalogue, brand: string, language: Language): string =>
  findBrand(catalogue, brand)?.name[language] ?? brand;

/** The names of a link's kind: of its ID, and of the service behind it. One that is no longer there has its stored name. */
export function kindNames(
  catalogue: Catalogue,
  kind: string,
  language: Language,
): { credentialTypeName: string; serviceName: string } {
  const linked = catalogue.flatMap(({ linkedServices = [] }) => linkedServices).find((each) => each.kind === kind);
  const { name, service } = findType(catalogue, kind) ?? linked ?? {};
  return { credentialTypeName: name?.[language] ?? kind, serviceName: service?.[language] ?? kind };
}

/** What the accessibility conformance report says of one success criterion, and how its tests are shown to work. */

/** A term of OpenACR (https://github.com/GSA/openacr, catalog `2.5-edition-wcag-2.2-en`). */
export type Conformance = 'supports' | 'partially-supports' | 'does-not-support' | 'not-applicable';

export interface NamedTest {
  /** The file that has the title. */
  file: string;
  /** The title as the file has it, or its fixed part. */
  title: string;
  /** The file to run, if the title is in a suite. */
  run?: string;
  /** Part of the full title: what comes before or after the fixed part. */
  only?: string;
}

/** One thing that is broken on purpose: a text of a source file and what replaces it. The first test has to fail. */
export interface Mutation {
  file: string;
  from: string;
  to: string;
}

export interface Criterion {
  /** Number in WCAG 2.2; JIS X 8341-3:2016 has the same numbers. */
  number: string;
  level: 'A' | 'AA';
  /** Handle in WCAG 2.2. */
  name: string;
  /** Name in JIS X 8341-3:2016; after 2.0, in the Japanese translation of WCAG. */
  japanese: string;
  /** The version of WCAG that has it first. JIS X 8341-3:2016 has those of 2.0. */
  since: '2.0' | '2.1' | '2.2';
  conformance: Conformance;
  /** What the widgets do about it, or what they do not. */
  remark: string;
  tests?: readonly NamedTest[];
  breaks?: Mutation;
  /** What a person has to judge, beside the tests or instead of them. */
  person?: string;
}

/** Tests of `test/features/wcag`, which name their criterion first. */
export const inStates = (principle: string, title: string, state?: string): NamedTest => ({
  file: `test/features/wcag/${principle}.test.ts`,
  title,
  ...(state && { only: `${title}: ${state}` }),
});

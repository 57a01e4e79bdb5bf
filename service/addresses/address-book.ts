import type { Addresses } from '../../src/contract/index.js';

/** Finds addresses by postal code. */
export interface AddressBook {
  /** `postalCode`: seven digits. Empty when the code is unknown. */
  find(postalCode: string): Promise<Addresses['addresses']>;
}

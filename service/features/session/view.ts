import type { Session } from '../../../src/contract/index.js';
import { linkedBrands, type LinkWithCredential } from '../../shared/links/rules.js';
import { displayNameOf } from '../../shared/profile.js';
import type { AccountRow } from '../../store/rows.js';

export const signedOut: Session = { state: 'signed-out' };

/** What any script of the page may know. */
export function sessionView({ profile }: AccountRow, links: readonly LinkWithCredential[]): Session {
  return { state: 'signed-in', displayName: displayNameOf(profile), brands: linkedBrands(links) };
}

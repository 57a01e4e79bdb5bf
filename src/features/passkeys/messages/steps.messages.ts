/** Messages of the account's list of passkeys, and of its changes. */
export interface PasskeyStepMessages {
  passkeys: string;
  none: string;
  add: string;
  /** On pages of other origins than the account service. */
  addElsewhere: string;
  rename: string;
  renameOf: (name: string) => string;
  remove: string;
  removeOf: (name: string) => string;
  /** `date` is a written-out day. */
  addedOn: (date: string) => string;
  usedOn: (date: string) => string;
  backedUp: string;
  lastMethod: string;
  removePassword: string;
  passwordNeedsTwo: string;
  addHeading: string;
  addLead: string;
  create: string;
  creating: string;
  added: string;
  nameHeading: string;
  nameLead: string;
  name: string;
  named: string;
  removeHeading: string;
  removeLead: (name: string) => string;
  removePoints: readonly string[];
  removing: string;
  removed: string;
  passwordHeading: string;
  passwordLead: string;
  passwordPoints: readonly string[];
  passwordRemoved: string;
}

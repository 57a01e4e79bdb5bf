/** Messages of the notice and identity steps, shared by registration and linking. */
export interface IdentityMessages {
  noticeHeading: string;
  identityHeading: string;
  identityLead: string;
  credentialType: string;
  requirementSet: string;
  serviceDetails: string;
  brandLabel: string;
  serviceLabel: string;
  /** Summary of the folded record of a card. */
  showRecord: string;
  /** Read out for the hidden part of a text. */
  masked: string;
}

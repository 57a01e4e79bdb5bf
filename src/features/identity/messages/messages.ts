/** Messages of the notice and identity steps, shared by registration and linking. */
export interface IdentityMessages {
  noticeHeading: string;
  noticeLead: string;
  identityHeading: string;
  identityLead: string;
  credentialType: string;
  requirementSet: string;
  serviceDetails: string;
  brandLabel: string;
  serviceLabel: string;
  credentialIdLabel: (type: string) => string;
}

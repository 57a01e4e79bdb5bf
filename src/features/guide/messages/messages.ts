import type { CommonMessages } from '../../../i18n/messages.js';

/** One group of discontinued functions (announcement A-5). */
export interface DiscontinuedGroup {
  group: string;
  functions: readonly string[];
}

export interface GuideMessages extends CommonMessages {
  guideHeading: string;
  guideLead: string;
  guideEnded: string;
  /** Name of the links to the procedures. */
  jumpLabel: string;
  requirementHeading: string;
  requirement: string;
  requirementNote: string;
  pointsHeading: string;
  points: readonly { heading: string; text: string }[];
  questionHeading: string;
  questionLead: string;
  questionSession: string;
  hasAccount: string;
  hasLink: string;
  yes: string;
  no: string;
  results: Record<'linking' | 'registration' | 'none', { heading: string; text: string; action: string }>;
  proceduresHeading: string;
  procedures: Record<
    'linking' | 'registration',
    { heading: string; who: string; lead: string; steps: readonly GuideStep[]; start: string }
  >;
  discontinuedHeading: string;
  discontinuedLead: string;
  discontinuedGroup: string;
  discontinuedFunction: string;
  discontinued: readonly DiscontinuedGroup[];
  requestsHeading: string;
  requests: string;
}

/** One step of a procedure, in the order of the announcement. */
export interface GuideStep {
  heading: string;
  text: string;
}

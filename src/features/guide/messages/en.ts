import type { GuideMessages } from './messages.js';
import { common } from '../../../i18n/en/common.js';

export const guide: GuideMessages = {
  ...common,
  guideHeading: 'Our owner sites have been renewed',
  guideLead:
    'On 31 August 2022 the Lexus Owners’ Site and the G-Link User Site were renewed and became one site for all owners: My LEXUS (WEB).',
  guideEnded: 'The former sites closed on 16 March 2023. Please use My LEXUS (WEB).',
  requirementHeading: 'What you need',
  requirement: 'To use My LEXUS (WEB), a TOYOTA account has to be linked with a Lexus Owner’s Card ID.',
  requirementNote: 'A Lexus Service Card ID or a G-Link Lite ID can be linked as well.',
  pointsHeading: 'What is new',
  points: [
    {
      heading: 'Easy to use on any device',
      text: 'The pages are easy to read and use on smartphones and tablets, so that you find what you need anywhere, any time.',
    },
    {
      heading: 'One login: your TOYOTA account',
      text: 'You log in with the same TOYOTA account as in the My LEXUS app.',
    },
  ],
  questionHeading: 'What you need to do',
  questionLead: 'Two questions tell which procedure applies to you.',
  questionSession: 'This is what applies to the account you are signed in with.',
  hasAccount: 'Do you have a TOYOTA account?',
  hasLink: 'Is it linked with your card ID?',
  yes: 'Yes',
  no: 'No',
  results: {
    linking: {
      heading: 'Procedure ① applies to you',
      text: 'Please link your card ID with your TOYOTA account.',
      action: 'Start procedure ①',
    },
    registration: {
      heading: 'Procedure ② applies to you',
      text: 'Please register a TOYOTA account and link your card ID with it.',
      action: 'Start procedure ②',
    },
    none: {
      heading: 'There is nothing to do',
      text: 'Your card ID is linked. Enjoy My LEXUS (WEB).',
      action: 'Go to My LEXUS (WEB)',
    },
  },
  proceduresHeading: 'The procedures step by step',
  procedures: {
    linking: {
      heading: 'Procedure ①',
      who: 'You have a TOYOTA account, but it is not linked with your card ID',
      action: 'Start procedure ①',
      steps: [
        { heading: 'Open My LEXUS (WEB)', text: 'Press “Log in” on the top page.' },
        { heading: 'Log in with your TOYOTA account', text: 'Enter email address and password and press “Log in”.' },
        { heading: 'Press “MENU”', text: 'You find it in the upper right corner of the top page.' },
        { heading: 'Press “Settings”', text: 'It is in the menu that opens.' },
        {
          heading: 'Press “View and change account information”',
          text: 'The settings lead to your account information.',
        },
        { heading: 'Press “View”', text: 'It stands beside the list of connected services.' },
        { heading: 'Press “Add”', text: 'It stands under the Lexus brand in the list.' },
        { heading: 'Read the notice', text: 'Read what to know before linking and press “Next”.' },
        { heading: 'Enter the details needed for linking', text: 'Confirm who you are and press “Confirm”.' },
        { heading: 'Check the details', text: 'Check the connected service and press “Register”.' },
        { heading: 'Linked', text: 'The top page of My LEXUS (WEB) now opens the owner site.' },
      ],
    },
    registration: {
      heading: 'Procedure ②',
      who: 'You have no TOYOTA account yet',
      action: 'Start procedure ②',
      steps: [
        { heading: 'Open My LEXUS (WEB)', text: 'Press “Register” on the top page.' },
        {
          heading: 'Choose your ID',
          text: 'Press “I have a Lexus Owner’s Card ID, a Lexus Service Card ID or a G-Link Lite ID”.',
        },
        { heading: 'Read the notice', text: 'Read what to know before linking and press “Next”.' },
        { heading: 'Agree to the terms of use', text: 'Read the terms, tick the box and press “Next”.' },
        { heading: 'Enter the details needed for linking', text: 'Confirm who you are and press “Next”.' },
        {
          heading: 'Check the service and register your email address',
          text: 'Check the service, enter the email address and press “Send verification code”.',
        },
        { heading: 'Enter the verification code', text: 'Enter the six digits from the mail and press “Next”.' },
        {
          heading: 'Enter your details',
          text: 'What is registered with your ID is filled in. Correct it where needed and press “Confirm”.',
        },
        { heading: 'Review', text: 'Check what you entered and press “Register”.' },
        { heading: 'Registered and linked', text: 'Press “Next” to go on to the services of My LEXUS (WEB).' },
      ],
    },
  },
  discontinuedHeading: 'Functions that have ended',
  discontinuedLead: 'The following functions are no longer available in My LEXUS (WEB).',
  discontinuedGroup: 'Menu',
  discontinuedFunction: 'Functions',
  discontinued: [
    { group: 'MY CAR PROFILE', functions: ['Car insurance', 'Finance'] },
    { group: 'MY CAR DIARY', functions: ['Diary', 'My Reminder', 'Fuel economy'] },
    { group: 'D-MAIL', functions: ['Outbox', 'New mail'] },
    { group: 'MY DEALER', functions: ['Booking of inspection and maintenance'] },
    { group: 'e-Care', functions: ['Warnings', 'Consumables'] },
    { group: 'OWNER LOGS GUIDE', functions: ['The whole page'] },
    { group: 'List of contents and functions', functions: ['The whole page'] },
  ],
  requestsHeading: 'Catalogues and other requests',
  requests:
    'For catalogues, test drives, estimates and advice on buying, log in to My LEXUS (WEB) and open Garage, My Dealer, Dealer details; or use lexus.jp, “Thinking of buying”.',
};

import type { GuideMessages } from './messages.js';
import { common } from '../../../i18n/en/common.js';

export const guide: GuideMessages = {
  ...common,
  guideHeading: 'Our owner sites have been renewed',
  guideLead:
    'Thank you for choosing Lexus. On 31 August 2022 we renewed the Lexus Owners’ Site and the G-\u2060Link User Site, and combined the sites of all owners in My\u00a0LEXUS (WEB).',
  guideEnded: 'The former sites closed on 16 March 2023. Please use My\u00a0LEXUS (WEB) from now on.',
  jumpLabel: 'In this announcement',
  requirementHeading: 'What you need',
  requirement: 'To use My\u00a0LEXUS (WEB), you need to link a TOYOTA account with your Lexus Owner’s Card ID*.',
  requirementNote: '* You can link a Lexus Service Card ID or a G-\u2060Link\u00a0Lite\u00a0ID instead.',
  pointsHeading: 'What is new',
  points: [
    {
      heading: 'Easy to use on any device',
      text: 'The pages are easy to read and use on smartphones and tablets, so that you find what you need anywhere, any time.',
    },
    {
      heading: 'Log in with your TOYOTA account',
      text: 'You can now log in with the same TOYOTA account as in the My\u00a0LEXUS app.',
    },
  ],
  questionHeading: 'What you need to do',
  questionLead: 'Answer two questions to see which procedure applies to you.',
  questionSession: 'This is what applies to the account you are logged in with.',
  hasAccount: 'Do you have a TOYOTA account?',
  hasLink: 'Is it linked with your Lexus Owner’s Card ID*?',
  yes: 'Yes',
  no: 'No',
  results: {
    linking: {
      heading: 'Procedure ① applies to you',
      text: 'Please link your Lexus Owner’s Card ID* with your TOYOTA account.',
      action: 'Go to procedure ①',
    },
    registration: {
      heading: 'Procedure ② applies to you',
      text: 'Please register a TOYOTA account and link your Lexus Owner’s Card ID* with it.',
      action: 'Go to procedure ②',
    },
    none: {
      heading: 'There is nothing to do',
      text: 'Your ID is linked. Enjoy My\u00a0LEXUS (WEB).',
      action: 'Go to My\u00a0LEXUS (WEB)',
    },
  },
  proceduresHeading: 'How to register a TOYOTA account',
  procedures: {
    linking: {
      heading: 'Procedure ①',
      who: 'You have a TOYOTA account, but it is not linked with your Lexus Owner’s Card ID*',
      lead: 'You link the Lexus Owner’s Card ID, Lexus Service Card ID or G-\u2060Link\u00a0Lite\u00a0ID that you use now with your TOYOTA account.',
      start: 'Start procedure ①',
      steps: [
        { heading: 'Open My\u00a0LEXUS (WEB)', text: 'Select “Log in” on the home page.' },
        {
          heading: 'Log in to your TOYOTA account',
          text: 'Enter your email address and password and select “Log in”.',
        },
        { heading: 'Select “MENU”', text: 'You’ll find it in the upper right corner of the home page.' },
        { heading: 'Select “Settings”', text: 'It’s in the menu that opens.' },
        { heading: 'Select “View and change account information”', text: 'It’s on the settings page.' },
        {
          heading: 'Select “View” for your connected services',
          text: 'It’s in the lower part of your account information.',
        },
        { heading: 'Select “Add” for the Lexus brand', text: 'It’s next to the Lexus brand in the list.' },
        { heading: 'Read the notice', text: 'Read what to know before linking and select “Next”.' },
        {
          heading: 'Enter the details needed for linking',
          text: 'Enter the details that verify your identity and select “Confirm”.',
        },
        { heading: 'Check the details', text: 'Check the connected service and select “Register”.' },
        { heading: 'Linked', text: 'You can now use the owner site from the My\u00a0LEXUS (WEB) home page.' },
      ],
    },
    registration: {
      heading: 'Procedure ②',
      who: 'You have no TOYOTA account yet',
      lead: 'You register a TOYOTA account with the Lexus Owner’s Card ID, Lexus Service Card ID or G-\u2060Link\u00a0Lite\u00a0ID that you use now.',
      start: 'Start procedure ②',
      steps: [
        { heading: 'Open My\u00a0LEXUS (WEB)', text: 'Select “Register” on the home page.' },
        {
          heading:
            'Select “I have a Lexus Owner’s Card ID, a Lexus Service Card ID or a G-\u2060Link\u00a0Lite\u00a0ID”',
          text: 'It’s on the registration page.',
        },
        { heading: 'Read the notice', text: 'Read what to know before linking and select “Next”.' },
        { heading: 'Agree to the terms of use', text: 'Read the terms, tick the box and select “Next”.' },
        {
          heading: 'Enter the details needed for linking',
          text: 'Enter the details that verify your identity and select “Next”.',
        },
        {
          heading: 'Check the service and register your email address',
          text: 'Check the service, enter your email address and select “Send verification code”.',
        },
        { heading: 'Enter the verification code', text: 'Enter the six digits from the email and select “Next”.' },
        {
          heading: 'Enter the details for your TOYOTA account',
          text: 'The details registered with your ID are filled in. Enter what is required and select “Confirm”.',
        },
        { heading: 'Review your details', text: 'Check what you entered and select “Register”.' },
        { heading: 'Registered and linked', text: 'Select “Next” to go on to the services of My\u00a0LEXUS (WEB).' },
      ],
    },
  },
  discontinuedHeading: 'What is discontinued in My\u00a0LEXUS (WEB)',
  discontinuedLead: 'The following functions are no longer available in My\u00a0LEXUS (WEB).',
  discontinuedGroup: 'Menu',
  discontinuedFunction: 'Functions',
  discontinued: [
    { group: 'MY CAR PROFILE', functions: ['Car insurance', 'Finance'] },
    { group: 'MY CAR DIARY', functions: ['Diary', 'My Reminder', 'Fuel economy'] },
    { group: 'D-MAIL', functions: ['Outbox', 'New mail'] },
    { group: 'MY DEALER', functions: ['Service booking'] },
    { group: 'e-Care', functions: ['Warnings', 'Consumables'] },
    { group: 'OWNER LOGS GUIDE', functions: ['The whole page'] },
    { group: 'List of contents and functions', functions: ['The whole page'] },
  ],
  requestsHeading: 'Catalogues and other requests',
  requests:
    'For catalogues, test drives, estimates and advice on buying, log in to My\u00a0LEXUS (WEB) and open Garage, My Dealer, Dealer details; or use lexus.jp, “For prospective buyers”.',
};

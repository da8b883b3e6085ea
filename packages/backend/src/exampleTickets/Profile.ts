/** How people use a service, and how well IT works there: what the made-up tickets of a service are made from. */
export interface Profile {
  /** Tickets in an ordinary week. */
  perWeek: number;
  /** `shifts`: asked for day and night; else in office hours, with a burst on Monday morning. */
  rhythm: 'office' | 'shifts';
  /** Share of tickets answered after their first response was due. */
  lateResponses: number;
  /** Share of tickets solved after their resolution was due. */
  lateResolutions: number;
  /** Share of tickets solved by whoever answered first. */
  solvedAtOnce: number;
  /** Share of tickets in which IT has to ask the person something, of those not solved at once. */
  asksBack: number;
  /** Share of answers that are 4 or 5 of 5. */
  satisfied: number;
  /** Share of answers that are 4 or 5 of 5 to "I was treated with respect". */
  respected: number;
  /** Share of incidents; the others are requests. */
  incidents: number;
  /** Share of critical tickets, in which people are hindered badly. */
  critical: number;
  /** What people write. */
  titles: string[];
}

const ORDINARY: Omit<Profile, 'perWeek' | 'titles'> = {
  rhythm: 'office',
  lateResponses: 0.02,
  lateResolutions: 0.035,
  solvedAtOnce: 0.4,
  asksBack: 0.25,
  satisfied: 0.93,
  respected: 0.97,
  incidents: 0.6,
  critical: 0.004,
};

/**
 * The services of Pegelwerk by name. `laptop-and-phone` is late too often, whatever day one looks: there are too few
 * spare devices. `design-software` is a watermelon: it keeps its times, while people are neither
 * satisfied nor feel respected. `ai-assistant` is new: nobody
 * has asked anything yet.
 */
export const PROFILES: Record<string, Profile> = {
  email: {
    ...ORDINARY,
    perWeek: 190,
    lateResponses: 0.015,
    solvedAtOnce: 0.78,
    critical: 0.015,
    titles: [
      'Mail does not arrive',
      'Shared mailbox for a new team',
      'Calendar of a colleague cannot be seen',
      'Mailbox is full',
      'Mail on the new phone',
      'Deleted a mail by mistake',
      'Invitation shows the wrong time',
      'Strange mail, is it genuine?',
    ],
  },
  meetings: {
    ...ORDINARY,
    perWeek: 85,
    solvedAtOnce: 0.6,
    titles: [
      'No sound in the meeting room',
      'Guests cannot join',
      'Screen in the meeting room stays black',
      'Help with a meeting for 200 people',
      'Camera shows the ceiling only',
      'Echo in every call',
    ],
  },
  'laptop-and-phone': {
    ...ORDINARY,
    perWeek: 220,
    lateResponses: 0.04,
    lateResolutions: 0.25,
    solvedAtOnce: 0.12,
    satisfied: 0.86,
    titles: [
      'Laptop does not start',
      'Battery lasts half an hour',
      'New phone',
      'Screen flickers',
      'Docking station does not see the screens',
      'Laptop lost on the train',
      'Keyboard, letter E is stuck',
      'Laptop is very slow since the update',
      'Headset for customer calls',
    ],
  },
  'getting-started': {
    ...ORDINARY,
    perWeek: 40,
    lateResponses: 0.01,
    lateResolutions: 0.015,
    solvedAtOnce: 0.05,
    satisfied: 0.98,
    incidents: 0.05,
    titles: [
      'New colleague on the first of the month',
      'Intern for three months',
      'Colleague moves to another team',
      'Colleague leaves at the end of the month',
      'New colleague in Boston',
      'New colleague in Bengaluru',
    ],
  },
  printing: {
    ...ORDINARY,
    perWeek: 90,
    solvedAtOnce: 0.5,
    incidents: 0.85,
    titles: [
      'Paper jam again',
      'Toner is empty',
      'Scan does not arrive in my mail',
      'Badge is not recognised at the printer',
      'Delivery notes print on both sides',
      'Plotter prints stripes',
    ],
  },
  wifi: {
    ...ORDINARY,
    perWeek: 75,
    incidents: 0.8,
    critical: 0.02,
    titles: [
      'No Wi-Fi in the corner room',
      'Connection drops every few minutes',
      'Network socket for a new desk',
      'Guest network for a visitor',
      'Hall 2 is slow in the morning',
      'Everything is slow since this morning',
    ],
  },
  'working-from-home': {
    ...ORDINARY,
    perWeek: 120,
    solvedAtOnce: 0.55,
    incidents: 0.75,
    titles: [
      'Cannot connect from home',
      'Connection drops in every call',
      'Hotel network does not let me in',
      'Travelling next week, what do I need?',
      'Files open very slowly at home',
      'Second factor asked every hour',
    ],
  },
  'passwords-and-access': {
    ...ORDINARY,
    perWeek: 268,
    lateResponses: 0.025,
    lateResolutions: 0.02,
    solvedAtOnce: 0.88,
    asksBack: 0.15,
    satisfied: 0.95,
    incidents: 0.55,
    titles: [
      'Locked out',
      'Forgot my password after the holidays',
      'Access to the project folder',
      'Access for a new colleague',
      'New phone, second factor is on the old one',
      'Who can see our folder?',
      'Sign-in asks again and again',
    ],
  },
  'sap-financials': {
    ...ORDINARY,
    perWeek: 105,
    lateResponses: 0.03,
    lateResolutions: 0.04,
    solvedAtOnce: 0.3,
    incidents: 1,
    critical: 0.02,
    titles: [
      'Invoice cannot be released',
      'Cost centre is missing',
      'Payment run stops',
      'New supplier',
      'Report shows last month only',
      'Approver has left',
      'Booking period is closed',
      'Amounts differ between two reports',
    ],
  },
  'payslips-and-time': {
    ...ORDINARY,
    perWeek: 65,
    incidents: 0.5,
    titles: [
      'Hours of last week are missing',
      'Leave request hangs',
      'Terminal does not take my badge',
      'Payslip cannot be opened',
      'Overtime of the night shift',
      'Clocked out by mistake',
    ],
  },
  'customer-records': {
    ...ORDINARY,
    perWeek: 90,
    titles: [
      'Customer is in there twice',
      'Case cannot be closed',
      'List of gauges in one region',
      'Contact left the utility',
      'Search finds nothing',
      'Move my customers to a colleague',
    ],
  },
  website: {
    ...ORDINARY,
    perWeek: 40,
    critical: 0.02,
    titles: [
      'Price is wrong',
      'Manual in Spanish is missing',
      'Order did not reach SAP',
      'New product page',
      'Picture shows the old model',
    ],
  },
  'design-software': {
    ...ORDINARY,
    perWeek: 55,
    solvedAtOnce: 0.25,
    satisfied: 0.6,
    respected: 0.7,
    titles: [
      'No licence free',
      'Large model does not open',
      'Simulation stops at 80 %',
      'Drawing opens without dimensions',
      'New computer for flow simulation',
      'Library of parts is out of date',
    ],
  },
  'shared-files': {
    ...ORDINARY,
    perWeek: 75,
    solvedAtOnce: 0.5,
    titles: [
      'File is gone',
      'Earlier version of a drawing',
      'Folder for a new project',
      'Link for a supplier',
      'File is locked by somebody who has left',
      'Cannot save, no space left',
    ],
  },
  'factory-floor': {
    ...ORDINARY,
    perWeek: 85,
    rhythm: 'shifts',
    lateResolutions: 0.03,
    solvedAtOnce: 0.45,
    asksBack: 0.08,
    incidents: 0.95,
    critical: 0.05,
    titles: [
      'Label printer prints nothing',
      'Scanner reads nothing',
      'Terminal in hall 2 is frozen',
      'Test bench does not store results',
      'Terminal asks for a password nobody knows',
      'Line 3 waits for a release',
    ],
  },
  reports: {
    ...ORDINARY,
    perWeek: 30,
    solvedAtOnce: 0.2,
    incidents: 0.4,
    titles: [
      'Number differs from SAP',
      'New column in the sales report',
      'Report is empty this morning',
      'Where does this number come from?',
      'Report for the board by Friday',
    ],
  },
};

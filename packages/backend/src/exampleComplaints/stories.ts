import type { Story } from './Story';

const service = (name: string) => `component:default/${name}`;

/** A date from today, so that plans are always ahead. */
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Said in each, so that nobody takes it for real (docs/decisions/0009). */
const MADE_UP = '(Made up for the example company.)';

/** Complaints in every state there is, each on the way that real ones go. */
export const STORIES: readonly Story[] = [
  {
    by: 'sabine.roth',
    complaint: {
      service: service('email'),
      summary: 'Invoices reach our customers hours late',
      description: `Since Monday, invoices that we send in the morning arrive in the afternoon. Two customers asked whether we still exist. ${MADE_UP}`,
      impact:
        'Payments come a day later, and I spend an hour a day on the phone saying sorry.',
      remedySought: 'Tell us before it happens, and mail that leaves at once.',
    },
    steps: [
      {
        by: 'maria.keller',
        action: 'acknowledge',
        message:
          'Dear Sabine, you wrote that invoices arrive hours late and that you spend an hour a day saying sorry for it. I am sorry: that is our part to do, not yours. I look into the queue today and write to you by tomorrow noon.',
        apology: 'I am sorry that your customers waited because of us.',
      },
      {
        by: 'maria.keller',
        action: 'triage',
        category: 'waiting',
        severity: 'high',
      },
      {
        by: 'maria.keller',
        action: 'investigate',
        findings:
          'Large mailings of the shop go through the same queue as invoices.',
      },
      {
        by: 'maria.keller',
        action: 'find-root-cause',
        process: 'Nobody tells us when the shop sends a mailing.',
        technology: 'One queue for everything.',
      },
      {
        by: 'maria.keller',
        action: 'plan-action',
        what: 'Invoices leave through a queue of their own',
        who: 'user:default/piotr.nowak',
        due: inDays(23),
        published: true,
      },
    ],
  },
  {
    by: 'olivia.grant',
    complaint: {
      service: service('customer-records'),
      summary: 'Notes of my visits are gone',
      description: `Three visit reports of last week are empty. I wrote them on the train. ${MADE_UP}`,
      impact: 'I stood before a customer and did not know what we had agreed.',
      remedySought: 'My notes, or at least to know what happened.',
    },
    steps: [
      {
        by: 'grace.thompson',
        action: 'acknowledge',
        message:
          'Dear Olivia, you wrote that the notes of three visits are gone, and that you stood before a customer without them. I am sorry. I look for them in the backup of each night and come back to you today.',
      },
      {
        by: 'grace.thompson',
        action: 'triage',
        category: 'quality',
        severity: 'medium',
      },
      {
        by: 'grace.thompson',
        action: 'investigate',
        findings: 'The app says "saved" while it is offline.',
      },
      {
        by: 'grace.thompson',
        action: 'decide',
        decision: 'upheld',
        reason:
          'The app told you that your notes were saved when they were not. That is our mistake.',
        resolution:
          'We found two of the three reports on your tablet and put them back. The app now says "not sent yet" until it has sent.',
        apology: 'I am sorry for the one that is lost.',
      },
    ],
  },
  {
    by: 'lukas.neumann',
    complaint: {
      service: service('design-software'),
      summary: 'No licence on the morning of a review',
      description: `All licences were taken at nine, by people who had left it open overnight. ${MADE_UP}`,
      impact: 'I showed screenshots instead of the model.',
      remedySought: 'A licence when I need one.',
    },
    steps: [
      {
        by: 'arjun.rao',
        action: 'acknowledge',
        message:
          'Dear Lukas, you had no licence at the review, since others had left theirs open overnight. I am sorry; that should not depend on luck. I write to you by Friday what we do about it.',
      },
      {
        by: 'arjun.rao',
        action: 'triage',
        category: 'access',
        severity: 'medium',
      },
      { by: 'arjun.rao', action: 'investigate', findings: '' },
      {
        by: 'arjun.rao',
        action: 'decide',
        decision: 'upheld',
        reason: 'We let idle licences stay taken.',
        resolution: 'Licences that are idle for an hour are free again.',
      },
      {
        by: 'arjun.rao',
        action: 'plan-action',
        what: 'Idle licences of the design software are free again after an hour',
        who: 'user:default/kavya.iyer',
        due: inDays(5),
        published: true,
      },
      {
        by: 'lukas.neumann',
        action: 'accept',
        message: 'Thank you, quickly done.',
      },
    ],
  },
  {
    by: 'fatima.haddad',
    heard: { from: 'thanh.pham', channel: 'phone', hoursAgo: 20 },
    complaint: {
      service: service('factory-floor'),
      department: 'group:default/production',
      summary: 'The screen at line 3 froze twice in the night shift',
      description: `It froze at two and at four. Nobody answered the number on the sticker. ${MADE_UP}`,
      impact: 'We stood still for forty minutes.',
      safetyRisk: true,
    },
    steps: [],
  },
  {
    by: 'chloe.martin',
    complaint: {
      service: null,
      identity: 'handler-only',
      summary: 'Sent from one to the next four times',
      description: `I asked for a headset. Four people told me that somebody else does that. ${MADE_UP}`,
      impact: 'I feel like a nuisance.',
      remedySought: 'One person who says: that is mine.',
    },
    steps: [],
  },
  {
    by: 'ananya.sharma',
    complaint: {
      service: service('wifi'),
      summary: 'No network in the lab since the move',
      description: `In lab 2 there is one bar, on good days. ${MADE_UP}`,
      impact: 'I carry measurements around on a stick.',
    },
    steps: [
      {
        by: 'daniel.cohen',
        action: 'acknowledge',
        message:
          'Dear Ananya, you have no network in lab 2 and carry measurements on a stick. I am sorry. I measure it with you on Thursday.',
      },
      {
        by: 'ananya.sharma',
        action: 'message',
        text: 'Thursday at ten is good.',
      },
    ],
  },
  {
    by: 'kofi.mensah',
    complaint: {
      service: service('printing'),
      summary: 'Printer on the second floor prints everything twice',
      description: `Everything. Twice. ${MADE_UP}`,
    },
    steps: [
      {
        by: 'kofi.mensah',
        action: 'withdraw',
        reason: 'It was the setting of my own driver. Sorry!',
      },
    ],
  },
  {
    by: 'zanele.dube',
    complaint: {
      service: service('laptop-and-phone'),
      about: 'person',
      subjects: ['user:default/samuel.adeyemi'],
      summary: 'Laughed at when I asked about my laptop',
      description: `I asked why my laptop takes ten minutes to start, in front of others, and was laughed at. ${MADE_UP}`,
      impact: 'I do not ask any more.',
      remedySought: 'To be taken seriously.',
    },
    steps: [],
  },
  {
    by: 'vikram.patel',
    complaint: {
      service: service('shared-files'),
      identity: 'anonymous',
      summary: 'Everybody can read the drawings of the new gauge',
      description: `The folder is open to the whole company. ${MADE_UP}`,
    },
    steps: [],
  },
];

import type {
  Department,
  Departments,
} from '@service-culture/plugin-service-culture-common';
import { person } from './services';

/** A department without ambassadors and services, unless told otherwise. */
export function department(
  title: string,
  changes: Partial<Department> = {},
): Department {
  return {
    department: `group:default/${title.toLowerCase().replace(/\W+/g, '-')}`,
    title,
    description: null,
    ambassadors: [],
    services: [],
    members: [],
    mine: false,
    iAmAmbassador: false,
    ...changes,
  };
}

/** Jonas, ambassador of Finance, who can be reached in every way. */
export const jonas = person('Jonas Weber', {
  about:
    'Ask me about invoices, approvals and anything that blocks the closing.',
  links: [
    { url: 'tel:+49301234567', title: '+49 30 1234567' },
    { url: 'https://chat.example.com/jonas', title: 'Chat with Jonas' },
  ],
});

/** Finance, the reader's own; Sales; and Legal, which has nobody. */
export function departments(changes: Partial<Departments> = {}): Departments {
  const items = [
    department('Finance', {
      description: 'Books, taxes and the closing of the month.',
      mine: true,
      ambassadors: [
        jonas,
        person('Aylin Demir', { about: 'Travel and cards.' }),
      ],
      services: [
        {
          ref: 'component:default/sap-financials',
          title: 'SAP Financials',
          synonyms: ['fico'],
          status: 'meeting',
        },
        {
          ref: 'component:default/email',
          title: 'Email and calendar',
          synonyms: ['outlook', 'mailbox'],
          status: 'missing',
        },
      ],
      members: [{ ref: 'user:default/anna', title: 'Anna Müller' }],
    }),
    department('Sales', {
      ambassadors: [person('Priya Nair', { about: 'CRM and travel.' })],
      services: [
        {
          ref: 'component:default/email',
          title: 'Email and calendar',
          synonyms: ['outlook', 'mailbox'],
          status: 'missing',
        },
      ],
      members: [{ ref: 'user:default/tom', title: 'Tom Berger' }],
    }),
    department('Legal'),
  ];
  return {
    items,
    totalItems: items.length,
    fallbackContact: person('Karin Vogt'),
    ready: true,
    ...changes,
  };
}

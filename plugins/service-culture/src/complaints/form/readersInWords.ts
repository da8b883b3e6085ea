import type { ComplaintIdentity } from '@service-culture/plugin-service-culture-common';

/** Who will read a complaint, and who will see whose it is, in the words of the form. */
export function readersInWords(facts: {
  identity: ComplaintIdentity;
  confidential: boolean;
  /** It names people it is about. */
  aboutPerson: boolean;
  /** Name of who answers; null: not known yet. */
  handler: string | null;
  /** It is written down for someone else. */
  forSomeone: boolean;
}): string {
  const { identity, confidential, aboutPerson, handler, forSomeone } = facts;
  const who = handler ?? 'Whoever handles it';
  const your = forSomeone ? 'their' : 'your';
  const you = forSomeone ? 'they' : 'you';
  // A complaint about a person is for those concerned only, like a confidential one.
  const readers =
    confidential || aboutPerson
      ? `${who} reads it, and nobody else but ${forSomeone ? 'them' : 'you'}.`
      : `${who} reads it, and so do the owner of the service and ${your} ambassador.`;
  const name = {
    named: '',
    'handler-only': ` Only ${handler ?? 'who handles it'} sees ${your} name.`,
    anonymous: ` Nobody sees ${your} name: it is not kept. A code lets ${
      forSomeone ? 'them' : 'you'
    } follow it, and ${you} will see it once.`,
  }[identity];
  const subjects = aboutPerson
    ? ' The people it is about, and those who report to them, do not see it.'
    : '';
  return readers + name + subjects;
}

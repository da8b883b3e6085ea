import type { Person } from '@service-culture/plugin-service-culture-common';

/** A way to reach somebody. */
export interface Contact {
  href: string;
  words: string;
  how: 'mail' | 'call' | 'chat' | 'page';
}

const HOW: Record<string, Contact['how']> = {
  'http:': 'page',
  'https:': 'page',
  'mailto:': 'mail',
  'tel:': 'call',
  'sms:': 'chat',
  'sip:': 'call',
  'msteams:': 'chat',
  'slack:': 'chat',
  'xmpp:': 'chat',
};

const WORDS: Record<Contact['how'], string> = {
  mail: 'Write',
  call: 'Call',
  chat: 'Chat',
  page: 'Open page',
};

/** An address as a link, if it is of a kind that is safe to follow; else undefined (`javascript:` and the like). */
export function contactOf(
  url: string,
  title: string | null,
): Contact | undefined {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return undefined;
  }
  const how = HOW[parsed.protocol];
  return how && { href: url, how, words: title || WORDS[how] };
}

/** Every way to reach a person, mail first. */
export function contactsOf(person: Person): Contact[] {
  const links = person.links.flatMap(
    ({ url, title }) => contactOf(url, title) ?? [],
  );
  if (!person.email) return links;
  const mail = `mailto:${person.email}`;
  return [
    { href: mail, how: 'mail', words: person.email },
    ...links.filter(link => link.href !== mail),
  ];
}

/* eslint-disable no-script-url */
import { person } from '../__testUtils__/services';
import { contactOf, contactsOf } from './contacts';

describe('contacts', () => {
  it.each([
    ['tel:+4930', null, { href: 'tel:+4930', how: 'call', words: 'Call' }],
    [
      'https://chat.example.com/x',
      'Chat with me',
      {
        href: 'https://chat.example.com/x',
        how: 'page',
        words: 'Chat with me',
      },
    ],
    [
      'msteams:/l/chat',
      null,
      { href: 'msteams:/l/chat', how: 'chat', words: 'Chat' },
    ],
  ])('%s is a way to reach somebody', (url, title, contact) => {
    expect(contactOf(url, title)).toEqual(contact);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'room 4.12', ''])(
    '%j is no link',
    url => {
      expect(contactOf(url, 'x')).toBeUndefined();
    },
  );

  it('names a mail address once', () => {
    const anna = person('Anna', {
      links: [
        { url: 'mailto:anna@example.com', title: 'Mail' },
        { url: 'tel:1', title: null },
      ],
    });
    expect(contactsOf(anna).map(({ words }) => words)).toEqual([
      'anna@example.com',
      'Call',
    ]);
  });
});

import type { Entity } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';
import { readOffering } from './readOffering';

function service(offering: JsonValue): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'email' },
    spec: { type: 'it-service', offering },
  };
}

describe('readOffering', () => {
  it('reads what a service does, does not do and how to get help', () => {
    const offering = {
      outcome: 'A mailbox that works on every device.',
      includes: ['Mailbox', 'Calendar'],
      excludes: ['Private mail; ask your provider'],
      emergencies: ['Nobody can send mail'],
      channels: [
        { type: 'portal', value: 'https://help.example.com' },
        { type: 'phone', value: '+49 30 1234', hours: 'Mon-Fri 08:00-18:00' },
      ],
    };
    expect(readOffering(service(offering))).toEqual({ offering, problems: [] });
  });

  it('has nothing to say of an entity without an offering', () => {
    const entity = service(null);
    expect(readOffering(entity)).toEqual({ offering: null, problems: [] });
  });

  it.each<[JsonValue, string, string]>([
    [
      'Mail',
      'spec.offering',
      '"Mail" is not an offering; write fields like outcome, includes and channels',
    ],
    [
      { outcome: 7 },
      'spec.offering.outcome',
      '"7" is not a text; put it in quotes',
    ],
    [
      { include: ['Mailbox'] },
      'spec.offering.include',
      '"["Mailbox"]" has no effect, because there is no field of this name; did you mean "includes"?',
    ],
    [
      { price: 'none' },
      'spec.offering.price',
      '"none" has no effect, because there is no field of this name; write one of outcome, includes, excludes, emergencies, channels',
    ],
    [
      { includes: 'Mailbox' },
      'spec.offering.includes',
      '"Mailbox" is not a list; begin each line with "- "',
    ],
    [
      { excludes: ['Faxes', { a: 1 }] },
      'spec.offering.excludes[1]',
      '"{"a":1}" is not a text; put it in quotes',
    ],
    [
      { channels: {} },
      'spec.offering.channels',
      '"{}" is not a list; begin each line with "- "',
    ],
    [
      { channels: ['help@example.com'] },
      'spec.offering.channels[0]',
      '"help@example.com" is not a channel; write it like { type: email, value: help@example.com }',
    ],
    [
      { channels: [{ type: 'fax', value: '123' }] },
      'spec.offering.channels[0].type',
      '"fax" is not a way of getting help; write one of portal, email, phone, chat, in-person',
    ],
    [
      { channels: [{ type: 'phone', value: 4930 }] },
      'spec.offering.channels[0].value',
      '"4930" is not an address, number, link or place; write it as a text',
    ],
    [
      { channels: [{ type: 'phone' }] },
      'spec.offering.channels[0].value',
      '"" is not an address, number, link or place; write it as a text',
    ],
    [
      {
        channels: [
          { type: 'phone', value: '123', hours: 'Mon-Fri 8:00-26:00' },
        ],
      },
      'spec.offering.channels[0].hours',
      '"26:00" is not a time of day; write it like "08:00", at most "24:00"',
    ],
    [
      { channels: [{ type: 'phone', value: '123', hours: 8 }] },
      'spec.offering.channels[0].hours',
      '"8" are not hours; write them like "Mon-Fri 08:00-18:00"',
    ],
    [
      { channels: [{ type: 'phone', value: '123', hour: 'Mon 08:00-18:00' }] },
      'spec.offering.channels[0].hour',
      '"Mon 08:00-18:00" has no effect, because there is no field of this name; did you mean "hours"?',
    ],
  ])('tells what is wrong with %j', (offering, path, message) => {
    expect(
      readOffering(service(offering)).problems.map(problem => [
        problem.annotation,
        problem.message,
      ]),
    ).toEqual([[path, `${path}: ${message}`]]);
  });

  it('leaves out what is wrong and keeps the rest', () => {
    const { offering, problems } = readOffering(
      service({
        outcome: 'A mailbox.',
        includes: ['Mailbox', 7],
        channels: [
          { type: 'fax', value: '123' },
          { type: 'chat', value: '#help' },
        ],
      }),
    );
    expect(problems).toHaveLength(2);
    expect(offering).toEqual({
      outcome: 'A mailbox.',
      includes: ['Mailbox'],
      channels: [{ type: 'chat', value: '#help' }],
    });
  });
});

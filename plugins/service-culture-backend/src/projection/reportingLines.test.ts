import { group, person } from '../__testUtils__/company';
import { reportingLines } from './reportingLines';

/** Names of those to whom each person reports. */
function leadersOf(
  groups: ReturnType<typeof group>[],
  people: ReturnType<typeof person>[],
) {
  const lines = reportingLines(groups, people);
  return Object.fromEntries(
    people.map(({ ref, name }) => [
      name,
      lines
        .filter(line => line.person === ref)
        .map(({ leader }) => leader.replace('user:default/', ''))
        .sort(),
    ]),
  );
}

const IT = 'group:default/it';
const MAIL = 'group:default/mail';

describe('reportingLines', () => {
  it('lead to whoever leads the group and every group above', () => {
    expect(
      leadersOf(
        [
          group('company', { leaders: ['ceo'] }),
          group('it', { parent: 'company', leaders: ['cio'] }),
          group('mail', { parent: 'it', leaders: ['olga'] }),
        ],
        [
          person('theo', [MAIL]),
          person('olga', [MAIL]),
          person('cio', [IT]),
          person('ceo', ['group:default/company']),
        ],
      ),
    ).toEqual({
      theo: ['ceo', 'cio', 'olga'],
      olga: ['ceo', 'cio'],
      cio: ['ceo'],
      ceo: [],
    });
  });

  it('do not lead from one leader of a group to the other', () => {
    expect(
      leadersOf(
        [group('it', { leaders: ['ann', 'ben'] })],
        [person('ann', [IT]), person('ben', [IT])],
      ),
    ).toEqual({ ann: [], ben: [] });
  });

  it('lead to all leaders of someone in several groups, each once', () => {
    expect(
      leadersOf(
        [
          group('it', { leaders: ['cio'] }),
          group('mail', { parent: 'it', leaders: ['olga'] }),
          group('wifi', { parent: 'it', leaders: ['nils'] }),
        ],
        [person('theo', [MAIL, 'group:default/wifi'])],
      ),
    ).toEqual({ theo: ['cio', 'nils', 'olga'] });
  });

  it('end where groups go in circles or are gone', () => {
    expect(
      leadersOf(
        [
          group('it', { parent: 'mail', leaders: ['cio'] }),
          group('mail', { parent: 'it', leaders: ['olga'] }),
          group('lost', { parent: 'gone', leaders: ['nils'] }),
        ],
        [person('theo', [MAIL]), person('lena', ['group:default/lost'])],
      ),
    ).toEqual({ theo: ['cio', 'olga'], lena: ['nils'] });
  });
});

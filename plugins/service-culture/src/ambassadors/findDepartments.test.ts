import { departments } from '../__testUtils__/departments';
import { findDepartments } from './findDepartments';

const find = (text: string) =>
  findDepartments(departments().items, text).map(
    ({ department, because }) => [department.title, because] as const,
  );

describe('findDepartments', () => {
  it.each([
    [
      'all for no words',
      '  ',
      [
        ['Finance', null],
        ['Sales', null],
        ['Legal', null],
      ],
    ],
    ['by the name of a department', 'fin', [['Finance', null]]],
    ['by what a department does', 'taxes', [['Finance', null]]],
    ['by an ambassador, whatever the case', 'WEBER', [['Finance', null]]],
    ['by what an ambassador can be asked', 'crm', [['Sales', null]]],
    ['by a service', 'sap', [['Finance', 'uses SAP Financials']]],
    [
      'by another name of a service',
      'outlook',
      [
        ['Finance', 'uses Email and calendar'],
        ['Sales', 'uses Email and calendar'],
      ],
    ],
    [
      'by a member, without accents',
      'anna muller',
      [['Finance', 'Anna Müller works here']],
    ],
    [
      'by words in any order',
      'muller anna',
      [['Finance', 'Anna Müller works here']],
    ],
    ['nothing for a word that is nowhere', 'fax', []],
  ])('finds %s', (_, text, found) => {
    expect(find(text)).toEqual(found);
  });
});

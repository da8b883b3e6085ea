import type { ConfigApi } from '@backstage/core-plugin-api';

/** Headings of the sign-in page, in the order in which they stand there. */
export const ROLES = [
  { id: 'employee', title: 'Employees' },
  { id: 'ambassador', title: 'Service ambassadors' },
  { id: 'service-owner', title: 'Service owners' },
  { id: 'cio', title: 'Head of IT' },
] as const;

/** A person of the example company, as `auth.providers.example.people` lists them. */
export interface ExamplePerson {
  name: string;
  displayName: string;
  title: string;
  department: string;
  role: (typeof ROLES)[number]['id'];
  picture?: string;
}

/** The people one may sign in as; null where the portal has no example sign-in, as in production. */
export function readPeople(config: ConfigApi): ExamplePerson[] | null {
  return (
    config.getOptional<ExamplePerson[]>('auth.providers.example.people') ?? null
  );
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase('en');

/** People of whom every word of the query occurs somewhere in name, title or department; accents do not matter. */
export function searchPeople(
  people: ExamplePerson[],
  query: string,
): ExamplePerson[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return people.filter(person => {
    const text = plain(
      `${person.displayName} ${person.title} ${person.department}`,
    );
    return words.every(word => text.includes(word));
  });
}

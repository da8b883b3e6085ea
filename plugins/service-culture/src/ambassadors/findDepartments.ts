import type { Department } from '@service-culture/plugin-service-culture-common';

/** A department that matches a search, and why, where its own name does not say so. */
export interface Found {
  department: Department;
  /** "Anna Schmidt works here", "uses Email and calendar"; null: the name or an ambassador says it. */
  because: string | null;
}

/** Departments whose name, ambassadors, members or services match every word of `text`; all of them for no words. */
export function findDepartments(
  departments: Department[],
  text: string,
): Found[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const matches = (...texts: (string | null)[]) => {
    const all = plain(texts.filter(Boolean).join(' '));
    return words.every(word => all.includes(word));
  };
  return departments.flatMap((department): Found[] => {
    const { title, description, ambassadors, members, services } = department;
    if (
      matches(title, description) ||
      ambassadors.some(({ name, about }) => matches(name, about))
    ) {
      return [{ department, because: null }];
    }
    const service = services.find(s => matches(s.title, ...s.synonyms));
    if (service) return [{ department, because: `uses ${service.title}` }];
    const member = members.find(m => matches(m.title));
    if (member) return [{ department, because: `${member.title} works here` }];
    return [];
  });
}

/** Without case and accents, so that "muller" finds Müller. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
}

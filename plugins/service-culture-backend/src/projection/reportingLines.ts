import type { ProjectedGroup, ProjectedPerson } from './ProjectionStore';

/**
 * Who reports to whom, directly or further up: people to the leaders of their groups and of every group above, leaders
 * to those above their own group. A group that is its own ancestor ends there.
 */
export function reportingLines(
  groups: readonly ProjectedGroup[],
  people: readonly ProjectedPerson[],
): { person: string; leader: string }[] {
  const byRef = new Map(groups.map(group => [group.ref, group]));
  return people.flatMap(({ ref: person, groups: own }) => {
    const leaders = new Set<string>();
    for (const start of own) {
      const passed = new Set<string>();
      for (
        let group = byRef.get(start);
        group && !passed.has(group.ref);
        group = byRef.get(group.parent ?? '')
      ) {
        passed.add(group.ref);
        // Two who lead a group together do not report to each other.
        if (!group.leaders?.includes(person)) {
          group.leaders?.forEach(leader => leaders.add(leader));
        }
      }
    }
    return [...leaders].map(leader => ({ person, leader }));
  });
}

import {
  accept,
  Parsed,
  parseList,
  parseRef,
  refuse,
  tidy,
} from '../../parsing';
import type { AgreedWith } from '../ServicePromise';
import { parseDate } from './closings';

/** Reads the one person who answers for a service. */
export function parseServiceOwner(
  text: string,
  defaultNamespace: string,
): Parsed<string> {
  if (text.includes(',')) {
    return refuse(
      `"${tidy(
        text,
      )}" names more than one person; a service has one owner, like "user:default/maria.keller"`,
    );
  }
  return parseRef(tidy(text), {
    kinds: ['User'],
    defaultKind: 'User',
    defaultNamespace,
    example: 'user:default/maria.keller',
  });
}

/** Reads who can decide, first to be asked first. */
export function parseEscalation(
  text: string,
  defaultNamespace: string,
): Parsed<string[]> {
  const parsed = parseList(text, item =>
    parseRef(item, {
      kinds: ['User', 'Group'],
      defaultNamespace,
      example: 'user:default/cio',
    }),
  );
  return parsed.ok ? accept([...new Set(parsed.value)]) : parsed;
}

/** Reads departments and the dates on which the promises were agreed with them. */
export function parseAgreedWith(
  text: string,
  defaultNamespace: string,
): Parsed<AgreedWith[]> {
  return parseList(text, item => {
    const [, name, day] = /^(\S+) (\S+)$/.exec(item) ?? [];
    if (name === undefined) {
      return refuse(
        `"${item}" does not say with whom and when; write it like "group:default/finance 2026-03-01"`,
      );
    }
    const group = parseRef(name, {
      kinds: ['Group'],
      defaultKind: 'Group',
      defaultNamespace,
      example: 'group:default/finance',
    });
    if (!group.ok) {
      return group;
    }
    const date = parseDate(day);
    return date.ok ? accept({ group: group.value, date: date.value }) : date;
  });
}

/** Reads the names people use for a service; the same in other capitals counts once. */
export function parseSynonyms(text: string): Parsed<string[]> {
  const parsed = parseList(text, item => accept(item));
  if (!parsed.ok) {
    return parsed;
  }
  const byName = new Map<string, string>();
  for (const synonym of parsed.value) {
    if (!byName.has(synonym.toLowerCase())) {
      byName.set(synonym.toLowerCase(), synonym);
    }
  }
  return accept([...byName.values()]);
}

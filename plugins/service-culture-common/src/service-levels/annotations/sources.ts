import { accept, Parsed, parseList, refuse, tidy } from '../../parsing';
import type { SourceKey } from '../ServicePromise';

function parseKey(text: string): Parsed<SourceKey> {
  const [, source, key] = /^([^\s/]+) ?\/ ?(.+)$/.exec(text) ?? [];
  if (source === undefined) {
    return refuse(
      `"${text}" does not say source and key; write it like "request-tracker/Email"`,
    );
  }
  return accept({ source, key });
}

/** Reads a comma-separated list of sources and keys within them. */
export function parseSourceKeys(text: string): Parsed<SourceKey[]> {
  return parseList(text, parseKey);
}

/** Reads one source and key. */
export function parseSourceKey(text: string): Parsed<SourceKey> {
  const parsed = parseSourceKeys(text);
  if (!parsed.ok) {
    return parsed;
  }
  if (parsed.value.length > 1) {
    return refuse(`"${tidy(text)}" names more than one source; name one`);
  }
  return accept(parsed.value[0]);
}

import type { FieldError } from 'react-hook-form';

/**
 * What is wrong with a field, for the person who filled it in. The check is the server's own; only its words are put
 * plainly.
 *
 * @param empty - what to say where nothing was written
 */
export function errorInWords(
  error: FieldError | undefined,
  empty: string,
): string | undefined {
  if (!error) return undefined;
  const { type, message = '' } = error;
  if (type === 'too_big') {
    const most = /<=\s*(\d+)/.exec(message)?.[1];
    return most
      ? `This is too long: at most ${Number(most).toLocaleString(
          'en',
        )} characters`
      : 'This is too much';
  }
  if (/some words/.test(message)) return empty;
  if (/^expected /.test(message)) {
    return `We need ${message.replace(/^expected /, '')}`;
  }
  return type === 'invalid_type' || type === 'invalid_union' ? empty : message;
}

import { accept, Parsed, refuse, tidy } from '../../parsing';

/**
 * Reads a percentage over 0 and up to 100, with up to three decimals.
 *
 * @returns whole thousandths of a percent, or why it is none
 */
export function parsePercentage(text: string): Parsed<number> {
  const quoted = `"${tidy(text)}"`;
  const match = /^(\d+)(?:\.(\d+))? ?%$/.exec(tidy(text));
  if (!match) {
    return refuse(`${quoted} is not a percentage; write it like "95%"`);
  }
  const [, whole, decimals = ''] = match;
  if (decimals.length > 3) {
    return refuse(
      `${quoted} has more than three decimals; write it like "${whole}.${decimals.slice(
        0,
        3,
      )}%"`,
    );
  }
  const thousandths = Number(whole) * 1000 + Number(decimals.padEnd(3, '0'));
  if (thousandths === 0) {
    return refuse(
      `${quoted} promises nothing; write a percentage over 0, like "95%"`,
    );
  }
  if (thousandths > 100_000) {
    return refuse(
      `${quoted} is more than all; write a percentage up to "100%"`,
    );
  }
  return accept(thousandths);
}

/** `99.95%` for 99950. */
export function printPercentage(thousandths: number): string {
  return `${thousandths / 1000}%`;
}

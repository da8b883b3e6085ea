/** 97.5 % of a normal distribution lie below so many standard deviations: the bound of a two-sided 95 % interval. */
export const Z_95 = 1.959963984540054;

/** Between which two shares the true one lies, with 95 % confidence. */
export interface ShareInterval {
  /** 0 to 1. */
  from: number;
  to: number;
}

/** The 95 % Wilson score interval of a share; null where there is nothing to say it of. */
export function wilson(good: number, total: number): ShareInterval | null {
  if (total === 0) {
    return null;
  }
  const share = good / total;
  const z2 = Z_95 * Z_95;
  const middle = share + z2 / (2 * total);
  const half =
    Z_95 * Math.sqrt((share * (1 - share) + z2 / (4 * total)) / total);
  const scale = 1 + z2 / total;
  return {
    from: Math.max(0, (middle - half) / scale),
    to: Math.min(1, (middle + half) / scale),
  };
}

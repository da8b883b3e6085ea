import { TONES } from './colours';

/** Contrast of two colours as WCAG 2 defines it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [r, g, b] = [1, 3, 5]
      .map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map(c => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light, dark] = [luminance(one), luminance(other)].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = {
  light: ['#ffffff', '#f8f8f8', '#f0f0f0'],
  dark: ['#121212', '#1f1f1f', '#333333', '#424242'],
};

describe.each(['light', 'dark'] as const)('colours on the %s theme', theme => {
  it.each(Object.entries(TONES[theme]))(
    'lets people read text in the tone "%s"',
    (_tone, colour) => {
      for (const surface of SURFACES[theme]) {
        expect(contrast(colour, surface)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );
});

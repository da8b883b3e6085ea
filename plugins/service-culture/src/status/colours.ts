import type { Theme } from '@material-ui/core/styles';

/** What a colour says; a word and a shape always say it too. */
export type Tone = 'good' | 'bad' | 'warning' | 'quiet';

/** At least 4.5 to 1 on every surface of Backstage's light and dark themes (see the test). */
export const TONES: Record<'light' | 'dark', Record<Tone, string>> = {
  light: {
    good: '#17683a',
    bad: '#b3261e',
    warning: '#8a5100',
    quiet: '#5c5f66',
  },
  dark: {
    good: '#7fdc9a',
    bad: '#ffb4ab',
    warning: '#ffc46b',
    quiet: '#c9ccd1',
  },
};

/** The colour of a tone in the theme in use. */
export function toneColour(theme: Theme, tone: Tone): string {
  return TONES[theme.palette.type][tone];
}

import MuiLink from '@material-ui/core/Link';
import type { ReactNode } from 'react';

/** A number that opens the list of cases behind it. */
export function FigureButton(props: {
  children: ReactNode;
  /** Says what the number is of, for who cannot see where it stands. */
  label: string;
  onOpen: () => void;
}) {
  const { children, label, onOpen } = props;
  return (
    <MuiLink
      component="button"
      type="button"
      variant="body2"
      underline="always"
      aria-label={label}
      onClick={onOpen}
      style={{ fontVariantNumeric: 'tabular-nums', verticalAlign: 'baseline' }}
    >
      {children}
    </MuiLink>
  );
}

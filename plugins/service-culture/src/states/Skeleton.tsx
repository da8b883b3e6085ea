import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  bone: {
    display: 'block',
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.type === 'dark' ? '#5a5a5a' : '#e2e2e2',
    maxWidth: '100%',
    animation: '$breathe 1.6s ease-in-out infinite',
    '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
  },
  '@keyframes breathe': {
    '0%, 100%': { opacity: 1 },
    '50%': { opacity: 0.5 },
  },
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
  },
}));

/** The place of something that is on its way. Lengths as in CSS. */
export function Bone(props: {
  width?: number | string;
  height?: number | string;
  round?: boolean;
}) {
  const { width = '100%', height = '1em', round } = props;
  const { bone } = useStyles();
  return (
    <span
      className={bone}
      style={{ width, height, ...(round ? { borderRadius: '50%' } : {}) }}
    />
  );
}

/** Bones in the shape of what is coming; who cannot see them hears what is loading. */
export function Skeleton(props: { of: string; children: ReactNode }) {
  const { hidden } = useStyles();
  return (
    <div role="status">
      <span className={hidden}>Loading {props.of} …</span>
      <div aria-hidden="true" data-testid="skeleton">
        {props.children}
      </div>
    </div>
  );
}

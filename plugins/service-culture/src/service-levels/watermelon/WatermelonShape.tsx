import { makeStyles } from '@material-ui/core/styles';
import { toneColour } from '../../status';

const useStyles = makeStyles(theme => ({
  shape: {
    width: '1.4em',
    height: '0.875em',
    marginTop: '0.3em',
    flex: 'none',
  },
  rind: { stroke: toneColour(theme, 'good') },
  flesh: { fill: toneColour(theme, 'bad') },
}));

/** A slice of watermelon: green outside, red inside. Decoration, for the words stand beside it. */
export function WatermelonShape() {
  const { shape, rind, flesh } = useStyles();
  return (
    <svg className={shape} viewBox="0 0 16 10" aria-hidden="true">
      <path className={flesh} d="M3 1 H13 A5 5 0 0 1 3 1 Z" />
      <path
        className={rind}
        d="M1 1 A7 7 0 0 0 15 1"
        fill="none"
        strokeWidth="2"
      />
    </svg>
  );
}

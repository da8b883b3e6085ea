import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import {
  printServiceHours,
  ServiceHours,
} from '@service-culture/plugin-service-culture-common';
import { useMemo } from 'react';
import { toneColour } from '../../status';
import { useNow } from '../../time';
import { openingInWords, weekInWords } from './hoursInWords';

const useStyles = makeStyles(theme => ({
  open: { color: toneColour(theme, 'good'), fontWeight: 700 },
  closed: { fontWeight: 700 },
}));

/** Whether it is open now, and the hours of a week, on the reader's clock; the hours as they were set on hover. */
export function Hours({ hours }: { hours: ServiceHours }) {
  const classes = useStyles();
  const now = useNow();
  // Service time remembers what it works out for a calendar.
  const calendar = useMemo(() => ({ ...hours, holidays: [] }), [hours]);
  // Around the clock is open on holidays too.
  const isClosedOnHolidays =
    hours.holidayRegion !== null && hours.hours !== 'around-the-clock';
  const { isOpen, words } = openingInWords(calendar, now);
  return (
    <Typography variant="body2" component="p" color="textSecondary">
      <span className={isOpen ? classes.open : classes.closed}>{words}</span>
      {' · '}
      <Tooltip title={`As set: ${printServiceHours(hours)}`}>
        <span>{weekInWords(calendar, now)}</span>
      </Tooltip>
      {isClosedOnHolidays && ', not on public holidays'}
    </Typography>
  );
}

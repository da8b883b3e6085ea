import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { AccountSummary } from '@service-culture/plugin-service-culture-common';
import { StatusLabel, toneColour } from '../../status';
import { dayInWords } from '../../time';
import { monthInWords } from '../words/month';
import { percent } from '../words/percent';

const useStyles = makeStyles(theme => ({
  line: { overflowWrap: 'anywhere' },
  none: { color: toneColour(theme, 'warning'), fontWeight: 700 },
}));

/** The last month whose account is final, in one line: "October 2026: not kept (84 %). Plan: …", or no plan yet. */
export function LastMonth(props: { service: string; account: AccountSummary }) {
  const { service, account } = props;
  const { month, status, restated, missed, plan } = account;
  const classes = useStyles();
  const linkTo = useEntityRefLink();
  return (
    <Typography variant="body2" component="div" className={classes.line}>
      <Link to={`${linkTo(service)}/track-record#accounts`} underline="always">
        {monthInWords(month)}
      </Link>
      : <StatusLabel status={status} />
      {missed &&
        ` (${percent(missed.attainment)}, promised: ${missed.sentence})`}
      {restated && ', restated since'}.{' '}
      {plan && (
        <>
          Plan: {plan.action.replace(/[.\s]+$/, '')}, {plan.who.title}, by{' '}
          {dayInWords(plan.by)}.
        </>
      )}
      {!plan && status === 'missing' && (
        <span className={classes.none}>No plan yet.</span>
      )}
    </Typography>
  );
}

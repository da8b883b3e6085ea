import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CloudOffIcon from '@material-ui/icons/CloudOff';
import HelpIcon from '@material-ui/icons/HelpOutline';
import type { SourceReport } from '@service-culture/plugin-service-culture-common';
import { Notice } from '../../states';
import { PromiseStatus, StatusShape } from '../../status';
import { RelativeTime, shortTime } from '../../time';
import { count } from '../words/percent';
import { SOURCE_WORDS } from '../words/source';
import { Refusals } from './Refusals';

const useStyles = makeStyles(theme => ({
  tile: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
    padding: theme.spacing(2.5),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    overflowWrap: 'anywhere',
  },
}));

const SHAPES: Record<SourceReport['status'], PromiseStatus> = {
  ok: 'meeting',
  late: 'missing',
  failed: 'missing',
  waiting: 'no-data',
  counting: 'no-data',
};

/** One source: whether it delivers, what failed, and which of its records were refused. */
export function SourceReportView({ report }: { report: SourceReport }) {
  const { source, status, message, error, lastDeliveredAt, lastAskedAt } =
    report;
  const classes = useStyles();
  return (
    <section className={classes.tile} aria-label={source}>
      <div>
        <Typography variant="h6" component="h3">
          <StatusShape status={SHAPES[status]} /> {source}{' '}
          {SOURCE_WORDS[status]}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {lastDeliveredAt ? (
            <>
              Last delivered <RelativeTime at={lastDeliveredAt} />
            </>
          ) : (
            'Never delivered'
          )}
          {lastAskedAt && (
            <>
              {' · '}asked <RelativeTime at={lastAskedAt} />
            </>
          )}
        </Typography>
        {message && !error && (
          <Typography variant="body2">{message}</Typography>
        )}
      </div>
      {error && <Failure report={report} error={error} />}
      {report.unknownServices.length > 0 && (
        <Notice
          tone="warning"
          icon={HelpIcon}
          title="It writes about services that the catalog does not have"
        >
          {report.unknownServices.join(', ')}. These tickets are kept, and count
          as soon as a service names them in its annotation{' '}
          <code>service-culture/tickets</code>
        </Notice>
      )}
      <Refusals refused={report.refused} refusals={report.refusals} />
    </section>
  );
}

function Failure(props: { report: SourceReport; error: string }) {
  const { report, error } = props;
  const { failures, retryAt } = report;
  return (
    <Notice
      tone="bad"
      icon={CloudOffIcon}
      title={
        failures > 1
          ? `The last ${count(failures, 'attempt')} failed`
          : 'The last attempt failed'
      }
    >
      {error}
      <br />
      {retryAt
        ? `It is asked again ${shortTime(retryAt)}.`
        : 'It is asked again with its next round.'}
    </Notice>
  );
}

import { makeStyles } from '@material-ui/core/styles';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import CloudOffIcon from '@material-ui/icons/CloudOff';
import HelpIcon from '@material-ui/icons/HelpOutline';
import type {
  SourceReport,
  SourceWriter,
} from '@service-culture/plugin-service-culture-common';
import { Notice } from '../../states';
import { PromiseStatus, StatusShape } from '../../status';
import { durationInWords, RelativeTime, shortTime } from '../../time';
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
  const { source, status, message, error, writer, lateAfter } = report;
  const { lastDeliveredAt, lastAskedAt } = report;
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
          {lateAfter !== null && ` · late after ${durationInWords(lateAfter)}`}
        </Typography>
        {writer && <WrittenBy writer={writer} />}
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

/** Who brings its records: each source has one writer. */
function WrittenBy({ writer }: { writer: SourceWriter }) {
  const { kind, name } = writer;
  return (
    <Typography variant="body2" color="textSecondary">
      {kind === 'module' && 'Read by an installed module'}
      {kind === 'topic' && (
        <>
          Sent as events of the topic <code>{name}</code>
        </>
      )}
      {kind === 'caller' && (
        <>
          Sent over the API by{' '}
          {name.startsWith('user:') ? (
            <EntityDisplayName entityRef={name} hideIcon disableTooltip />
          ) : (
            <code>{name}</code>
          )}
          , and by nobody else
        </>
      )}
    </Typography>
  );
}

function Failure(props: { report: SourceReport; error: string }) {
  const { report, error } = props;
  const { failures, retryAt, writer } = report;
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
      {writer?.kind === 'module' && (
        <>
          <br />
          {retryAt
            ? `It is asked again ${shortTime(retryAt)}.`
            : 'It is asked again with its next round.'}
        </>
      )}
    </Notice>
  );
}

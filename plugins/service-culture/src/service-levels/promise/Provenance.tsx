import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Performance,
  SourceStatus,
} from '@service-culture/plugin-service-culture-common';
import { Fragment } from 'react';
import { toneColour } from '../../status';
import { dayInWords, RelativeTime } from '../../time';
import { Figure, FigureButton } from '../cases';
import { leftOutInWords } from '../words/leftOut';
import { SOURCE_WORDS } from '../words/source';

const useStyles = makeStyles(theme => ({
  lines: {
    overflowWrap: 'anywhere',
  },
  amiss: {
    color: toneColour(theme, 'warning'),
    fontWeight: 700,
  },
}));

const LEFT_OUT = {
  cancelled: 'Cancelled',
  moved: 'Moved away',
  automatic: 'Closed automatically',
};

/** With whom the promises were agreed, what the figures leave out, how old they are and where they come from. */
export function Provenance(props: {
  performance: Performance;
  onOpen: (figure: Figure) => void;
}) {
  const { performance, onOpen } = props;
  const { leftOut, agreedWith, sources, asOf } = performance;
  const classes = useStyles();
  const linkTo = useEntityRefLink();
  const parts = leftOutInWords(leftOut);
  return (
    <div className={classes.lines}>
      <Typography variant="body2">
        Left out: {parts.length === 0 && 'nothing'}
        {parts.map(({ words, metric }, at) => (
          <Fragment key={words}>
            {at > 0 && ', '}
            {metric ? (
              <FigureButton
                label={words}
                onOpen={() =>
                  onOpen({
                    title: LEFT_OUT[metric],
                    metric,
                    outcome: 'counted',
                  })
                }
              >
                {words}
              </FigureButton>
            ) : (
              words
            )}
          </Fragment>
        ))}
      </Typography>
      <Typography variant="body2">
        {agreedWith.length === 0
          ? 'Set by IT alone'
          : agreedWith.map(({ group, date }, at) => (
              <Fragment key={group.ref}>
                {at === 0 ? 'Agreed with ' : ' and '}
                <Link to={linkTo(group.ref)} underline="always">
                  {group.title}
                </Link>{' '}
                on {dayInWords(date)}
              </Fragment>
            ))}
      </Typography>
      <Typography variant="body2">
        Counted <RelativeTime at={asOf} /> · days in{' '}
        {performance.window.timeZone}
      </Typography>
      {sources.length === 0 && (
        <Typography variant="body2" className={classes.amiss}>
          ▲ No source delivers problems and requests of this service
        </Typography>
      )}
      {sources.map(source => (
        <Typography
          key={source.source}
          variant="body2"
          className={source.status === 'ok' ? undefined : classes.amiss}
        >
          <Source source={source} />
        </Typography>
      ))}
    </div>
  );
}

function Source({ source }: { source: SourceStatus }) {
  const { status, lastDeliveredAt, message } = source;
  const delivered = lastDeliveredAt && <RelativeTime at={lastDeliveredAt} />;
  if (status === 'ok') {
    return (
      <>
        From {source.source}
        {delivered && <>, {delivered}</>}
      </>
    );
  }
  return (
    <>
      ▲ {source.source} {SOURCE_WORDS[status]}
      {delivered && <>; last delivered {delivered}</>}
      {message && <>: {message}</>}
    </>
  );
}

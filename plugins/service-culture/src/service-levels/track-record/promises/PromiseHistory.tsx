import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import HistoryIcon from '@material-ui/icons/History';
import type { AgreementVersion } from '@service-culture/plugin-service-culture-common';
import { useAgreements } from '../../../figures';
import { Answer, Bone, Notice, Skeleton } from '../../../states';
import { dayInWords, exactTime } from '../../../time';
import { Section } from '../Section';

const useStyles = makeStyles(theme => ({
  versions: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    display: 'grid',
    gap: theme.spacing(2),
  },
  version: {
    borderLeft: `3px solid ${theme.palette.divider}`,
    paddingLeft: theme.spacing(2),
    overflowWrap: 'anywhere',
  },
  changes: { margin: theme.spacing(0.5, 0), paddingLeft: theme.spacing(2.5) },
}));

/** Every change of what the service promises, as sentences, newest first. */
export function PromiseHistory({ service }: { service: string }) {
  const agreements = useAgreements(service);
  const classes = useStyles();
  return (
    <Section id="promised" title="What was promised, and when">
      <Answer
        what="the promises of this service"
        query={agreements}
        skeleton={<HistorySkeleton />}
      >
        {({ pages }) => {
          const versions = pages.flatMap(page => page.items);
          if (versions.length === 0) {
            return (
              <Notice tone="quiet" icon={HistoryIcon} title="Nothing yet">
                Each change of promises, hours and holidays will be here, with
                the day from which it held.
              </Notice>
            );
          }
          return (
            <>
              <ol className={classes.versions}>
                {versions.map(version => (
                  <Version key={version.from} version={version} />
                ))}
              </ol>
              {agreements.hasNextPage && (
                <Button
                  disabled={agreements.isFetchingNextPage}
                  onClick={() => agreements.fetchNextPage()}
                >
                  {agreements.isFetchingNextPage ? 'Fetching …' : 'Show more'}
                </Button>
              )}
            </>
          );
        }}
      </Answer>
    </Section>
  );
}

function Version({ version }: { version: AgreementVersion }) {
  const { from, day, isFirst, changes, definedIn } = version;
  const classes = useStyles();
  return (
    <li className={classes.version}>
      <Typography variant="body1" component="h4" title={exactTime(from)}>
        <strong>From {dayInWords(day)}</strong>
        {isFirst && ', the first that is known'}
      </Typography>
      <Typography variant="body2" component="ul" className={classes.changes}>
        {changes.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </Typography>
      {definedIn && (
        <Typography variant="body2" color="textSecondary">
          Who changed it stands in the history of{' '}
          <Link to={definedIn} underline="always">
            the file
          </Link>
        </Typography>
      )}
    </li>
  );
}

function HistorySkeleton() {
  return (
    <Skeleton of="the promises of this service">
      {[0, 1].map(row => (
        <div key={row}>
          <Bone width="14em" height="1.5em" />
          <Bone width="24em" height="1.25em" />
          <Bone width="20em" height="1.25em" />
          <Bone height="1em" width="0" />
        </div>
      ))}
    </Skeleton>
  );
}

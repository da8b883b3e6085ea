import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import BlockIcon from '@material-ui/icons/Block';
import CloudOffIcon from '@material-ui/icons/CloudOff';
import HistoryIcon from '@material-ui/icons/History';
import SearchIcon from '@material-ui/icons/Search';
import { performanceReadPermission } from '@service-culture/plugin-service-culture-common';
import type { ReactNode } from 'react';
import { RelativeTime } from '../time';
import { Notice } from './Notice';

/** What is needed of a query of react-query, finite or infinite. */
export interface Asked<T> {
  data: T | undefined;
  error: Error | null;
  dataUpdatedAt: number;
  isFetching: boolean;
  /** The answer is to the question before; the one to this is on its way. */
  isPlaceholderData?: boolean;
  refetch: () => unknown;
}

/** What is said in place of something that is not there. */
export interface NotFound {
  title: string;
  /** What else it may be, after the reason. */
  hint: string;
}

const ON_ITS_WAY: NotFound = {
  title: 'Not known here yet',
  hint: 'What was added to the catalog a moment ago takes about a minute to arrive here.',
};

const useStyles = makeStyles(theme => ({
  note: { marginBottom: theme.spacing(2) },
  // Old figures stay readable: without colour, but not faded below the contrast people need.
  old: { filter: 'grayscale(1)', opacity: 0.85 },
}));

/** The message of the server where there is one, else of the error itself; never the page of a proxy in between. */
export function reasonOf(error: Error): string {
  const body = (error as { body?: { error?: { message?: string } } }).body;
  const message = body?.error?.message || error.message;
  return message.replace(/^(Request failed with status \d+[^,]*),.*$/s, '$1');
}

function statusOf(error: Error): number | undefined {
  return (error as { statusCode?: number }).statusCode;
}

/**
 * Shows the answer to a query, or why there is none: on its way, denied, unknown and failed look different, and an
 * answer whose renewal failed stays, greyed, with its time.
 */
export function Answer<T>(props: {
  /** Plural, as in "the figures of this service". */
  what: string;
  /** What who is denied must ask for. */
  permission?: string;
  /** What to say of something that is not there; absent: it may be on its way from the catalog. */
  notFound?: NotFound;
  query: Asked<T>;
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}) {
  const {
    what,
    permission = performanceReadPermission.name,
    notFound = ON_ITS_WAY,
    query,
    skeleton,
    children,
  } = props;
  const { data, error } = query;
  const classes = useStyles();

  if (data === undefined) {
    return error ? (
      <NoAnswer {...{ what, permission, notFound, query, error }} />
    ) : (
      <>{skeleton}</>
    );
  }
  if (!error) {
    return (
      <div
        aria-busy={query.isFetching}
        className={query.isPlaceholderData ? classes.old : undefined}
      >
        {children(data)}
      </div>
    );
  }
  // Who lost the right to see something does not keep it on the screen.
  if (statusOf(error) === 403) {
    return <NoAnswer {...{ what, permission, notFound, query, error }} />;
  }
  return (
    <>
      <div className={classes.note}>
        <Notice
          alert
          tone="warning"
          icon={HistoryIcon}
          title={
            <>
              These are {what} from{' '}
              <RelativeTime at={new Date(query.dataUpdatedAt).toISOString()} />
            </>
          }
          action={<TryAgain query={query} />}
        >
          Newer ones could not be fetched: {reasonOf(error)}
        </Notice>
      </div>
      <div className={classes.old}>{children(data)}</div>
    </>
  );
}

function NoAnswer<T>(props: {
  what: string;
  permission: string;
  notFound: NotFound;
  query: Asked<T>;
  error: Error;
}) {
  const { what, permission, notFound, query, error } = props;
  switch (statusOf(error)) {
    case 401:
    case 403:
      return (
        <Notice tone="quiet" icon={BlockIcon} title={`You may not see ${what}`}>
          The people who run this portal can give you access. Tell them the name
          of the permission: <code>{permission}</code>
        </Notice>
      );
    case 404:
      return (
        <Notice
          tone="quiet"
          icon={SearchIcon}
          title={notFound.title}
          action={<TryAgain query={query} />}
        >
          {reasonOf(error)}. {notFound.hint}
        </Notice>
      );
    default:
      return (
        <Notice
          alert
          tone="bad"
          icon={CloudOffIcon}
          title={`Could not fetch ${what}`}
          action={<TryAgain query={query} />}
        >
          {reasonOf(error)}
        </Notice>
      );
  }
}

function TryAgain<T>({ query }: { query: Asked<T> }) {
  return (
    <Button
      size="small"
      variant="outlined"
      disabled={query.isFetching}
      onClick={() => query.refetch()}
    >
      Try again
    </Button>
  );
}

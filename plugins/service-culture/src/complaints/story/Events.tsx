import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Complaint,
  ComplaintEvent,
  ComplaintEvents,
} from '@service-culture/plugin-service-culture-common';
import { Picture } from '../../people';
import { exactTime, shortTime } from '../../time';
import { changeInWords, eventInWords, RELATION_WORDS } from '../words';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  event: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    gap: theme.spacing(0, 1.5),
    paddingBottom: theme.spacing(2.5),
    '&:not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      left: 15,
      top: 36,
      bottom: 4,
      width: 2,
      backgroundColor: theme.palette.divider,
    },
  },
  dot: {
    width: 12,
    height: 12,
    margin: '6px auto',
    borderRadius: '50%',
    border: `2px solid ${theme.palette.text.secondary}`,
  },
  what: { overflowWrap: 'anywhere' },
  small: { fontSize: '0.8125rem', color: theme.palette.text.secondary },
  text: {
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    margin: theme.spacing(0.5, 0, 0),
    padding: theme.spacing(1, 1.5),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
  },
  internal: { borderStyle: 'dashed' },
}));

function Event(props: {
  event: ComplaintEvent;
  complaint: Complaint;
  titles: Record<string, string>;
}) {
  const { event, complaint, titles } = props;
  const { by, as, at, text, changes, internal } = event;
  const classes = useStyles();
  const words = eventInWords(event, complaint, titles);
  let name = by?.name;
  if (!name && as)
    name = as === 'complainant' ? 'The person' : 'Somebody in IT';
  // The person's words stand beside the story already.
  const shown = event.type === 'received' ? null : text;
  const changed = changes.flatMap(
    change => changeInWords(change, titles) ?? [],
  );
  return (
    <li className={classes.event}>
      {name ? (
        <Picture name={name} picture={by?.picture} size={32} />
      ) : (
        <span className={classes.dot} aria-hidden="true" />
      )}
      <div>
        <Typography className={classes.what}>
          {name ? (
            <>
              <strong>{name}</strong> {words}
            </>
          ) : (
            words
          )}
        </Typography>
        <Typography component="div" className={classes.small}>
          <Tooltip title={exactTime(at)}>
            <time dateTime={at}>{shortTime(at)}</time>
          </Tooltip>
          {by && as && ` · ${RELATION_WORDS[as]}`}
          {internal && ' · the person does not see this'}
        </Typography>
        {changed.length > 0 && (
          <Typography component="div" className={classes.small}>
            {changed.join(' · ')}
          </Typography>
        )}
        {shown && (
          <Typography
            component="blockquote"
            className={`${classes.text} ${internal ? classes.internal : ''}`}
          >
            {shown}
          </Typography>
        )}
      </div>
    </li>
  );
}

/** The story from top to bottom: who, when, what, in words. */
export function Events(props: {
  events: ComplaintEvents;
  complaint: Complaint;
}) {
  const { events, complaint } = props;
  const classes = useStyles();
  return (
    <ol className={classes.list} aria-label="What happened, from the beginning">
      {events.items.map(event => (
        <Event
          key={event.id}
          event={event}
          complaint={complaint}
          titles={events.titles}
        />
      ))}
    </ol>
  );
}

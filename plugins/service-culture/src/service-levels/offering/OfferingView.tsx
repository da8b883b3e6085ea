import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CheckIcon from '@material-ui/icons/Check';
import CloseIcon from '@material-ui/icons/Close';
import PriorityHighIcon from '@material-ui/icons/PriorityHigh';
import type {
  Offering,
  ServiceHours,
} from '@service-culture/plugin-service-culture-common';
import { SectionTitle } from '../../headings';
import { Tone, toneColour } from '../../status';
import { Channels } from './Channels';

const useStyles = makeStyles(theme => ({
  parts: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2.5),
    overflowWrap: 'anywhere',
  },
  columns: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2.5, 4),
    '& > *': { flex: '1 1 240px', minWidth: 0 },
  },
  list: { margin: theme.spacing(0.5, 0, 0), padding: 0, listStyle: 'none' },
  item: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
  },
  outcome: { fontSize: '1.125rem', lineHeight: 1.45 },
}));

const useIconStyles = makeStyles(theme => ({
  icon: {
    color: ({ tone }: { tone: Tone }) => toneColour(theme, tone),
    fontSize: '1.25rem',
    flex: 'none',
  },
}));

/** What a service is, in its users' words. */
export function OfferingView(props: {
  offering: Offering;
  hours: ServiceHours | null;
}) {
  const { offering, hours } = props;
  const { outcome, includes, excludes, emergencies, channels } = offering;
  const classes = useStyles();
  return (
    <div className={classes.parts}>
      {outcome && (
        <Typography className={classes.outcome}>{outcome}</Typography>
      )}
      <div className={classes.columns}>
        <Sentences
          title="We will"
          items={includes}
          icon={CheckIcon}
          tone="good"
        />
        <Sentences
          title="We will not"
          items={excludes}
          icon={CloseIcon}
          tone="quiet"
        />
      </div>
      <Sentences
        title="This is an emergency"
        items={emergencies}
        icon={PriorityHighIcon}
        tone="bad"
      />
      {channels && channels.length > 0 && (
        <Channels channels={channels} hours={hours} />
      )}
    </div>
  );
}

function Sentences(props: {
  title: string;
  items: string[] | undefined;
  icon: typeof CheckIcon;
  tone: Tone;
}) {
  const { title, items = [], icon: Icon, tone } = props;
  const classes = useStyles();
  const { icon } = useIconStyles({ tone });
  if (items.length === 0) return null;
  return (
    <div>
      <SectionTitle>{title}</SectionTitle>
      <ul className={classes.list}>
        {items.map(item => (
          <li key={item} className={classes.item}>
            <Icon className={icon} aria-hidden="true" />
            <Typography variant="body1" component="span">
              {item}
            </Typography>
          </li>
        ))}
      </ul>
    </div>
  );
}

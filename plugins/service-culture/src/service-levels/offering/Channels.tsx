import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  Channel,
  parseServiceHours,
  ServiceHours,
} from '@service-culture/plugin-service-culture-common';
import { SectionTitle } from '../../headings';
import { ContactLink, contactOf } from '../../people';
import { Hours } from './Hours';

const WORDS: Record<Channel['type'], string> = {
  portal: 'In the portal',
  email: 'By mail',
  phone: 'By phone',
  chat: 'By chat',
  'in-person': 'In person',
};

const useStyles = makeStyles(theme => ({
  list: { margin: theme.spacing(0.5, 0, 0), padding: 0, listStyle: 'none' },
  channel: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(2),
    padding: theme.spacing(0.75, 0),
    alignItems: 'baseline',
  },
  type: { flex: '0 0 110px', color: theme.palette.text.secondary },
  value: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
}));

/** The address a channel is reached at: a bare number or mail address becomes a link of its kind. */
function addressOf({ type, value }: Channel): string {
  if (type === 'email' && !value.startsWith('mailto:'))
    return `mailto:${value}`;
  if (type === 'phone' && !value.startsWith('tel:')) {
    return `tel:${value.replace(/[^+\d]/g, '')}`;
  }
  return value;
}

/** The hours of a channel that has some of its own: closed when the service is, for they share its closings. */
function hoursOf(
  channel: Channel,
  service: ServiceHours | null,
): ServiceHours | null {
  if (!channel.hours) return null;
  const own = parseServiceHours(channel.hours, service?.zone);
  if (!own.ok) return null;
  const { holidayRegion = null, closed = [] } = service ?? {};
  return { ...own.value, holidayRegion, closed };
}

/** Ways of getting help, as links one can follow, with their hours. `hours` are those of the service, where it has some. */
export function Channels(props: {
  channels: Channel[];
  hours: ServiceHours | null;
}) {
  const { channels, hours } = props;
  const classes = useStyles();
  return (
    <div>
      <SectionTitle>How to get help</SectionTitle>
      <ul className={classes.list}>
        {hours && (
          <li className={classes.channel}>
            <span className={classes.type}>Service hours</span>
            <div className={classes.value}>
              <Hours hours={hours} />
            </div>
          </li>
        )}
        {channels.map(channel => {
          const { type, value } = channel;
          const own = hoursOf(channel, hours);
          const contact = contactOf(addressOf(channel), value);
          return (
            <li key={`${type} ${value}`} className={classes.channel}>
              <span className={classes.type}>{WORDS[type]}</span>
              <div className={classes.value}>
                {contact ? <ContactLink contact={contact} /> : value}
                {own && <Hours hours={own} />}
                {!own && channel.hours && (
                  <Typography variant="body2" color="textSecondary">
                    {channel.hours}
                  </Typography>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

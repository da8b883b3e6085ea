import { Link } from '@backstage/core-components';
import MuiLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import ChatIcon from '@material-ui/icons/ChatOutlined';
import MailIcon from '@material-ui/icons/MailOutline';
import OpenInNewIcon from '@material-ui/icons/OpenInNew';
import PhoneIcon from '@material-ui/icons/Phone';
import type { Person } from '@service-culture/plugin-service-culture-common';
import { Contact, contactsOf } from './contacts';

const ICONS: Record<Contact['how'], typeof MailIcon> = {
  mail: MailIcon,
  call: PhoneIcon,
  chat: ChatIcon,
  page: OpenInNewIcon,
};

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(2),
    rowGap: theme.spacing(0.5),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  contact: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    minHeight: 24,
    overflowWrap: 'anywhere',
  },
}));

/** One address as a link with the icon of its kind. */
export function ContactLink({ contact }: { contact: Contact }) {
  const classes = useStyles();
  const Icon = ICONS[contact.how];
  const words = (
    <>
      <Icon fontSize="inherit" aria-hidden="true" />
      {contact.words}
    </>
  );
  // Backstage's link says that it opens a window, which is true of pages alone.
  return contact.how === 'page' ? (
    <Link to={contact.href} className={classes.contact}>
      {words}
    </Link>
  ) : (
    <MuiLink href={contact.href} className={classes.contact}>
      {words}
    </MuiLink>
  );
}

/** How to reach a person. */
export function ContactLinks({ person }: { person: Person }) {
  const classes = useStyles();
  const contacts = contactsOf(person);
  if (contacts.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={`How to reach ${person.name}`}>
      {contacts.map(contact => (
        <li key={contact.href}>
          <ContactLink contact={contact} />
        </li>
      ))}
    </ul>
  );
}

import { Logo } from '../theme/Logo';
import Container from '@material-ui/core/Container';
import InputAdornment from '@material-ui/core/InputAdornment';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import SearchIcon from '@material-ui/icons/Search';
import { useState } from 'react';
import { ROLES, searchPeople, type ExamplePerson } from './people';
import { PersonButton } from './PersonButton';

const useStyles = makeStyles(theme => ({
  page: { paddingTop: theme.spacing(5), paddingBottom: theme.spacing(6) },
  title: { display: 'flex', alignItems: 'center', gap: theme.spacing(1.5) },
  lead: { maxWidth: 620, margin: theme.spacing(1, 0, 3) },
  search: { maxWidth: 420, backgroundColor: theme.palette.background.paper },
  heading: { fontSize: '1.125rem', margin: theme.spacing(4, 0, 1.5) },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(280px, 1fr))',
    gap: theme.spacing(1.5),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  item: { display: 'flex' },
  nobody: { marginTop: theme.spacing(4) },
}));

/** Whom of the example company to be: everybody by role, with a search over name, work and department. */
export const PeopleList = (props: {
  appTitle: string;
  company: string;
  people: ExamplePerson[];
  onChoose(name: string): void;
}) => {
  const classes = useStyles();
  const [query, setQuery] = useState('');
  const found = searchPeople(props.people, query);

  return (
    <Container component="main" maxWidth="lg" className={classes.page}>
      <Typography variant="h4" component="h1" className={classes.title}>
        <Logo size={36} />
        {props.appTitle}
      </Typography>
      <Typography className={classes.lead}>
        {props.company} is a company that does not exist: its people, services
        and requests are made up. Sign in as any of them to see what they see.
      </Typography>
      <TextField
        id="find-person"
        className={classes.search}
        fullWidth
        variant="outlined"
        size="small"
        type="search"
        label="Find a person, a job or a department"
        value={query}
        onChange={event => setQuery(event.target.value)}
        InputProps={{
          endAdornment: (
            <InputAdornment position="end">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        }}
      />
      <div aria-live="polite">
        {found.length === 0 && (
          <Typography className={classes.nobody}>
            Nobody at {props.company} matches “{query.trim()}”.
          </Typography>
        )}
      </div>
      {ROLES.map(role => {
        const people = found.filter(person => person.role === role.id);
        return people.length === 0 ? null : (
          <section key={role.id} aria-labelledby={`role-${role.id}`}>
            <Typography
              id={`role-${role.id}`}
              variant="h6"
              component="h2"
              className={classes.heading}
            >
              {role.title}
            </Typography>
            <ul className={classes.list}>
              {people.map(person => (
                <li key={person.name} className={classes.item}>
                  <PersonButton person={person} onChoose={props.onChoose} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Container>
  );
};

import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import HourglassIcon from '@material-ui/icons/HourglassEmpty';
import GroupIcon from '@material-ui/icons/PeopleOutline';
import SearchIcon from '@material-ui/icons/Search';
import type { Departments } from '@service-culture/plugin-service-culture-common';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { FiguresProvider, useDepartments } from '../figures';
import { SearchField } from '../search';
import { Answer, Notice } from '../states';
import { AmbassadorsSkeleton } from './AmbassadorsSkeleton';
import { DepartmentTile } from './DepartmentTile';
import { findDepartments, Found } from './findDepartments';

const useStyles = makeStyles(theme => ({
  search: { maxWidth: 520, marginBottom: theme.spacing(3) },
  heading: { margin: theme.spacing(0, 0, 2) },
  mine: {
    display: 'grid',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(4),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(440px, 100%), 1fr))',
  },
  grid: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
  },
}));

/** Who answers for each department; first those the reader works in or answers for. */
export function AmbassadorsContent() {
  return (
    <FiguresProvider>
      <Directory />
    </FiguresProvider>
  );
}

function Directory() {
  const classes = useStyles();
  const departments = useDepartments();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const search = useCallback(
    (text: string) =>
      setParams(
        current => {
          const next = new URLSearchParams(current);
          if (text) next.set('q', text);
          else next.delete('q');
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return (
    <>
      <div className={classes.search}>
        <SearchField
          label="Department, person or service"
          value={q}
          onSearch={search}
        />
      </div>
      <Answer
        what="the departments and their ambassadors"
        query={departments}
        skeleton={<AmbassadorsSkeleton />}
      >
        {data => <FoundDepartments departments={data} q={q} />}
      </Answer>
    </>
  );
}

function FoundDepartments(props: { departments: Departments; q: string }) {
  const { departments, q } = props;
  const classes = useStyles();
  const { items, ready, fallbackContact } = departments;
  if (items.length === 0) return <NoDepartments ready={ready} />;

  const found = findDepartments(items, q);
  const isMine = ({ department }: Found) =>
    department.mine || department.iAmAmbassador;
  const mine = found.filter(isMine);
  const others = found.filter(one => !isMine(one));
  const tile = (large: boolean) => (one: Found) =>
    (
      <DepartmentTile
        key={one.department.department}
        department={one.department}
        because={one.because}
        fallback={fallbackContact}
        large={large}
      />
    );
  return (
    <div aria-live="polite">
      {found.length === 0 && (
        <Notice
          tone="quiet"
          icon={SearchIcon}
          title={`Nothing is called “${q}”`}
        >
          Search finds departments, their ambassadors and members, and the
          services they use.
        </Notice>
      )}
      {mine.length > 0 && (
        <>
          <Typography variant="h5" component="h2" className={classes.heading}>
            {mine.length === 1 ? 'Your department' : 'Your departments'}
          </Typography>
          <div className={classes.mine}>{mine.map(tile(true))}</div>
        </>
      )}
      {others.length > 0 && (
        <>
          <Typography variant="h5" component="h2" className={classes.heading}>
            {mine.length > 0 ? 'Other departments' : 'Departments'}
          </Typography>
          <div className={classes.grid}>{others.map(tile(false))}</div>
        </>
      )}
    </div>
  );
}

function NoDepartments({ ready }: { ready: boolean }) {
  if (!ready) {
    return (
      <Notice
        tone="quiet"
        icon={HourglassIcon}
        title="The catalog is being read for the first time"
      >
        The departments appear here by themselves, within a minute or two of the
        start of the portal.
      </Notice>
    );
  }
  return (
    <Notice tone="quiet" icon={GroupIcon} title="No departments yet">
      Each department will be here with the person in IT who answers for it. A
      department is a group in the catalog; its ambassadors are named by the
      annotation{' '}
      <code>service-culture/ambassadors: user:default/jonas.weber</code>
    </Notice>
  );
}

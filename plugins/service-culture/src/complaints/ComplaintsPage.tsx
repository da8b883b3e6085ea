import {
  Content,
  Link,
  LinkButton,
  PageWithHeader,
} from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { Route, Routes, useLocation } from 'react-router-dom';
import { FiguresProvider } from '../figures';
import { complaintsRouteRef } from '../routes';
import { NewComplaintView } from './form/NewComplaintView';
import { LearnedView } from './learned';
import { ImportView, RegisterView } from './register';
import { ComplaintView } from './story/ComplaintView';
import { FollowView } from './story/FollowView';

const useStyles = makeStyles(theme => ({
  nav: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 3),
    marginBottom: theme.spacing(3),
  },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 3),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  link: {
    display: 'inline-block',
    padding: theme.spacing(0.5, 0),
    borderBottom: '2px solid transparent',
    '&[aria-current="page"]': {
      borderBottomColor: 'currentColor',
      fontWeight: 700,
    },
  },
}));

/** The parts of the register, and the way to say that something is not right. */
function ComplaintsNavigation({ base }: { base: string }) {
  const classes = useStyles();
  const { pathname } = useLocation();
  const link = (to: string, words: string) => (
    <li>
      <Link
        to={to}
        className={classes.link}
        aria-current={pathname === to ? 'page' : undefined}
      >
        {words}
      </Link>
    </li>
  );
  return (
    <nav className={classes.nav} aria-label="Complaints">
      <ul className={classes.links}>
        {link(base, 'Complaints')}
        {link(`${base}/learned`, 'What we learned')}
        {link(`${base}/follow`, 'Follow with a code')}
      </ul>
      {pathname !== `${base}/new` && (
        <LinkButton to={`${base}/new`} variant="outlined" color="primary">
          Something is not right
        </LinkButton>
      )}
    </nav>
  );
}

/** The register and everything below its path. */
export function ComplaintsContent() {
  const base = useRouteRef(complaintsRouteRef)();
  return (
    <FiguresProvider>
      <ComplaintsNavigation base={base} />
      <Routes>
        <Route path="/" element={<RegisterView base={base} />} />
        <Route path="/new" element={<NewComplaintView base={base} />} />
        <Route path="/learned" element={<LearnedView />} />
        <Route path="/follow" element={<FollowView base={base} />} />
        <Route path="/import" element={<ImportView base={base} />} />
        <Route path="/:number" element={<ComplaintView base={base} />} />
      </Routes>
    </FiguresProvider>
  );
}

/** The page of the classic frontend system, which draws its own header. */
export function ComplaintsPage() {
  return (
    <PageWithHeader title="Complaints" themeId="home">
      <Content>
        <ComplaintsContent />
      </Content>
    </PageWithHeader>
  );
}

/** The page of the new frontend system, which stands below the header of the app. */
export function NfsComplaintsPage() {
  return (
    <main>
      <Content>
        <ComplaintsContent />
      </Content>
    </main>
  );
}

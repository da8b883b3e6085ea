import { Link, useSidebarOpenState } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { Logo } from '../theme/Logo';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    height: 72,
    paddingLeft: 22,
    gap: theme.spacing(1.5),
    color: '#ffffff',
    fontSize: '1.0625rem',
    fontWeight: 600,
    whiteSpace: 'nowrap',
    '&:hover': { textDecoration: 'none' },
    '&:focus-visible': { outline: '2px solid #f4b942', outlineOffset: -4 },
  },
}));

/** The portal's mark on top of the sidebar, with its name while the sidebar is open. */
export const SidebarLogo = () => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  const name =
    useApi(configApiRef).getOptionalString('app.title') ?? 'Service Culture';
  return (
    <Link to="/" className={classes.root} aria-label={`${name}, start page`}>
      <Logo size={28} />
      {isOpen && <span>{name}</span>}
    </Link>
  );
};

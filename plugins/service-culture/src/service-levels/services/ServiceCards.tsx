import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ServiceSummary } from '@service-culture/plugin-service-culture-common';
import { ThreeRs } from '../ThreeRs';
import { Owner } from './Owner';
import { WatermelonMark } from '../watermelon';
import { ProblemsMark } from './ProblemsMark';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    display: 'grid',
    gap: theme.spacing(1.5),
  },
  card: {
    position: 'relative',
    padding: theme.spacing(2),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    display: 'grid',
    gap: theme.spacing(1),
  },
  title: {
    fontWeight: 700,
    overflowWrap: 'anywhere',
    '&::after': { content: '""', position: 'absolute', inset: 0 },
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  above: { position: 'relative', zIndex: 1, minWidth: 0 },
}));

/** Services on a narrow screen: a card each, with the three shapes. */
export function ServiceCards({ services }: { services: ServiceSummary[] }) {
  const classes = useStyles();
  const linkTo = useEntityRefLink();
  return (
    <ul className={classes.list} aria-label="Services">
      {services.map(service => (
        <li key={service.service} className={classes.card}>
          <div>
            <Link to={linkTo(service.service)} className={classes.title}>
              {service.title}
            </Link>
            {service.description && (
              <Typography variant="body2" color="textSecondary">
                {service.description}
              </Typography>
            )}
            <div className={classes.above}>
              <WatermelonMark watermelon={service.watermelon} />
            </div>
            <ProblemsMark problems={service.problems} />
          </div>
          <ThreeRs headlines={service.headlines} />
          <div className={classes.foot}>
            <span className={classes.above}>
              <Owner service={service} />
            </span>
            <Typography variant="body2" color="textSecondary">
              {service.open.toLocaleString('en')} open
              {service.overdue > 0 && `, ${service.overdue} late`}
            </Typography>
          </div>
        </li>
      ))}
    </ul>
  );
}

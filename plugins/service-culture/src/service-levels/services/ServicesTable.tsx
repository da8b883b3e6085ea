import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { ServiceSummary } from '@service-culture/plugin-service-culture-common';
import { StatusLabel } from '../../status';
import { Sparkline } from '../Sparkline';
import { headlineNumber, THREE_RS } from '../ThreeRs';
import { Owner } from './Owner';
import { WatermelonMark } from '../watermelon';
import { ProblemsMark } from './ProblemsMark';

const useStyles = makeStyles(theme => ({
  table: { backgroundColor: theme.palette.background.paper },
  row: {
    position: 'relative',
    // Stripes in the colour of the page would look like holes in the table.
    '&:nth-of-type(odd):not(:hover)': { backgroundColor: 'inherit' },
  },
  cell: {
    verticalAlign: 'top',
    padding: theme.spacing(1.5, 1),
    lineHeight: 1.45,
  },
  service: { minWidth: 190, maxWidth: 380, fontWeight: 'inherit' },
  title: {
    fontWeight: 700,
    overflowWrap: 'break-word',
    // The link covers its row: one link, wherever people click.
    '&::after': { content: '""', position: 'absolute', inset: 0 },
  },
  above: { position: 'relative', zIndex: 1 },
  number: {
    fontVariantNumeric: 'tabular-nums',
    color: theme.palette.text.secondary,
  },
  right: {
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  status: { whiteSpace: 'nowrap' },
  owner: { minWidth: 130 },
  trend: { minWidth: 90, whiteSpace: 'nowrap' },
}));

/** Services as rows, in the order they come: misses first. */
export function ServicesTable({ services }: { services: ServiceSummary[] }) {
  const classes = useStyles();
  const linkTo = useEntityRefLink();
  return (
    <TableContainer className={classes.table}>
      <Table size="small" aria-label="Services">
        <TableHead>
          <TableRow>
            <TableCell className={classes.cell}>Service</TableCell>
            <TableCell className={classes.cell}>Owner</TableCell>
            {THREE_RS.map(({ key, title }) => (
              <TableCell key={key} className={classes.cell}>
                {title}
              </TableCell>
            ))}
            <TableCell className={`${classes.cell} ${classes.trend}`}>
              Last 30 days
            </TableCell>
            <TableCell className={`${classes.cell} ${classes.right}`}>
              Open now
            </TableCell>
            <TableCell className={`${classes.cell} ${classes.right}`}>
              Requests
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {services.map(service => (
            <TableRow key={service.service} hover className={classes.row}>
              <TableCell
                component="th"
                role="rowheader"
                scope="row"
                className={`${classes.cell} ${classes.service}`}
              >
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
              </TableCell>
              <TableCell className={`${classes.cell} ${classes.owner}`}>
                <span className={classes.above}>
                  <Owner service={service} />
                </span>
              </TableCell>
              {THREE_RS.map(({ key, metric }) => (
                <TableCell key={key} className={classes.cell}>
                  <div className={classes.status}>
                    <StatusLabel
                      status={service.headlines[key].status}
                      metric={metric}
                    />
                  </div>
                  <div className={classes.number}>
                    {headlineNumber(key, service.headlines[key])}
                  </div>
                </TableCell>
              ))}
              <TableCell className={`${classes.cell} ${classes.trend}`}>
                <Sparkline days={service.trend} />
              </TableCell>
              <TableCell className={`${classes.cell} ${classes.right}`}>
                {service.open.toLocaleString('en')}
                {service.overdue > 0 && (
                  <div className={classes.number}>
                    {service.overdue.toLocaleString('en')} late
                  </div>
                )}
              </TableCell>
              <TableCell className={`${classes.cell} ${classes.right}`}>
                {service.requests.toLocaleString('en')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

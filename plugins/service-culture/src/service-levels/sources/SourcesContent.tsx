import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import InputIcon from '@material-ui/icons/Input';
import {
  adminPermission,
  SourcesPage,
  ticketWritePermission,
} from '@service-culture/plugin-service-culture-common';
import { FiguresProvider, useSources } from '../../figures';
import { Answer, Bone, Notice, Skeleton } from '../../states';
import { RelativeTime } from '../../time';
import { SourceReportView } from './SourceReportView';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    maxWidth: 1000,
  },
  headline: { fontSize: '1.25rem' },
}));

/** Where problems and requests come from, and what was wrong with them: for who runs the portal. */
export function SourcesContent() {
  return (
    <FiguresProvider>
      <Sources />
    </FiguresProvider>
  );
}

function Sources() {
  const classes = useStyles();
  const sources = useSources();
  return (
    <Answer
      what="the sources"
      permission={adminPermission.name}
      query={sources}
      skeleton={
        <Skeleton of="the sources">
          <div className={classes.list}>
            <Bone width="50%" height="1.6em" />
            <Bone height={150} />
            <Bone height={150} />
          </div>
        </Skeleton>
      }
    >
      {({ items, asOf }) =>
        items.length === 0 ? (
          <NoSource />
        ) : (
          <div className={classes.list}>
            <Typography
              variant="h5"
              component="h2"
              aria-live="polite"
              className={classes.headline}
            >
              {headline(items)}
            </Typography>
            {items.map(source => (
              <SourceReportView key={source.source} report={source} />
            ))}
            <Typography variant="body2" color="textSecondary">
              As of <RelativeTime at={asOf} />
            </Typography>
          </div>
        )
      }
    </Answer>
  );
}

/** "1 of 2 sources delivers; 17 records were refused". */
function headline(items: SourcesPage['items']): string {
  const delivering = items.filter(({ status }) => status === 'ok').length;
  const refused = items.reduce((sum, source) => sum + source.refused, 0);
  const sources = `${items.length} ${
    items.length === 1 ? 'source' : 'sources'
  }`;
  const verb = delivering === 1 ? 'delivers' : 'deliver';
  return [
    `${delivering} of ${sources} ${verb}`,
    refused > 0 &&
      `${refused.toLocaleString('en')} ${
        refused === 1 ? 'record was' : 'records were'
      } refused`,
  ]
    .filter(Boolean)
    .join('; ');
}

function NoSource() {
  return (
    <Notice tone="quiet" icon={InputIcon} title="No source yet">
      Each source of problems and requests will be here, with when it last
      delivered and what was wrong with its records. The simplest one is a
      folder of ticket exports: name it under{' '}
      <code>serviceCulture.sources.file</code> in app-config.yaml and start the
      backend again. Or let a script send them over the API, with the permission{' '}
      <code>{ticketWritePermission.name}</code>.
    </Notice>
  );
}

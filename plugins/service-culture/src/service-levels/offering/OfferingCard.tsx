import type { Entity } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import FlagIcon from '@material-ui/icons/OutlinedFlag';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import {
  readOffering,
  readServicePromise,
  ServiceHours,
} from '@service-culture/plugin-service-culture-common';
import { useMemo } from 'react';
import { Notice } from '../../states';
import { OfferingView } from './OfferingView';

const HOURS = 'service-culture/service-hours';

const useStyles = makeStyles(theme => ({
  problems: { marginBottom: theme.spacing(2) },
  list: { margin: 0, paddingLeft: '1.2em' },
}));

/** The hours of a service that says them in words that are understood; a service without any is not shown as open. */
function hoursOf(entity: Entity): ServiceHours | null {
  if (!entity.metadata.annotations?.[HOURS]) return null;
  const { promise, problems } = readServicePromise(entity, {
    // Only for a service without hours, of which nothing is said here.
    defaultTimeZone: 'UTC',
    // Whether a region is known is for the catalog to judge.
    isHolidayRegion: () => true,
  });
  return problems.some(({ annotation }) => annotation === HOURS)
    ? null
    : promise.hours;
}

/** What people get from the service of this page, what not, and how to get help. */
export function OfferingCard() {
  const { entity } = useEntity();
  const classes = useStyles();
  const { offering, problems } = useMemo(() => readOffering(entity), [entity]);
  const hours = useMemo(() => hoursOf(entity), [entity]);
  return (
    <EntityInfoCard title="What you get">
      {problems.length > 0 && (
        <div className={classes.problems}>
          <Notice
            tone="warning"
            icon={WarningIcon}
            title="Not all of the description in the catalog file is understood"
          >
            <ul className={classes.list}>
              {problems.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      {offering ? (
        <OfferingView offering={offering} hours={hours} />
      ) : (
        problems.length === 0 && (
          <Notice tone="quiet" icon={FlagIcon} title="Not described yet">
            What this service does, what it does not do and how to get help will
            be here, once its owner has written <code>spec.offering</code> in
            its catalog file.
          </Notice>
        )
      )}
    </EntityInfoCard>
  );
}

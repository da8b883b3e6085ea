import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { ComponentType } from 'react';
import { FiguresProvider } from '../../figures';
import { MonthlyAccounts } from './accounts/MonthlyAccounts';
import { DepartmentsSection } from './departments/DepartmentsSection';
import { FiguresSection } from './figures/FiguresSection';
import { TryPromise } from './trial/TryPromise';
import { PromiseHistory } from './promises/PromiseHistory';

/** A part of the tab; `service` is an entity ref. */
export type TrackRecordSection = ComponentType<{ service: string }>;

/** The parts of the tab in the order in which they are read. */
const SECTIONS: TrackRecordSection[] = [
  FiguresSection,
  DepartmentsSection,
  MonthlyAccounts,
  PromiseHistory,
  TryPromise,
];

const useStyles = makeStyles(theme => ({
  parts: {
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
}));

/** How the service of this page has kept its promises over time, and what it could promise. */
export function TrackRecord() {
  const { entity } = useEntity();
  const service = stringifyEntityRef(entity);
  const classes = useStyles();
  return (
    <FiguresProvider>
      <div className={classes.parts}>
        {SECTIONS.map((Section, at) => (
          <Section key={at} service={service} />
        ))}
      </div>
    </FiguresProvider>
  );
}

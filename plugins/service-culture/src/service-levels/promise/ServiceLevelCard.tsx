import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { useState } from 'react';
import { FiguresProvider, usePerformance } from '../../figures';
import { Answer } from '../../states';
import { OfferedWindow, windowFrom, windowInWords } from '../words/windows';
import { PerformanceSkeleton } from './PerformanceSkeleton';
import { PerformanceView } from './PerformanceView';
import { WindowMenu } from './WindowMenu';

/** What the service of this page promises and whether it is kept. */
export function ServiceLevelCard() {
  return (
    <FiguresProvider>
      <Card />
    </FiguresProvider>
  );
}

function Card() {
  const { entity } = useEntity();
  const [window, setWindow] = useState<OfferedWindow>('month');
  const performance = usePerformance(stringifyEntityRef(entity), { window });
  const label =
    performance.data?.window.name === window
      ? windowInWords(performance.data.window)
      : undefined;
  return (
    <EntityInfoCard
      title="Our promise"
      headerActions={<WindowMenu {...{ window, label }} onChange={setWindow} />}
    >
      <Answer
        what="the figures of this service"
        query={performance}
        skeleton={<PerformanceSkeleton />}
      >
        {data => (
          <PerformanceView
            performance={data}
            window={windowFrom(data.window.name)}
          />
        )}
      </Answer>
    </EntityInfoCard>
  );
}

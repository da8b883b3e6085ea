import Typography from '@material-ui/core/Typography';
import type { Performance } from '@service-culture/plugin-service-culture-common';
import type { ReactNode } from 'react';
import { Figure, FigureButton } from '../cases';

/** How much there is to do now, and how much was asked for; each number opens its list. */
export function Volumes(props: {
  volumes: Performance['volumes'];
  onOpen: (figure: Figure) => void;
  className?: string;
}) {
  const { volumes, onOpen, className } = props;
  const { open, atRisk, overdue, requests } = volumes;

  const number = (
    count: number,
    words: string,
    figure: Pick<Figure, 'metric' | 'outcome'>,
  ): ReactNode => {
    const text = `${count.toLocaleString('en')} ${words}`;
    if (count === 0) return text;
    const title = figure.metric === 'open' ? 'Open now' : 'Requests';
    return (
      <FigureButton label={text} onOpen={() => onOpen({ title, ...figure })}>
        {text}
      </FigureButton>
    );
  };

  const inTime = open - atRisk - overdue;
  return (
    <Typography variant="body2" className={className}>
      Now:{' '}
      {number(open, 'open', {
        metric: 'open',
        outcome: inTime > 0 ? 'running' : worst(volumes),
      })}
      ,{' '}
      {number(atRisk, 'close to late', { metric: 'open', outcome: 'at-risk' })},{' '}
      {number(overdue, 'late', { metric: 'open', outcome: 'breached' })}.{' '}
      {overdue > 0 && (
        <>
          <FigureButton
            label="Why late?"
            onOpen={() =>
              onOpen({
                title: 'Open now',
                metric: 'open',
                outcome: 'breached',
                explained: true,
              })
            }
          >
            Why late?
          </FigureButton>{' '}
        </>
      )}
      {number(requests, requests === 1 ? 'request' : 'requests', {
        metric: 'requests',
        outcome: 'counted',
      })}{' '}
      in this time.
    </Typography>
  );
}

function worst({ overdue }: Performance['volumes']): Figure['outcome'] {
  return overdue > 0 ? 'breached' : 'at-risk';
}

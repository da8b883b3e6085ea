import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  SEGMENT_KINDS,
  type SegmentKind,
  type Timeline,
  type TimelineTarget,
} from '@service-culture/plugin-service-culture-common';
import { Fragment } from 'react';
import { toneColour } from '../../status';
import { placeLabels } from './placeLabels';
import { endOf, eventInWords, eventsOf, SEGMENT_WORDS } from './steps';

const LABEL_ROWS = 3;
const ROW_HEIGHT = 18;
/** Height of a tick above its words. */
const TICK = 21;

const hatched = (colour: string) =>
  `repeating-linear-gradient(135deg, ${colour} 0 2px, transparent 2px 6px)`;

const looks = (theme: Theme) => {
  const quiet = toneColour(theme, 'quiet');
  return {
    running: { height: 12, top: 0, backgroundColor: quiet },
    late: {
      height: 12,
      top: 0,
      backgroundColor: toneColour(theme, 'bad'),
    },
    'outside-hours': { height: 2, top: 5, backgroundColor: quiet },
    waiting: {
      height: 10,
      top: 0,
      backgroundImage: hatched(quiet),
      border: `1px solid ${quiet}`,
    },
    resolved: { height: 0, top: 6, borderTop: `1px dotted ${quiet}` },
  };
};

const useStyles = makeStyles(theme => ({
  line: {
    position: 'relative',
    height: 12,
    margin: theme.spacing(3.5, 0, 0.5),
  },
  part: { position: 'absolute', boxSizing: 'content-box' },
  ...looks(theme),
  tick: {
    position: 'absolute',
    top: -3,
    width: 1,
    backgroundColor: theme.palette.text.primary,
  },
  label: {
    position: 'absolute',
    fontSize: '0.75rem',
    lineHeight: `${ROW_HEIGHT}px`,
    whiteSpace: 'nowrap',
    padding: '0 3px',
    // Ticks of words further below go behind it.
    zIndex: 1,
    backgroundColor: theme.palette.background.paper,
  },
  due: {
    position: 'absolute',
    top: -22,
    height: 36,
    borderLeft: `2px solid ${theme.palette.text.primary}`,
  },
  flag: {
    position: 'absolute',
    top: 0,
    padding: '0 4px',
    fontSize: '0.75rem',
    lineHeight: '16px',
    fontWeight: 700,
    whiteSpace: 'nowrap',
    color: theme.palette.background.paper,
    backgroundColor: theme.palette.text.primary,
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    margin: theme.spacing(0.5, 0),
    padding: 0,
    listStyle: 'none',
    fontSize: '0.75rem',
  },
  swatch: {
    position: 'relative',
    display: 'inline-block',
    width: 22,
    height: 12,
    marginRight: theme.spacing(0.75),
    verticalAlign: '-1px',
  },
}));

type Look = SegmentKind | 'late';

const LOOKS: readonly Look[] = ['running', 'late', ...SEGMENT_KINDS.slice(1)];
const LEGEND: Record<Look, string> = { ...SEGMENT_WORDS, late: 'counts, late' };

/** The life of a ticket as one promise saw it, drawn; who cannot see it has the same in words beside it. */
export function LifeLine(props: {
  timeline: Timeline;
  target: TimelineTarget;
}) {
  const { timeline, target } = props;
  const classes = useStyles();
  const start = Date.parse(target.startAt);
  const end = Date.parse(endOf(timeline, target));
  const due = target.dueAt === null ? null : Date.parse(target.dueAt);
  const length = Math.max(end, due ?? 0) - start || 1;
  const place = (at: number) => (at - start) / length;
  const percent = (share: number) => `${share * 100}%`;

  const parts = target.segments.flatMap(({ kind, from, to }) => {
    const [begin, finish] = [Date.parse(from), Date.parse(to)];
    const part = (look: Look, a: number, b: number) =>
      a < b ? [{ look, from: place(a), width: place(b) - place(a) }] : [];
    if (kind !== 'running' || due === null) return part(kind, begin, finish);
    const turn = Math.min(Math.max(due, begin), finish);
    return [...part('running', begin, turn), ...part('late', turn, finish)];
  });
  const ticks = placeLabels(
    eventsOf(timeline, target).map(event => ({
      place: place(Date.parse(event.at)),
      words: eventInWords(event),
    })),
    LABEL_ROWS,
  );
  const rows = Math.max(...ticks.map(({ row }) => (row ?? -1) + 1), 0);
  const shown = LOOKS.filter(look => parts.some(part => part.look === look));
  const flagAtEnd = due !== null && place(due) > 0.8;
  return (
    <div aria-hidden="true" data-testid="life-line">
      <div
        className={classes.line}
        style={{ marginBottom: 6 + rows * ROW_HEIGHT }}
      >
        {parts.map(({ look, from, width }) => (
          <span
            key={`${look} ${from}`}
            data-look={look}
            className={`${classes.part} ${classes[look]}`}
            style={{ left: percent(from), width: percent(width) }}
          />
        ))}
        {ticks.map(({ place: at, words, row, atEnd }, index) => (
          <Fragment key={index}>
            <span
              className={classes.tick}
              style={{
                left: percent(at),
                height: TICK + (row ?? 0) * ROW_HEIGHT,
              }}
            />
            {row !== null && (
              <span
                className={classes.label}
                style={{
                  top: 14 + row * ROW_HEIGHT,
                  ...(atEnd
                    ? { right: percent(1 - at) }
                    : { left: percent(at) }),
                }}
              >
                {words}
              </span>
            )}
          </Fragment>
        ))}
        {due !== null && (
          <span className={classes.due} style={{ left: percent(place(due)) }}>
            <span
              className={classes.flag}
              style={flagAtEnd ? { right: 0 } : { left: 0 }}
            >
              due
            </span>
          </span>
        )}
      </div>
      <ul className={classes.legend}>
        {shown.map(look => (
          <li key={look}>
            <span className={classes.swatch}>
              <span
                className={`${classes.part} ${classes[look]}`}
                style={{ left: 0, width: 20 }}
              />
            </span>
            {LEGEND[look]}
          </li>
        ))}
      </ul>
    </div>
  );
}

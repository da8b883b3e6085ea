import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import IdeaIcon from '@material-ui/icons/EmojiObjectsOutlined';
import type { ComplaintLesson } from '@service-culture/plugin-service-culture-common';
import { Notice } from '../../states';
import { RelativeTime } from '../../time';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    display: 'grid',
    gap: theme.spacing(1.5),
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
  },
  lesson: {
    padding: theme.spacing(2),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    overflowWrap: 'anywhere',
  },
}));

/** What changed because somebody complained. */
export function Lessons({ lessons }: { lessons: ComplaintLesson[] }) {
  const classes = useStyles();
  return (
    <section aria-label="What changed because of you">
      <Typography variant="h6" component="h3" gutterBottom>
        What changed because of you
      </Typography>
      {lessons.length === 0 ? (
        <Notice tone="quiet" icon={IdeaIcon} title="Nothing published yet">
          What is done about the cause of a complaint, and told to everybody,
          will be here.
        </Notice>
      ) : (
        <ul className={classes.list}>
          {lessons.map(({ what, service, doneAt }) => (
            <li key={`${doneAt}${what}`} className={classes.lesson}>
              <Typography>{what}</Typography>
              <Typography variant="body2" color="textSecondary">
                {service && `${service.title} · `}
                <RelativeTime at={doneAt} />
              </Typography>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

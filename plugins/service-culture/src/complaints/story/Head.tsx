import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Complaint,
  ComplaintOutcome,
  LastKnown,
} from '@service-culture/plugin-service-culture-common';
import { PersonName } from '../../people';
import { Due } from '../Due';
import { StateLabel } from '../StateLabel';

const useStyles = makeStyles(theme => ({
  head: { display: 'grid', gap: theme.spacing(1) },
  title: { overflowWrap: 'anywhere' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1, 4),
    margin: 0,
  },
  fact: { minWidth: 0 },
  name: { fontSize: '0.8125rem', color: theme.palette.text.secondary },
  value: { margin: 0, overflowWrap: 'anywhere' },
}));

/** Something of the catalog, linked while it is there. */
export function Known({ of }: { of: LastKnown | null }) {
  const linkTo = useEntityRefLink();
  if (!of) return <>not known</>;
  return of.gone ? (
    <>{of.title} (no longer in the catalog)</>
  ) : (
    <Link to={linkTo(of.ref)}>{of.title}</Link>
  );
}

const OUTCOME_WORDS: Partial<Record<ComplaintOutcome, string>> = {
  'at-risk': 'close to late',
  met: 'in time',
  breached: 'late',
  waiting: 'in time, if the person agrees',
  unanswered: 'the person never said',
  none: 'not needed any more',
};

function Clock(props: {
  outcome: ComplaintOutcome;
  due: string;
  at: string | null;
}) {
  const { outcome, due, at } = props;
  const words = OUTCOME_WORDS[outcome];
  return (
    <>
      {at ? (
        <Due at={at} />
      ) : (
        <>
          by <Due at={due} />
        </>
      )}
      {words && ` (${words})`}
    </>
  );
}

/** Whose complaint it is, as far as the reader may know. */
function From({ complaint }: { complaint: Complaint }) {
  const { complainant, identity } = complaint;
  if (!complainant) {
    return identity === 'anonymous' ? (
      <>somebody who stays unknown</>
    ) : (
      <>not for you to see</>
    );
  }
  if (!complainant.ref) return <>{complainant.name}</>;
  return (
    <PersonName
      entityRef={complainant.ref}
      name={complainant.name}
      picture={complainant.picture}
    />
  );
}

/** What it is about, where it stands, who has it, and by when. */
export function Head({ complaint }: { complaint: Complaint }) {
  const classes = useStyles();
  const { owner, you } = complaint;
  const isMine = you.relations.includes('complainant');
  const facts: [string, React.ReactNode][] = [
    ['State', <StateLabel complaint={complaint} isMine={isMine} />],
    [
      'Who has it',
      owner ? (
        <PersonName
          entityRef={owner.ref}
          name={owner.name}
          picture={owner.picture}
        />
      ) : (
        'nobody yet'
      ),
    ],
    [
      complaint.acknowledgedAt ? 'Answered' : 'Answer',
      <Clock
        outcome={complaint.acknowledgementOutcome}
        due={complaint.acknowledgementDue}
        at={complaint.acknowledgedAt}
      />,
    ],
    [
      complaint.resolvedAt ? 'Solved' : 'Solution',
      <Clock
        outcome={complaint.resolutionOutcome}
        due={complaint.resolutionDue}
        at={complaint.resolvedAt}
      />,
    ],
    ['Service', <Known of={complaint.service} />],
    ['Department', <Known of={complaint.department} />],
    ['From', <From complaint={complaint} />],
  ];
  if (complaint.escalatedTo.length > 0) {
    facts.push([
      'Decided by',
      <>
        {complaint.escalatedTo.map(({ name }) => name).join(', ')}
        {complaint.escalationDue && (
          <>
            , by <Due at={complaint.escalationDue} />
          </>
        )}
      </>,
    ]);
  }
  return (
    <header className={classes.head}>
      <Typography variant="h4" component="h2" className={classes.title}>
        {complaint.summary || 'A complaint'}
      </Typography>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={classes.fact}>
            <dt className={classes.name}>{name}</dt>
            <dd className={classes.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <Typography variant="body2" color="textSecondary">
        {complaint.number}
        {complaint.confidential && ' · confidential'}
        {complaint.restricted && ' · about a person, for those concerned only'}
        {complaint.needsOwner && ' · needs a new owner'}
      </Typography>
    </header>
  );
}

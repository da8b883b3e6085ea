import { CopyTextButton, Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import KeyIcon from '@material-ui/icons/VpnKey';
import type { ComplaintReceipt } from '@service-culture/plugin-service-culture-common';
import { useEffect, useRef } from 'react';
import { ContactLinks, Picture } from '../../people';
import { Notice } from '../../states';
import { Due } from '../Due';

const useStyles = makeStyles(theme => ({
  parts: { display: 'grid', gap: theme.spacing(3) },
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(3),
    alignItems: 'center',
  },
  words: { flex: '1 1 260px', minWidth: 0 },
  name: { fontWeight: 700 },
  code: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontSize: '1.25rem',
    overflowWrap: 'anywhere',
  },
  next: { margin: 0, paddingLeft: theme.spacing(3) },
}));

/** Thanks at once: who has it now, by when they answer, what happens next, and only then a number. */
export function Receipt(props: {
  receipt: ComplaintReceipt;
  /** Path of the complaints page. */
  base: string;
}) {
  const { receipt, base } = props;
  const { owner, acknowledgementDue, resolutionDue, number } = receipt;
  const classes = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was a form is a receipt now: who hears the page hears it begin.
  useEffect(() => heading.current?.focus(), []);
  const name = owner?.name ?? 'Somebody in IT';
  return (
    <section className={classes.parts} aria-label="Receipt">
      <Typography variant="h4" component="h2" ref={heading} tabIndex={-1}>
        Thank you for telling us
      </Typography>
      <div className={classes.person}>
        <Picture name={name} picture={owner?.picture} size={120} />
        <div className={classes.words}>
          <Typography variant="h5" component="p" className={classes.name}>
            {name}
          </Typography>
          <Typography>
            will answer by <Due at={acknowledgementDue} />.
          </Typography>
          <Typography>
            It should be solved by <Due at={resolutionDue} />.
          </Typography>
          {owner && <ContactLinks person={owner} />}
        </div>
      </div>
      {receipt.claimCode && (
        <Notice
          tone="warning"
          icon={KeyIcon}
          title="Keep this code: it is shown this once"
        >
          It is the only way to see what becomes of your complaint and to say
          whether it is solved. Nobody can find it for you.
          <div className={classes.code}>
            <code>{receipt.claimCode}</code>
            <CopyTextButton
              text={receipt.claimCode}
              tooltipText="Copied"
              aria-label="Copy the code"
            />
          </div>
        </Notice>
      )}
      <div>
        <Typography variant="h6" component="h3">
          What happens next
        </Typography>
        <ol className={classes.next}>
          <Typography component="li">
            {name} reads what you wrote, and answers you.
          </Typography>
          <Typography component="li">
            They find out what went wrong, and what can be done.
          </Typography>
          <Typography component="li">
            You are asked whether it is solved. Your word closes it, and nobody
            else’s.
          </Typography>
        </ol>
      </div>
      <div>
        {receipt.identity === 'anonymous' ? (
          <Link to={`${base}/follow`}>Follow it with the code</Link>
        ) : (
          <Link to={`${base}/${number}`}>See your complaint</Link>
        )}
        <Typography variant="body2" color="textSecondary">
          Its number, should you ever need it: {number}
        </Typography>
      </div>
    </section>
  );
}

import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import SearchIcon from '@material-ui/icons/Search';
import { useApi } from '@backstage/core-plugin-api';
import type { ClaimedComplaint } from '@service-culture/plugin-service-culture-common';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { serviceCultureApiRef } from '../../api';
import { Notice } from '../../states';
import { reasonOf, statusOf } from '../words';
import { Story } from './Story';
import type { ComplaintAccess } from './useAct';

const useStyles = makeStyles(theme => ({
  form: {
    maxWidth: 560,
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  label: { color: theme.palette.text.primary },
}));

/** An anonymous complaint for whoever has its code, which stands in no URL and is kept nowhere. */
export function FollowView({ base }: { base: string }) {
  const { complaints } = useApi(serviceCultureApiRef);
  const classes = useStyles();
  const [code, setCode] = useState('');
  const [shown, setShown] = useState<ClaimedComplaint>();
  const asking = useMutation({
    mutationFn: () => complaints.claim(code.trim()),
    networkMode: 'always',
    onSuccess: setShown,
  });
  const access = useMemo<ComplaintAccess>(
    () => ({
      act: (action, etag) => complaints.actByClaim(code.trim(), action, etag),
      read: async () => {
        const found = await complaints.claim(code.trim());
        setShown(found);
        return found;
      },
    }),
    [complaints, code],
  );
  if (shown) return <Story shown={shown} access={access} base={base} />;
  return (
    <form
      className={classes.form}
      aria-label="Follow an anonymous complaint"
      onSubmit={event => {
        event.preventDefault();
        if (code.trim()) asking.mutate();
      }}
    >
      <Typography variant="h4" component="h2">
        Follow an anonymous complaint
      </Typography>
      <TextField
        id="claim-code"
        label="The code you were given"
        value={code}
        onChange={event => setCode(event.target.value)}
        autoComplete="off"
        fullWidth
        variant="outlined"
        InputLabelProps={{ shrink: true, classes: { root: classes.label } }}
        helperText="Capital and small letters, blanks and dashes do not matter."
      />
      {asking.isError && (
        <Notice
          alert
          tone="bad"
          icon={SearchIcon}
          title={
            statusOf(asking.error) === 404
              ? 'No complaint has this code'
              : 'It could not be looked up'
          }
        >
          {statusOf(asking.error) === 404
            ? 'Look at each letter again: a code is shown once, and nobody can find it for you.'
            : reasonOf(asking.error)}
        </Notice>
      )}
      <div>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={asking.isPending || code.trim() === ''}
        >
          Show it
        </Button>
      </div>
    </form>
  );
}

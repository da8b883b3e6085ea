import Typography from '@material-ui/core/Typography';
import type { ComplaintPromise } from '@service-culture/plugin-service-culture-common';
import { Due } from '../Due';

/** What the person can rely on, told before they send anything. */
export function Promised({
  promise,
}: {
  promise: ComplaintPromise | undefined;
}) {
  return (
    <Typography variant="body2" aria-live="polite">
      {promise ? (
        <>
          <strong>{promise.owner?.name ?? 'Somebody in IT'}</strong> will answer
          by <Due at={promise.acknowledgementDue} />, and it should be solved by{' '}
          <Due at={promise.resolutionDue} />.
        </>
      ) : (
        'As soon as it is sent you will see who answers, and by when.'
      )}
    </Typography>
  );
}

import Typography from '@material-ui/core/Typography';
import PersonAddIcon from '@material-ui/icons/PersonAddDisabled';
import type { Person } from '@service-culture/plugin-service-culture-common';
import { Notice } from '../states';
import { Ambassador } from './Ambassador';

/** A department for which nobody answers yet, and to whom its people turn meanwhile. */
export function NoAmbassador({ fallback }: { fallback: Person | null }) {
  return (
    <Notice tone="warning" icon={PersonAddIcon} title="No ambassador yet">
      {fallback ? (
        <>
          <Typography variant="body2" gutterBottom>
            Until there is one, turn to
          </Typography>
          <Ambassador person={fallback} />
        </>
      ) : (
        'Until there is one, the page of each service says how to get help.'
      )}
    </Notice>
  );
}

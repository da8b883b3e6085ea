import PersonAddIcon from '@material-ui/icons/PersonAddDisabled';
import type { Person } from '@service-culture/plugin-service-culture-common';
import { Notice } from '../states';
import { Ambassador } from './Ambassador';

/** A department for which nobody answers yet, and to whom its people turn meanwhile. */
export function NoAmbassador({ fallback }: { fallback: Person | null }) {
  return (
    <>
      <Notice tone="warning" icon={PersonAddIcon} title="No ambassador yet">
        {fallback
          ? `Until there is one, turn to ${fallback.name}.`
          : 'Until there is one, the page of each service says how to get help.'}
      </Notice>
      {fallback && <Ambassador person={fallback} />}
    </>
  );
}

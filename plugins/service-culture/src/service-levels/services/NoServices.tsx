import Button from '@material-ui/core/Button';
import HourglassIcon from '@material-ui/icons/HourglassEmpty';
import FlagIcon from '@material-ui/icons/OutlinedFlag';
import SearchIcon from '@material-ui/icons/Search';
import { Notice } from '../../states';

/** Why the list is empty: nothing was read yet, nothing matches, or nothing is there. */
export function NoServices(props: {
  ready: boolean;
  isNarrowed: boolean;
  onClear: () => void;
}) {
  const { ready, isNarrowed, onClear } = props;
  if (!ready) {
    return (
      <Notice
        tone="quiet"
        icon={HourglassIcon}
        title="The catalog is being read for the first time"
      >
        The services appear here by themselves, within a minute or two of the
        start of the portal.
      </Notice>
    );
  }
  if (isNarrowed) {
    return (
      <Notice
        tone="quiet"
        icon={SearchIcon}
        title="No service matches"
        action={
          <Button variant="outlined" size="small" onClick={onClear}>
            Show all services
          </Button>
        }
      >
        Search finds titles, descriptions and the other names people use for a
        service.
      </Notice>
    );
  }
  return (
    <Notice tone="quiet" icon={FlagIcon} title="No services yet">
      Each IT service that you may see will be here, with what it promises. A
      service is an entity of the catalog that has{' '}
      <code>spec.type: it-service</code> or a promise, as in the annotation{' '}
      <code>service-culture/resolution: 90% within 8h</code>
    </Notice>
  );
}

import Button from '@material-ui/core/Button';
import EmptyIcon from '@material-ui/icons/InboxOutlined';
import SearchIcon from '@material-ui/icons/Search';
import { ComplaintLink } from '../../complaint-link';
import { Notice } from '../../states';
import type { Whose } from './useRegisterFilters';

const NONE: Record<Whose, string> = {
  mine: 'You have not complained about anything',
  work: 'Nothing waits for you',
  all: 'No complaints that you may read',
};

/** Why the list is empty: nothing matches, or nothing is there. */
export function NoComplaints(props: {
  whose: Whose;
  isNarrowed: boolean;
  onClear: () => void;
}) {
  const { whose, isNarrowed, onClear } = props;
  if (isNarrowed) {
    return (
      <Notice
        tone="quiet"
        icon={SearchIcon}
        title="No complaint matches"
        action={
          <Button variant="outlined" size="small" onClick={onClear}>
            Clear filters
          </Button>
        }
      >
        Search finds words of the texts and numbers.
      </Notice>
    );
  }
  return (
    <Notice
      tone="quiet"
      icon={EmptyIcon}
      title={NONE[whose]}
      action={<ComplaintLink />}
    >
      {whose === 'mine'
        ? 'Whatever you tell us will be here, with who has it and what becomes of it.'
        : 'Complaints are here with who has them and by when they are answered.'}
    </Notice>
  );
}

import Button from '@material-ui/core/Button';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { CatalogFilterLayout } from '@backstage/plugin-catalog-react';
import {
  complaintReadPermission,
  type ComplaintsPage,
  type ComplaintSummary,
} from '@service-culture/plugin-service-culture-common';
import { useState } from 'react';
import { SearchField } from '../../search';
import { Answer, Bone, Skeleton } from '../../states';
import { RelativeTime } from '../../time';
import { useComplaints, useHasWork } from '../useComplaints';
import { Export } from './Export';
import { HandOver } from './HandOver';
import { NoComplaints } from './NoComplaints';
import { RegisterCards } from './RegisterCards';
import { RegisterFiltersView } from './RegisterFiltersView';
import { RegisterTable } from './RegisterTable';
import { toQuery, useRegisterFilters, Whose } from './useRegisterFilters';

const useStyles = makeStyles(theme => ({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
  heading: { overflowWrap: 'anywhere' },
  search: { flex: '1 1 280px', maxWidth: 420 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    marginTop: theme.spacing(2),
  },
}));

function total({ totalItems, totalIsMore }: ComplaintsPage): string {
  const number = totalItems.toLocaleString('en');
  return totalIsMore ? `more than ${number}` : number;
}

function headline(whose: Whose, page: ComplaintsPage): string {
  const one = page.totalItems === 1;
  const number = total(page);
  if (whose === 'mine') {
    return one ? 'Your complaint' : `Your ${number} complaints`;
  }
  if (whose === 'work') {
    return one ? '1 complaint for you' : `${number} complaints for you`;
  }
  return one ? '1 complaint' : `${number} complaints`;
}

/** Every complaint the reader may see, overdue first; their own first, where they handle none. */
export function RegisterView({ base }: { base: string }) {
  const { filters } = useRegisterFilters();
  const hasWork = useHasWork();
  return (
    <Answer
      what="the complaints"
      permission={complaintReadPermission.name}
      query={hasWork}
      skeleton={<RegisterSkeleton />}
    >
      {works => (
        <Register
          base={base}
          whose={filters.whose ?? (works ? 'work' : 'mine')}
        />
      )}
    </Answer>
  );
}

function Register({ base, whose }: { base: string; whose: Whose }) {
  const classes = useStyles();
  const isNarrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'));
  const { filters, change } = useRegisterFilters();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(new Map<string, ComplaintSummary>());
  const [isHanding, setHanding] = useState(false);
  const filter = toQuery(filters, whose);
  const query = useComplaints({ ...filter, ...(search && { search }) });
  const isNarrowed =
    search !== '' || Object.keys(filter).some(name => name !== 'my');
  const clear = () => {
    setSearch('');
    change({
      state: '',
      service: '',
      department: '',
      owner: '',
      category: '',
      channel: '',
      overdue: false,
      needsOwner: false,
      from: '',
      until: '',
    });
  };
  const stop = () => {
    setHanding(false);
    setChosen(new Map());
  };
  const choose = (complaint: ComplaintSummary, isChosen: boolean) => {
    const next = new Map(chosen);
    if (isChosen) next.set(complaint.number, complaint);
    else next.delete(complaint.number);
    setChosen(next);
  };
  const List = isNarrow ? RegisterCards : RegisterTable;
  return (
    <CatalogFilterLayout>
      <CatalogFilterLayout.Filters>
        <RegisterFiltersView
          filters={filters}
          whose={whose}
          change={changes => {
            stop();
            change(changes);
          }}
        />
      </CatalogFilterLayout.Filters>
      <CatalogFilterLayout.Content>
        <div className={classes.top}>
          <div className={classes.search}>
            <SearchField
              label="Words or number"
              value={search}
              onSearch={setSearch}
            />
          </div>
          <Export filter={filter} base={base} />
        </div>
        {isHanding && <HandOver chosen={[...chosen.values()]} onDone={stop} />}
        <Answer
          what="the complaints"
          permission={complaintReadPermission.name}
          query={query}
          skeleton={<RegisterSkeleton />}
        >
          {({ pages }) => {
            const items = pages.flatMap(page => page.items);
            const last = pages.at(-1)!;
            if (items.length === 0) {
              return (
                <NoComplaints
                  whose={whose}
                  isNarrowed={isNarrowed}
                  onClear={clear}
                />
              );
            }
            return (
              <>
                <div className={classes.top}>
                  <Typography
                    variant="h5"
                    component="h2"
                    className={classes.heading}
                  >
                    {headline(whose, last)}
                  </Typography>
                  {chosen.size > 0 && !isHanding && (
                    <Button variant="outlined" onClick={() => setHanding(true)}>
                      Hand {chosen.size} over
                    </Button>
                  )}
                </div>
                <List
                  complaints={items}
                  base={base}
                  chosen={whose === 'mine' ? undefined : new Set(chosen.keys())}
                  isMine={whose === 'mine'}
                  onChoose={choose}
                />
                <div className={classes.foot}>
                  {query.hasNextPage && (
                    <Button
                      variant="outlined"
                      disabled={query.isFetchingNextPage}
                      onClick={() => query.fetchNextPage()}
                    >
                      Show more
                    </Button>
                  )}
                  <Typography variant="body2">
                    {items.length.toLocaleString('en')} of {total(last)} · as of{' '}
                    <RelativeTime at={last.asOf} />
                  </Typography>
                </div>
              </>
            );
          }}
        </Answer>
      </CatalogFilterLayout.Content>
    </CatalogFilterLayout>
  );
}

function RegisterSkeleton() {
  return (
    <Skeleton of="the complaints">
      <Bone width="40%" height="1.5em" />
      {[1, 2, 3, 4, 5, 6].map(n => (
        <div key={n} style={{ marginTop: 12 }}>
          <Bone height={56} />
        </div>
      ))}
    </Skeleton>
  );
}

import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import HistoryIcon from '@material-ui/icons/DateRange';
import { useAccounts } from '../../../figures';
import { Answer, Bone, Notice, Skeleton } from '../../../states';
import { Section } from '../Section';
import { MonthAccount } from './MonthAccount';

const useStyles = makeStyles({
  months: { margin: 0, padding: 0, listStyle: 'none' },
});

/** Month by month what was promised and kept, and what is done about what was not. */
export function MonthlyAccounts({ service }: { service: string }) {
  const accounts = useAccounts(service);
  const classes = useStyles();
  return (
    <Section id="accounts" title="Month by month">
      <Answer
        what="the months of this service"
        query={accounts}
        skeleton={<AccountsSkeleton />}
      >
        {({ pages }) => {
          const months = pages.flatMap(page => page.items);
          if (months.length === 0) {
            return (
              <Notice tone="quiet" icon={HistoryIcon} title="No month yet">
                As soon as problems and requests of this service are counted,
                each month will be here: what was promised, what was kept, and
                what is done about what was not.
              </Notice>
            );
          }
          const { mayPlan, timeZone } = pages[0];
          return (
            <>
              <ol className={classes.months}>
                {months.map(account => (
                  <MonthAccount
                    key={account.month}
                    account={account}
                    mayPlan={mayPlan}
                  />
                ))}
              </ol>
              {accounts.hasNextPage && (
                <Button
                  disabled={accounts.isFetchingNextPage}
                  onClick={() => accounts.fetchNextPage()}
                >
                  {accounts.isFetchingNextPage
                    ? 'Fetching …'
                    : 'Show earlier months'}
                </Button>
              )}
              <Typography variant="body2" color="textSecondary">
                Days and months in {timeZone}
              </Typography>
            </>
          );
        }}
      </Answer>
    </Section>
  );
}

function AccountsSkeleton() {
  return (
    <Skeleton of="the months of this service">
      {[0, 1, 2].map(row => (
        <div key={row}>
          <Bone width="12em" height="1.5em" />
          <Bone height="1.25em" />
          <Bone width="80%" height="1.25em" />
          <Bone height="1em" width="0" />
        </div>
      ))}
    </Skeleton>
  );
}

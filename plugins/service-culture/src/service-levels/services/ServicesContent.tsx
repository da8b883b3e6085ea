import { CatalogFilterLayout } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useCallback } from 'react';
import { FiguresProvider, useServices } from '../../figures';
import { SearchField } from '../../search';
import { Answer } from '../../states';
import { toneColour } from '../../status';
import { RelativeTime } from '../../time';
import { summaryInWords } from '../words/summary';
import { Filters } from './Filters';
import { NoServices } from './NoServices';
import { ServiceCards } from './ServiceCards';
import { ServicesSkeleton } from './ServicesSkeleton';
import { ServicesTable } from './ServicesTable';
import { useServicesFilters } from './useServicesFilters';

const useStyles = makeStyles(theme => ({
  search: { maxWidth: 520, marginBottom: theme.spacing(2) },
  headline: {
    marginBottom: theme.spacing(2),
    fontSize: '1.25rem',
    [theme.breakpoints.down('sm')]: { fontSize: '1.125rem' },
  },
  foot: {
    color: toneColour(theme, 'quiet'),
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(2),
    marginTop: theme.spacing(2),
  },
}));

/** Every service that the reader may see: what it promises and whether it is kept, misses first. */
export function ServicesContent() {
  return (
    <FiguresProvider>
      <Services />
    </FiguresProvider>
  );
}

function Services() {
  const classes = useStyles();
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('sm'), {
    noSsr: true,
  });
  const { filters, change } = useServicesFilters();
  const { window, q, owner, department, status, watermelon } = filters;
  const services = useServices({
    window,
    q,
    owner,
    department,
    status: status || undefined,
    watermelon: watermelon === 'true' || undefined,
  });
  const search = useCallback((text: string) => change({ q: text }), [change]);
  const first = services.data?.pages[0];
  const isNarrowed = Boolean(q || owner || department || status || watermelon);

  return (
    <CatalogFilterLayout>
      <CatalogFilterLayout.Filters>
        <Filters
          filters={filters}
          owners={first?.owners ?? []}
          departments={first?.departments ?? []}
          change={change}
        />
      </CatalogFilterLayout.Filters>
      <CatalogFilterLayout.Content>
        <div className={classes.search}>
          <SearchField label="Search by name" value={q} onSearch={search} />
        </div>
        <Answer
          what="the services"
          query={services}
          skeleton={<ServicesSkeleton narrow={isNarrow} />}
        >
          {({ pages }) => {
            const items = pages.flatMap(page => page.items);
            const { summary, totalItems, asOf, ready } = pages[0];
            if (items.length === 0) {
              return (
                <NoServices
                  ready={ready}
                  isNarrowed={isNarrowed}
                  onClear={() =>
                    change({
                      q: '',
                      owner: '',
                      department: '',
                      status: '',
                      watermelon: '',
                    })
                  }
                />
              );
            }
            return (
              <>
                <Typography
                  variant="h5"
                  component="h2"
                  aria-live="polite"
                  className={classes.headline}
                >
                  {summaryInWords(summary, window)}
                </Typography>
                {isNarrow ? (
                  <ServiceCards services={items} />
                ) : (
                  <ServicesTable services={items} />
                )}
                <div className={classes.foot}>
                  {services.hasNextPage && (
                    <Button
                      variant="outlined"
                      disabled={services.isFetchingNextPage}
                      onClick={() => services.fetchNextPage()}
                    >
                      {services.isFetchingNextPage ? 'Fetching …' : 'Show more'}
                    </Button>
                  )}
                  <Typography variant="body2">
                    {items.length.toLocaleString('en')} of{' '}
                    {totalItems.toLocaleString('en')} services · counted{' '}
                    <RelativeTime at={asOf} />
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

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useQuery } from '@tanstack/react-query';

/** Suggestions at a time. */
const MOST = 8;

const useStyles = makeStyles({ field: { flex: '1 1 260px' } });

/** Who does it: a person or group of the catalog, found by name as one types. */
export function WhoField(props: {
  id: string;
  value: string;
  onChange: (ref: string) => void;
}) {
  const { id, value, onChange } = props;
  const classes = useStyles();
  const catalog = useApi(catalogApiRef);
  const term = value.trim();
  const { data: found = [] } = useQuery({
    queryKey: ['people-and-groups', term],
    enabled: term.length > 1 && !term.includes(':'),
    refetchInterval: false,
    queryFn: async () => {
      const { items } = await catalog.queryEntities({
        filter: { kind: ['User', 'Group'] },
        fields: ['kind', 'metadata', 'spec.profile'],
        fullTextFilter: {
          term,
          fields: [
            'metadata.name',
            'metadata.title',
            'spec.profile.displayName',
          ],
        },
        limit: MOST,
      });
      return items.map(entity => ({
        ref: stringifyEntityRef(entity),
        name:
          (entity.spec?.profile as { displayName?: string } | undefined)
            ?.displayName ??
          entity.metadata.title ??
          entity.metadata.name,
      }));
    },
  });
  return (
    <>
      <TextField
        id={id}
        className={classes.field}
        label="Who does it?"
        helperText="A person or group: type a name and choose"
        variant="outlined"
        required
        value={value}
        onChange={({ target }) => onChange(target.value)}
        inputProps={{ list: `${id}-found`, autoComplete: 'off' }}
      />
      <datalist id={`${id}-found`}>
        {found.map(({ ref, name }) => (
          <option key={ref} value={ref}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}

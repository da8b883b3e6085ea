import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  adminPermission,
  complaintExportPermission,
  type ComplaintsFilter,
} from '@service-culture/plugin-service-culture-common';
import { useMutation } from '@tanstack/react-query';
import { serviceCultureApiRef } from '../../api';
import { reasonOf } from '../words';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** Gives the browser a file to keep. */
function save(file: Blob, name: string) {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Takes what is listed away as a file, and, for who runs the portal, brings a log in. */
export function Export(props: { filter: ComplaintsFilter; base: string }) {
  const { filter, base } = props;
  const classes = useStyles();
  const alerts = useApi(alertApiRef);
  const { complaints } = useApi(serviceCultureApiRef);
  const mayExport = usePermission({
    permission: complaintExportPermission,
  }).allowed;
  const mayImport = usePermission({ permission: adminPermission }).allowed;
  const saving = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') =>
      save(
        await complaints.export(format, filter),
        `complaints-${new Date().toISOString().slice(0, 10)}.${format}`,
      ),
    networkMode: 'always',
    onError: error =>
      alerts.post({
        message: `No file was made. ${reasonOf(error)}`,
        severity: 'error',
      }),
  });
  if (!mayExport && !mayImport) return null;
  const button = (format: 'csv' | 'xlsx', words: string) => (
    <Button
      size="small"
      variant="outlined"
      disabled={saving.isPending}
      onClick={() => saving.mutate(format)}
    >
      {words}
    </Button>
  );
  return (
    <div className={classes.line}>
      {mayExport && button('csv', 'Save as CSV')}
      {mayExport && button('xlsx', 'Save as Excel')}
      {mayImport && <Link to={`${base}/import`}>Bring a log in</Link>}
    </div>
  );
}

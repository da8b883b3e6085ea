import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import DoneIcon from '@material-ui/icons/CheckCircleOutline';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import {
  COMPLAINT_LIMITS,
  type ComplaintImport,
} from '@service-culture/plugin-service-culture-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { serviceCultureApiRef } from '../../api';
import { Notice } from '../../states';
import { reasonOf } from '../words';

const useStyles = makeStyles(theme => ({
  parts: {
    display: 'grid',
    gap: theme.spacing(2.5),
    gridTemplateColumns: 'minmax(0, 1fr)',
    maxWidth: 840,
  },
  file: { minHeight: 32 },
  problems: { backgroundColor: theme.palette.background.paper },
  row: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

const rows = (n: number) =>
  `${n.toLocaleString('en')} ${n === 1 ? 'row' : 'rows'}`;

/** Brings an existing log in: first only looked at, with every problem by row, then for good. */
export function ImportView({ base }: { base: string }) {
  const classes = useStyles();
  const client = useQueryClient();
  const { complaints } = useApi(serviceCultureApiRef);
  const [file, setFile] = useState<{ name: string; csv: string }>();
  const sending = useMutation({
    mutationFn: ({ csv, dryRun }: { csv: string; dryRun: boolean }) =>
      complaints.import(csv, { dryRun }),
    networkMode: 'always',
    onSuccess: ({ dryRun }) =>
      dryRun
        ? undefined
        : client.invalidateQueries({ queryKey: ['complaints'] }),
  });
  const answer = sending.data;
  const isReady = answer?.dryRun && answer.problems.length === 0;
  return (
    <section className={classes.parts} aria-label="Bring a log in">
      <div>
        <Typography variant="h4" component="h2">
          Bring a log in
        </Typography>
        <Typography>
          A CSV file as “Save as CSV” writes it, at most{' '}
          {rows(COMPLAINT_LIMITS.importedRows)}. It is only looked at first;
          nothing is stored before you say so.
        </Typography>
      </div>
      <label htmlFor="complaint-log">
        <Typography variant="subtitle2" component="span">
          The file
        </Typography>
        <br />
        <input
          id="complaint-log"
          type="file"
          accept=".csv,text/csv"
          className={classes.file}
          onChange={async event => {
            const chosen = event.target.files?.[0];
            sending.reset();
            if (!chosen) {
              setFile(undefined);
              return;
            }
            const csv = await chosen.text();
            setFile({ name: chosen.name, csv });
            sending.mutate({ csv, dryRun: true });
          }}
        />
      </label>
      <div aria-live="polite">
        {sending.isPending && <Typography>Looking at it …</Typography>}
        {sending.isError && (
          <Notice alert tone="bad" icon={ErrorIcon} title="It was not taken">
            {reasonOf(sending.error)}
          </Notice>
        )}
        {answer && <Result answer={answer} />}
      </div>
      <div className={classes.buttons}>
        {file && isReady && answer.rows > answer.known && (
          <Button
            variant="contained"
            color="primary"
            disabled={sending.isPending}
            onClick={() => sending.mutate({ csv: file.csv, dryRun: false })}
          >
            Bring {rows(answer.rows - answer.known)} in
          </Button>
        )}
        <Link to={base}>Back to the complaints</Link>
      </div>
    </section>
  );
}

function Result({ answer }: { answer: ComplaintImport }) {
  const classes = useStyles();
  const { dryRun, problems, imported, known } = answer;
  if (problems.length === 0) {
    return (
      <Notice
        tone="good"
        icon={DoneIcon}
        title={
          dryRun
            ? `${rows(answer.rows)} can be taken as they are`
            : `${rows(imported.length)} brought in`
        }
      >
        {known > 0 && `${rows(known)} are in the register already. `}
        {imported.length > 0 && `${imported[0]} to ${imported.at(-1)}`}
      </Notice>
    );
  }
  return (
    <>
      <Notice
        alert
        tone="bad"
        icon={ErrorIcon}
        title={`${problems.length.toLocaleString('en')} ${
          problems.length === 1 ? 'problem' : 'problems'
        } in ${rows(answer.rows)}; nothing was stored`}
      >
        Mend them in the spreadsheet, and choose the file again.
      </Notice>
      <TableContainer className={classes.problems}>
        <Table size="small" aria-label="Problems">
          <TableHead>
            <TableRow>
              <TableCell className={classes.row}>Row</TableCell>
              <TableCell>Column</TableCell>
              <TableCell>What is wrong</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {problems.map(({ row, column, message }, at) => (
              <TableRow key={at}>
                <TableCell className={classes.row}>{row}</TableCell>
                <TableCell>{column}</TableCell>
                <TableCell>{message}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
}

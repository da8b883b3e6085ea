import type { HumanDuration } from '@backstage/types';
import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  serviceCulture?: {
    sources?: {
      /** Folders with exports, each a source of its own. */
      file?: Array<{
        /** Name of the source, the first part of `service-culture/tickets: helpdesk/Email`. */
        id: string;
        /** The folder; a relative one starts at the working directory of the backend process. */
        directory: string;
        /** File names to read; `*` stands for any characters, `?` for one. Default: `*.` and the format. */
        pattern?: string;
        format: 'ndjson' | 'csv' | 'tsv';
        /** What stands between two values of a CSV file. Default: a comma. */
        delimiter?: string;
        /** How letters are written. A byte order mark in the file wins. Default: utf8. */
        encoding?: 'utf8' | 'latin1' | 'utf16le';
        /** Time zone of dates that are written without an offset, like `Europe/Berlin`. */
        timeZone?: string;
        /** What the files hold; of measurements key, from, to and a state that is up or down. Default: tickets. */
        content?: 'tickets' | 'measurements';
        /** How a row becomes a ticket. Default: native. */
        mapping?:
          | 'native'
          | 'servicenow-incident'
          | 'jira-issue'
          | 'request-tracker'
          | {
              /** The ready mapping that this one starts from. Without it every rule is its own. */
              extends?:
                | 'servicenow-incident'
                | 'jira-issue'
                | 'request-tracker';
              /** Ticket field → column, or columns of which the first that is filled counts. */
              columns?: { [field: string]: string | string[] };
              /** Ticket field → value that is the same for all rows; stronger than a column. */
              constants?: { [field: string]: string | number | boolean };
              /** Value of the priority column → critical, high, medium or low. */
              priority?: { [value: string]: string };
              /** Value of the type column → incident or request. */
              type?: { [value: string]: string };
              /** Value of the state column → open, resolved, cancelled or by-dates. */
              state?: { [value: string]: string };
              /** Values of the automatic column that mean: no human resolved it. */
              automatic?: string[];
              /** Added to the assignments column, for systems that count reassignments. */
              assignmentsPlus?: number;
              /** Date formats, tried in order: iso, epoch-seconds, epoch-milliseconds or Luxon tokens. */
              dates?: string[];
              /** Values that mean that nothing is known, beside an empty one. */
              notSet?: string[];
              /** Link to the ticket, with `{externalId}` in it. */
              url?: string;
              departments?: {
                /** Entity ref with `{department}` in it. */
                template?: string;
                /** Value → entity ref; looked up before the template. */
                values?: { [value: string]: string };
              };
              requesters?: {
                /** Entity ref with `{requester}` in it. */
                template?: string;
                /** Value → entity ref; looked up before the template. */
                values?: { [value: string]: string };
              };
              /** What to do with columns of the same name. Default: refuse. */
              repeatedColumns?: 'refuse' | 'first';
            };
        /** When the folder is looked at. Default: every minute, at most an hour long. */
        schedule?: Partial<SchedulerServiceTaskScheduleDefinitionConfig>;
        /** Without a new file for so long, its figures are called late. Default: 26 hours. */
        lateAfter?: HumanDuration | string;
      }>;
    };
  };
}

import { createHash } from 'node:crypto';
import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { TicketSource } from '@service-culture/plugin-service-culture-node';
import { IANAZone } from 'luxon';
import { z } from 'zod';
import {
  MappedTranslator,
  MeasurementTranslator,
  NativeTranslator,
  quoteValue,
  type RowTranslator,
  type TicketMapping,
} from '../mapping';
import { ENCODINGS, type ExportFormat } from '../reading';
import { parseSettings } from './parseSettings';
import { readMapping } from './readMapping';
import { readLateAfter, readSchedule } from './readSchedule';

const ROOT = 'serviceCulture.sources.file';

const notEmpty = (what: string) =>
  z.string({ error: what }).min(1, { error: what });

const oneFile = z.strictObject({
  id: z
    .string({ error: 'is missing; name the source, like helpdesk' })
    .regex(/^[a-z0-9][a-z0-9._-]{0,62}$/, {
      error:
        'is not a source id; write it in small letters, digits, ".", "_" and "-", like helpdesk',
    }),
  directory: notEmpty(
    'is missing; name the folder of the exports, like ../../.data/exports',
  ),
  pattern: notEmpty('is not a pattern; write one like *.csv')
    .refine(pattern => !/[/\\]/.test(pattern), {
      error:
        'is a path; write a pattern of file names like *.csv and put the folder into directory',
    })
    .optional(),
  format: z.enum(['ndjson', 'csv', 'tsv'], {
    error: 'is not a format; write ndjson, csv or tsv',
  }),
  delimiter: z
    .string({ error: 'is not a character; write one like ";"' })
    .regex(/^[^"\r\n]$/, {
      error: 'is not one character; write one like ";" or "\\t"',
    })
    .optional(),
  encoding: z
    .enum(ENCODINGS, { error: `is none of ${ENCODINGS.join(', ')}` })
    .default('utf8'),
  timeZone: z
    .string({ error: 'is not a time zone; write one like Europe/Berlin' })
    .refine(zone => IANAZone.isValidZone(zone), {
      error: 'is not a time zone; write one like Europe/Berlin',
    })
    .optional(),
  content: z
    .enum(['tickets', 'measurements'], {
      error: 'is neither tickets nor measurements',
    })
    .default('tickets'),
  mapping: z.unknown().optional(),
  schedule: z.unknown().optional(),
  lateAfter: z.unknown().optional(),
});

/** One folder of exports, read from configuration. */
export interface FileSourceConfig extends ExportFormat {
  /** Path of this entry in the configuration. */
  path: string;
  id: string;
  directory: string;
  pattern: string;
  /** Changes with everything that decides how a row becomes a ticket. */
  fingerprint: string;
  schedule: TicketSource['schedule'];
  /** Milliseconds. */
  lateAfter: number;
}

/** A folder of ticket exports. */
export interface TicketFilesConfig extends FileSourceConfig {
  content: 'tickets';
  translator: RowTranslator;
}

/** A folder of measurement exports. */
export interface MeasurementFilesConfig extends FileSourceConfig {
  content: 'measurements';
  translator: MeasurementTranslator;
}

/**
 * Reads `serviceCulture.sources.file`.
 *
 * @throws InputError that names the path, quotes the value and says what would be right
 */
export function readFileSources(
  config: RootConfigService,
): (TicketFilesConfig | MeasurementFilesConfig)[] {
  const raw = config.getOptional(ROOT);
  if (raw === undefined) {
    return [];
  }
  if (!Array.isArray(raw)) {
    throw new InputError(
      `${ROOT}: ${quoteValue(raw)} is not a list of folders of exports`,
    );
  }
  const sources = raw.map((entry, at) =>
    readOne(entry, `${ROOT}[${at}]`, config.getConfigArray(ROOT)[at]),
  );
  sources.forEach(({ id, path }, at) => {
    if (sources.findIndex(other => other.id === id) !== at) {
      throw new InputError(
        `${path}.id: ${quoteValue(
          id,
        )} is the id of another source already; each source has one of its own`,
      );
    }
  });
  return sources;
}

function readOne(
  entry: unknown,
  path: string,
  config: ReturnType<RootConfigService['getConfig']>,
): TicketFilesConfig | MeasurementFilesConfig {
  const settings = parseSettings(oneFile, entry, path);
  const { id, directory, format, encoding, timeZone, content } = settings;
  if (settings.delimiter !== undefined && format !== 'csv') {
    throw new InputError(
      `${path}.delimiter: ${quoteValue(
        settings.delimiter,
      )} has no meaning for ${format}; write format: csv, or leave it out`,
    );
  }
  const delimiter = settings.delimiter ?? (format === 'tsv' ? '\t' : ',');
  if (content === 'measurements' && settings.mapping !== undefined) {
    throw new InputError(
      `${path}.mapping has no meaning for measurements; their columns are key, from, to and state`,
    );
  }
  const mapping = readMapping(settings.mapping, `${path}.mapping`);
  const common = {
    path,
    id,
    directory,
    pattern: settings.pattern ?? `*.${format}`,
    format,
    delimiter,
    encoding,
    fingerprint: createHash('sha256')
      .update(
        JSON.stringify([
          format,
          delimiter,
          encoding,
          timeZone,
          content === 'measurements' ? content : mapping,
        ]),
      )
      .digest('hex')
      .slice(0, 16),
    schedule: readSchedule(config, `${path}.schedule`),
    lateAfter: readLateAfter(config, `${path}.lateAfter`),
  };
  return content === 'measurements'
    ? { ...common, content, translator: new MeasurementTranslator(timeZone) }
    : {
        ...common,
        content,
        translator: translatorOf(mapping, format, timeZone, path),
      };
}

function translatorOf(
  mapping: 'native' | TicketMapping,
  format: 'ndjson' | 'csv' | 'tsv',
  timeZone: string | undefined,
  path: string,
): RowTranslator {
  if (mapping === 'native') {
    return new NativeTranslator(format, timeZone);
  }
  if (timeZone === undefined) {
    throw new InputError(
      `${path}.timeZone is missing; name the time zone in which the export writes its dates, like Europe/Berlin`,
    );
  }
  return new MappedTranslator(mapping, timeZone);
}

import type { RowTranslator } from '../mapping/RowTranslator';
import {
  decodedBytes,
  UnknownEncodingError,
  type Encoding,
} from './decodedBytes';
import { delimitedRows } from './delimitedRows';
import type { OpenExport } from './ExportFolder';
import type { ExportRow } from './ExportRow';
import { ndjsonRows } from './ndjsonRows';

/** How the files of a source are written. */
export interface ExportFormat {
  format: 'ndjson' | 'csv' | 'tsv';
  delimiter: string;
  encoding: Encoding;
  translator: Pick<RowTranslator, 'columns' | 'checkHeader'>;
}

/**
 * The rows of a file, in order, read as a stream.
 *
 * @param fresh - whether the file may still be being written
 */
export async function* exportRows(
  file: OpenExport,
  format: ExportFormat,
  fresh: boolean,
): AsyncGenerator<ExportRow> {
  const open = () => decodedBytes(file.handle, file.size, format.encoding);
  try {
    yield* format.format === 'ndjson'
      ? ndjsonRows(open(), fresh)
      : delimitedRows(open, {
          delimiter: format.delimiter,
          quotes: format.format === 'csv',
          columns: format.translator.columns,
          checkHeader: header => format.translator.checkHeader(header),
          fresh,
        });
  } catch (error) {
    if (!(error instanceof UnknownEncodingError)) {
      throw error;
    }
    yield {
      kind: 'bad file',
      line: 1,
      endLine: 1,
      field: 'the encoding',
      reason: error.message,
    };
  }
}

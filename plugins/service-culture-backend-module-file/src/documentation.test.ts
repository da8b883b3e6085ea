import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  readAll,
  readMeasurements,
  TestFolder,
} from './__testUtils__/TestFolder';

const page = readFileSync(
  join(__dirname, '../../../docs/ticket-exports.md'),
  'utf8',
);

/** An example of the page: settings, a file, and what comes of it. */
interface Example {
  settings: any;
  extension: string;
  file: string;
  /** Tickets, or measured intervals. */
  records: unknown[];
  refused: string[];
}

function examplesOf(text: string): Example[] {
  const examples: Example[] = [];
  for (const [, language, content] of text.matchAll(
    /^```(\w+)\n([^]*?)^```$/gm,
  )) {
    const example = examples[examples.length - 1];
    switch (language) {
      case 'yaml':
        examples.push({
          settings: parse(content).serviceCulture.sources.file[0],
          extension: '',
          file: '',
          records: [],
          refused: [],
        });
        break;
      case 'json':
        example.records = JSON.parse(content);
        break;
      case 'text':
        example.refused = content.trimEnd().split('\n');
        break;
      default:
        example.extension = language;
        example.file = content;
    }
  }
  return examples;
}

const examples = examplesOf(page);

describe('the page about ticket exports', () => {
  let folder: TestFolder;

  beforeEach(async () => {
    folder = await TestFolder.create();
  });

  afterEach(async () => {
    await folder.remove();
  });

  it('has an example of each format and each ready mapping', () => {
    const shown = examples.map(({ extension, settings }) =>
      [
        extension,
        settings.content ?? settings.mapping?.extends ?? settings.mapping,
      ].join(' '),
    );
    expect(shown).toEqual([
      'csv ',
      'ndjson ',
      'csv ',
      'csv servicenow-incident',
      'csv jira-issue',
      'tsv request-tracker',
      'csv [object Object]',
      'csv servicenow-incident',
      'csv measurements',
    ]);
  });

  it.each(examples.map((example, at) => [at + 1, example] as const))(
    'says of example %i what really comes of it',
    async (_, { settings, extension, file, records, refused }) => {
      await folder.write(`example.${extension}`, file);
      const configured = {
        ...settings,
        directory: folder.path,
        pattern: `*.${extension}`,
      };
      const delivered =
        settings.content === 'measurements'
          ? await readMeasurements(folder.measurements(configured))
          : await readAll(folder.source(configured));
      expect(
        'intervals' in delivered ? delivered.intervals : delivered.tickets,
      ).toEqual(records);
      expect(
        delivered.refused.map(
          ({ at, field, reason }) => `${at}: ${field}: ${reason}`,
        ),
      ).toEqual(refused);
    },
  );
});

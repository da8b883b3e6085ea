import type { ComplaintRecord } from './ComplaintRecord';
import type { ComplaintListener } from './ComplaintsService';
import { happening } from './rules/applyAction';
import { judgeClocks } from './rules/judgeClocks';
import type { ComplaintStore } from './store/ComplaintStore';

const DAY = 86_400_000;
const BATCH = 200;

/** How long keys of creation are kept, ms. */
const KEYS_KEPT = DAY;

/**
 * The scheduled job that removes texts and names of complaints closed long ago, and keeps number, dates and category; and
 * forgets keys and links of no use.
 */
export class ComplaintRetention {
  constructor(
    private readonly options: {
      store: ComplaintStore;
      /** Null: texts are kept for ever. */
      keepTextsDays: number | null;
      /** Epoch ms. */
      now: () => number;
      onChange: ComplaintListener;
    },
  ) {}

  async run(signal?: AbortSignal): Promise<void> {
    const { store, keepTextsDays, now } = this.options;
    await store.forget(now() - KEYS_KEPT, now());
    if (keepTextsDays === null) {
      return;
    }
    for (;;) {
      const numbers = await store.erasable(now() - keepTextsDays * DAY, BATCH);
      for (const complaint of await store.getAll(numbers)) {
        if (signal?.aborted) {
          return;
        }
        await this.erase(complaint);
      }
      if (numbers.length < BATCH) {
        return;
      }
    }
  }

  /** Removes texts and names of one complaint, as the law may ask for. */
  async erase(complaint: ComplaintRecord): Promise<void> {
    const { store, now, onChange } = this.options;
    const at = now();
    const erased = judgeClocks(withoutWords(complaint, at), at);
    const events = [happening('erased', at)];
    if (await store.erase(erased, events)) {
      await onChange(erased, events);
    }
  }
}

function withoutWords(
  complaint: ComplaintRecord,
  now: number,
): ComplaintRecord {
  const { texts, measures } = complaint;
  return {
    ...complaint,
    summary: '',
    recordedBy: '',
    complainant: '',
    complainantName: '',
    complainantEmail: '',
    subjects: [],
    deciders: [],
    // What was done and told to everybody stays, without who did it.
    measures: measures.map(measure => ({
      ...measure,
      what: measure.published ? measure.what : '',
      who: { ref: '', title: '' },
    })),
    texts: {
      ...texts,
      description: '',
      impact: '',
      remedySought: '',
      apology: '',
      findings: '',
      rootCause: null,
      links: [],
      reason: '',
      resolution: '',
      recourse: '',
      reclassification: '',
    },
    updatedAt: now,
    erasedAt: now,
  };
}

import type { Watermelon } from '@service-culture/plugin-service-culture-common';
import { count, percent } from '../words/percent';

type Reason = Watermelon['reasons'][number];

const UNHAPPY: Record<Reason['metric'], string> = {
  satisfaction: 'people not satisfied',
  respect: 'people not treated with respect',
};

const HAPPY: Record<Reason['metric'], string> = {
  satisfaction: 'were satisfied',
  respect: 'felt treated with respect',
};

/** "Green outside: times kept, people not satisfied: 60.8 % of 46"; the worst of what people say. */
export function watermelonInWords({ reasons }: Watermelon): string {
  const [{ metric, share, total }] = reasons;
  return `Green outside: times kept, ${UNHAPPY[metric]}: ${percent(
    share,
  )} of ${total.toLocaleString('en')}`;
}

/** "60.8 % of 46 people were satisfied; nothing is promised, but 80 % may be expected". */
export function reasonInWords(reason: Reason): string {
  const { metric, share, total, expected, isPromised } = reason;
  return `${percent(share)} of ${count(total, 'person', 'people')} ${
    HAPPY[metric]
  }; ${
    isPromised
      ? `promised are ${expected} %`
      : `nothing is promised, but ${expected} % may be expected`
  }`;
}

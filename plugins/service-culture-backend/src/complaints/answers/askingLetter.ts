import { DateTime } from 'luxon';
import type { ComplaintRecord } from '../ComplaintRecord';
import type { Letter } from './Letters';

/** Asks the person whether they are satisfied; what anybody wrote stands on the page, not in the mail. */
export function askingLetter(
  complaint: ComplaintRecord,
  to: string,
  link: string,
): Letter {
  const { service, texts, answerDue, number, complainantName } = complaint;
  const about = service.ref === '' ? '' : ` about ${service.title}`;
  const until = DateTime.fromMillis(answerDue!, {
    zone: texts.clocks.calendar.zone,
  })
    .setLocale('en')
    .toFormat('cccc, d LLLL, HH:mm (ZZZZ)');
  return {
    to,
    subject: `Are you satisfied? Your complaint${about}`,
    text: `Dear ${complainantName},

there is a decision on your complaint${about} (${number}). Is it settled to your satisfaction? You can read the decision and say yes or no here, without signing in:

${link}

The link works once, until ${until}. Only your word closes the complaint; if you do not answer by then, it is closed as unanswered.`,
  };
}

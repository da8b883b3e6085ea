import type {
  ComplaintActionName,
  ComplaintEventType,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';
import type { Notice, Notifier } from '../notifications';
import type { Afterwards } from './Afterwards';
import type { ComplaintRecord, NewEvent } from './ComplaintRecord';

type Words = Pick<Notice, 'title' | 'description'>;

/**
 * Tells the people of a complaint what happened to it. A notice names the service and times, never what anybody wrote:
 * it goes through mail and chat.
 */
export class ComplaintNotices {
  constructor(
    private readonly options: { notifier: Notifier; afterwards: Afterwards },
  ) {}

  /** It was made: the receipt for the person, and the call for its owner. */
  async received(complaint: ComplaintRecord): Promise<void> {
    const { owner, recordedBy, complainant } = complaint;
    const answeredBy = `${
      owner.title || 'Someone'
    } will get back to you by ${time(
      complaint,
      complaint.acknowledgementDue,
    )}, and it should be solved by ${time(
      complaint,
      complaint.resolutionDue,
    )}.`;
    await this.tellPerson(complaint, 'received', {
      title:
        recordedBy !== complainant && recordedBy !== ''
          ? `Your complaint${about(complaint)} was written down for you`
          : `Thank you for your complaint${about(complaint)}`,
      description: answeredBy,
    });
    await this.tellOwner(complaint, 'received', {
      title: `A complaint${about(complaint)} waits for you`,
      description: `Please answer the person by ${time(
        complaint,
        complaint.acknowledgementDue,
      )}.`,
    });
  }

  /** Somebody did something. */
  async acted(
    before: ComplaintRecord,
    after: ComplaintRecord,
    action: ComplaintActionName,
    event: NewEvent,
  ): Promise<void> {
    const except = event.actor.ref === '' ? [] : [event.actor.ref];
    if (event.role === 'complainant') {
      const words = said(after, action);
      if (words) {
        await this.tellOwner(after, action, words, except);
        if (action !== 'escalate') {
          await this.tellDeciders(after, action, words, except);
        }
      }
    } else {
      const words = answered(after, action);
      if (words) {
        await this.tellPerson(after, action, words, except);
      }
    }
    if (action === 'escalate') {
      await this.tellDeciders(
        after,
        action,
        {
          title: `A complaint${about(after)} was escalated to you`,
          description: `Please decide by ${time(after, after.escalationDue!)}.`,
        },
        except,
      );
    }
    if (before.owner.ref !== after.owner.ref) {
      await this.assigned(after, except);
    }
  }

  /** It has another owner. */
  async assigned(
    complaint: ComplaintRecord,
    except: string[] = [],
  ): Promise<void> {
    await this.tellOwner(
      complaint,
      'hand-over',
      {
        title: `A complaint${about(complaint)} is yours now`,
        description: `It should be solved by ${time(
          complaint,
          complaint.resolutionDue,
        )}.`,
      },
      except,
    );
  }

  /** Something came by itself. */
  async happened(
    complaint: ComplaintRecord,
    type: ComplaintEventType,
  ): Promise<void> {
    switch (type) {
      case 'reminded':
        await this.tellOwner(complaint, type, {
          title: `A complaint${about(complaint)} is close to late`,
          description: next(complaint),
        });
        break;
      case 'overdue':
        await this.tellOwner(complaint, type, {
          title: `A complaint${about(complaint)} is late`,
          description: next(complaint),
        });
        await this.tellDeciders(complaint, type, {
          title: `A complaint${about(complaint)} is late`,
          description: 'It was escalated to you, since its time is over.',
        });
        break;
      case 'answer-reminded':
        await this.tellPerson(complaint, type, {
          title: `Are you satisfied? Your complaint${about(
            complaint,
          )} waits for your word`,
          description: `It will be closed on ${time(
            complaint,
            complaint.answerDue!,
          )} if you do not answer.`,
        });
        break;
      case 'closed-unanswered':
        await this.tellPerson(complaint, type, {
          title: `Your complaint${about(complaint)} was closed`,
          description:
            'We did not hear from you. If something is still wrong, you can say so for 30 days.',
        });
        break;
      default:
    }
  }

  private tellPerson(
    complaint: ComplaintRecord,
    topic: string,
    words: Words,
    except?: string[],
  ) {
    const { complainant } = complaint;
    return this.tell(
      complaint,
      complainant ? [complainant] : [],
      topic,
      words,
      except,
    );
  }

  private tellOwner(
    complaint: ComplaintRecord,
    topic: string,
    words: Words,
    except?: string[],
  ) {
    const { owner } = complaint;
    return this.tell(
      complaint,
      owner.ref ? [owner.ref] : [],
      topic,
      words,
      except,
    );
  }

  private tellDeciders(
    complaint: ComplaintRecord,
    topic: string,
    words: Words,
    except?: string[],
  ) {
    const refs = complaint.deciders.map(({ ref }) => ref);
    return this.tell(complaint, refs, topic, words, except);
  }

  private async tell(
    { number }: ComplaintRecord,
    recipients: string[],
    topic: string,
    words: Words,
    except: string[] = [],
  ): Promise<void> {
    const who = recipients.filter(ref => !except.includes(ref));
    const notice: Notice = {
      recipients: who,
      ...(except.length > 0 && { except }),
      ...words,
      link: `/complaints/${number}`,
      topic: `complaint-${topic}`,
      // Each event of a complaint is told of its own; the same one again takes the place of the first.
      scope: `${number} ${topic}`,
    };
    const { notifier, afterwards } = this.options;
    await afterwards.run(() => notifier.notify(notice));
  }
}

function about({ service }: ComplaintRecord): string {
  return service.ref === '' ? '' : ` about ${service.title}`;
}

/** As the clocks of the service read; the page says it in the reader's own time. */
function time({ texts }: ComplaintRecord, at: number): string {
  return DateTime.fromMillis(at, { zone: texts.clocks.calendar.zone })
    .setLocale('en')
    .toFormat('cccc, d LLLL, HH:mm (ZZZZ)');
}

function next(complaint: ComplaintRecord): string {
  return complaint.acknowledgedAt === null
    ? `Nobody has answered the person; that was due by ${time(
        complaint,
        complaint.acknowledgementDue,
      )}.`
    : `It should be solved by ${time(complaint, complaint.resolutionDue)}.`;
}

/** What IT is told when the person did something. */
function said(
  complaint: ComplaintRecord,
  action: ComplaintActionName,
): Words | null {
  const it = `complaint${about(complaint)}`;
  switch (action) {
    case 'message':
      return { title: `The person wrote about their ${it}` };
    case 'accept':
      return { title: `Satisfied: the ${it} is closed` };
    case 'reject':
      return { title: `Not satisfied: the ${it} is open again` };
    case 'withdraw':
      return { title: `The ${it} was withdrawn` };
    case 'escalate':
      return { title: `The person escalated their ${it}` };
    case 'agree-reclassification':
      return { title: `Agreed: the ${it} was a request` };
    case 'decline-reclassification':
      return { title: `Not agreed: it stays a ${it}` };
    default:
      return null;
  }
}

/** What the person is told when IT did something. */
function answered(
  complaint: ComplaintRecord,
  action: ComplaintActionName,
): Words | null {
  const it = `your complaint${about(complaint)}`;
  switch (action) {
    case 'acknowledge':
    case 'message':
      return { title: `There is an answer to ${it}` };
    case 'decide':
      return {
        title: `Are you satisfied? There is a decision on ${it}`,
        description: `Please say so by ${time(
          complaint,
          complaint.answerDue!,
        )}; only your word closes it.`,
      };
    case 'hand-over':
      return { title: `${complaint.owner.title} takes care of ${it} now` };
    case 'escalate':
      return { title: `Someone who can decide was asked about ${it}` };
    case 'close-not-satisfied':
      return {
        title: `The last word on ${it} is spoken`,
        description: 'It says where you can go next.',
      };
    case 'propose-reclassification':
      return { title: `A question about ${it}` };
    default:
      return null;
  }
}

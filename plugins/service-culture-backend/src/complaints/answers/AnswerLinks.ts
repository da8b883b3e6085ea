import type { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type {
  AnswerQuestion,
  ComplaintAnswer,
} from '@service-culture/plugin-service-culture-common';
import { printEtag } from '../../http';
import type { ComplaintRecord, NewEvent } from '../ComplaintRecord';
import {
  StaleComplaintError,
  type ComplaintsService,
} from '../ComplaintsService';
import { printInstant } from '../rules/situationOf';
import { hashOf, newToken } from '../secrets';
import type { ComplaintStore } from '../store/ComplaintStore';
import type { Letters } from './Letters';
import { askingLetter } from './askingLetter';

/** How often an answer is tried again where somebody changes the complaint at the same moment. */
const TRIES = 5;

/**
 * Lets a person answer from their mail, without signing in: a link that is made for one proposal, works once, and ends
 * with the time to answer. Only a hash of its secret is kept.
 */
export class AnswerLinks {
  constructor(
    private readonly options: {
      store: ComplaintStore;
      service: ComplaintsService;
      letters: Letters;
      logger: LoggerService;
      /** Address of the page where the secret is used; it stands behind a #, which no server ever sees. */
      page: () => Promise<string>;
      /** Epoch ms. */
      now: () => number;
    },
  ) {}

  /** Writes to the person when they are asked, or asked again. Never throws: what happened has happened. */
  async told(
    complaint: ComplaintRecord,
    events: readonly NewEvent[],
  ): Promise<void> {
    const isAsked = events.some(
      ({ type }) => type === 'decide' || type === 'answer-reminded',
    );
    const { complainantEmail: to, answerDue } = complaint;
    if (!isAsked || to === '' || answerDue === null) {
      return;
    }
    const { store, letters, logger, page } = this.options;
    if (!letters.areSent) {
      return;
    }
    try {
      const token = newToken();
      await store.addAnswerLink(
        complaint.id,
        hashOf('answer', token),
        answerDue,
      );
      await letters.send(
        askingLetter(complaint, to, `${await page()}#${token}`),
      );
    } catch (error) {
      // Not the error itself, which may quote the address.
      logger.warn(
        `The question of complaint ${complaint.number} could not be mailed: ${
          (error as { code?: string }).code ?? 'failed'
        }`,
      );
    }
  }

  /** @throws NotFoundError where the link was used, is over or never was */
  async question(token: string): Promise<AnswerQuestion> {
    const complaint = await this.complaintOf(token);
    const { texts } = complaint;
    return {
      number: complaint.number,
      summary: complaint.summary,
      service: complaint.service.title || null,
      decision: complaint.decision,
      reason: texts.reason,
      resolution: texts.resolution,
      recourse: texts.recourse,
      answerDue:
        complaint.answerDue === null ? null : printInstant(complaint.answerDue),
    };
  }

  /** @throws NotFoundError where the link was used, is over or never was */
  async answer({
    token,
    satisfied,
    reason,
  }: ComplaintAnswer): Promise<{ number: string; satisfied: boolean }> {
    const { store, service } = this.options;
    const { number } = await this.complaintOf(token);
    if (!(await store.useAnswerLink(hashOf('answer', token)))) {
      throw used();
    }
    for (let left = TRIES; ; left--) {
      const complaint = (await store.get(number))!;
      try {
        await service.act(
          complaint,
          satisfied
            ? { action: 'accept', message: reason }
            : { action: 'reject', reason },
          printEtag(complaint.version),
          {
            ref: complaint.complainant || null,
            relations: ['complainant'],
          },
        );
        return { number, satisfied };
      } catch (error) {
        if (!(error instanceof StaleComplaintError) || left === 0) {
          throw error;
        }
      }
    }
  }

  private async complaintOf(token: string): Promise<ComplaintRecord> {
    const { store, now } = this.options;
    const complaint = await store.getByAnswerLink(
      hashOf('answer', token),
      now(),
    );
    if (!complaint || complaint.state !== 'resolved') {
      throw used();
    }
    return complaint;
  }
}

function used(): NotFoundError {
  return new NotFoundError(
    'token: this link was used already, or its time is over; sign in to say more',
  );
}

import {
  answerSchema,
  answerTokenSchema,
  COMPLAINT_WORDS,
} from '@service-culture/plugin-service-culture-common';
import { rateLimit } from 'express-rate-limit';
import Router from 'express-promise-router';
import { jsonBody, parse } from '../../http';
import type { AnswerLinks } from './AnswerLinks';
import { ANSWER_PAGE, ANSWER_SCRIPT } from './answerPage';

/** Below this path nobody signs in: the link in a mail is enough. */
export const ANSWER_PATH = '/complaints/answer';

/** Requests a minute from one address; secrets of 24 random bytes are not guessed anyway. */
const A_MINUTE = 30;

/** HTTP in and out for people who answer from their mail. */
export function createAnswerRouter({
  answerLinks,
}: {
  answerLinks: AnswerLinks;
}) {
  const router = Router();
  router.use(
    ANSWER_PATH,
    rateLimit({
      windowMs: 60_000,
      limit: A_MINUTE,
      standardHeaders: true,
      legacyHeaders: false,
      validate: false,
      message: {
        error: {
          name: 'TooManyRequestsError',
          message: 'Too many requests came; try again in a minute',
        },
        response: { statusCode: 429 },
      },
    }),
  );

  router.get(ANSWER_PATH, (_req, res) => {
    res.set('Cache-Control', 'no-store').type('html').send(ANSWER_PAGE);
  });

  router.get(`${ANSWER_PATH}/page.js`, (_req, res) => {
    res.type('application/javascript').send(ANSWER_SCRIPT);
  });

  router.post(`${ANSWER_PATH}/question`, jsonBody(), async (req, res) => {
    const { token } = parse(answerTokenSchema, req.body, {
      words: COMPLAINT_WORDS,
    });
    res.json(await answerLinks.question(token));
  });

  router.post(ANSWER_PATH, jsonBody(), async (req, res) => {
    const answer = parse(answerSchema, req.body, { words: COMPLAINT_WORDS });
    res.json(await answerLinks.answer(answer));
  });

  return router;
}

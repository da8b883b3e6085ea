import {
  answerQuestionSchema,
  answeredSchema,
} from '@service-culture/plugin-service-culture-common';
import { SMTPServer } from 'smtp-server';
import { describeEachDatabase } from '../../__testUtils__/databases';
import {
  DAY,
  MONDAY,
  openRegister,
  resolve,
} from '../../__testUtils__/complaints';
import { ENTITIES } from '../../__testUtils__/entities';
import { startCompany } from '../../__testUtils__/startCompany';
import { SmtpLetters } from './SmtpLetters';

describeEachDatabase('A link in a mail', createDatabase => {
  const start = async () => {
    const register = await openRegister(await createDatabase());
    const { number } = await register.complain('amir', {
      summary: 'No light',
      onBehalfOf: {
        complainant: { name: 'Mr. Wolf', email: 'wolf@example.com' },
        channel: 'phone',
        madeAt: '2026-03-02T08:00:00Z',
      },
    });
    await resolve(register, number);
    const { letters } = register.world;
    const tokenOf = (index: number) =>
      /answer#(\S+)/.exec(letters[index].text)![1];
    return { ...register, register, number, letters, tokenOf };
  };

  it('goes to the person when they are asked, and says nothing that anybody wrote', async () => {
    const { letters, number } = await start();
    expect(letters).toMatchObject([
      {
        to: 'wolf@example.com',
        subject: 'Are you satisfied? Your complaint about Email',
      },
    ]);
    expect(letters[0].text).toContain(number);
    expect(letters[0].text).toContain('until Monday, 16 March, 10:00 (GMT+1)');
    expect(letters[0].text).toMatch(
      /https:\/\/portal\.example\/complaints\/answer#[\w-]{32}\n/,
    );
    expect(letters[0].text).not.toMatch(/No light|More memory|You are right/);
  });

  it('shows the decision, takes one answer as the person’s, and no second one', async () => {
    const { answerLinks, tokenOf, number, get, events } = await start();
    const question = await answerLinks.question(tokenOf(0));
    expect(answerQuestionSchema.parse(question)).toEqual(question);
    expect(question).toMatchObject({
      number,
      summary: 'No light',
      service: 'Email',
      decision: 'upheld',
      resolution: 'More memory',
    });
    const answer = await answerLinks.answer({
      token: tokenOf(0),
      satisfied: true,
      reason: '',
    });
    expect(answeredSchema.parse(answer)).toEqual({ number, satisfied: true });
    expect((await get(number, 'olga')).closedAs).toBe('satisfied');
    const { items } = await events(number, 'olga');
    expect(items[items.length - 1]).toMatchObject({
      type: 'accept',
      as: 'complainant',
    });
    for (const again of [
      answerLinks.question(tokenOf(0)),
      answerLinks.answer({ token: tokenOf(0), satisfied: false, reason: 'x' }),
    ]) {
      await expect(again).rejects.toMatchObject({ name: 'NotFoundError' });
    }
  });

  it('opens it again where the person is not satisfied', async () => {
    const { answerLinks, tokenOf, number, get, told } = await start();
    await answerLinks.answer({
      token: tokenOf(0),
      satisfied: false,
      reason: 'Still dark',
    });
    expect((await get(number, 'olga')).state).toBe('investigating');
    expect(told('olga')).toContain(
      'Not satisfied: the complaint about Email is open again',
    );
  });

  it('is replaced by the one in a reminder, and ends with the time to answer', async () => {
    const { answerLinks, tokenOf, passTo, letters, clock } = await start();
    await passTo(MONDAY + 4 * DAY);
    expect(letters).toHaveLength(2);
    await expect(answerLinks.question(tokenOf(0))).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    await answerLinks.question(tokenOf(1));
    clock.now = MONDAY + 14 * DAY;
    await expect(answerLinks.question(tokenOf(1))).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it('is kept as a hash alone, and not made for someone without an address', async () => {
    const { knex, tokenOf, complain, register, letters } = await start();
    const rows = await knex('complaints_answer_links');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(tokenOf(0));
    const { number } = await complain('ana');
    await resolve(register, number);
    expect(letters).toHaveLength(1);
  });

  it('is given one answer by two who click at once', async () => {
    const { answerLinks, tokenOf, number, events } = await start();
    const results = await Promise.allSettled(
      [1, 2, 3].map(() =>
        answerLinks.answer({ token: tokenOf(0), satisfied: true, reason: '' }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      1,
    );
    const { items } = await events(number, 'olga');
    expect(items.filter(({ type }) => type === 'accept')).toHaveLength(1);
  });
});

describe('The page behind the link', () => {
  it('is for everybody, holds no secret, and is alone in that', async () => {
    const company = await startCompany({ entities: ENTITIES });
    try {
      const page = await company.get('/complaints/answer', 'nobody');
      expect(page.status).toBe(200);
      expect(page.headers['content-type']).toContain('text/html');
      expect(page.headers['cache-control']).toBe('no-store');
      expect(
        (await company.get('/complaints/answer/page.js', 'nobody')).status,
      ).toBe(200);
      for (const path of [
        '/complaints/answer',
        '/complaints/answer/question',
      ]) {
        const { status, body, text } = await company.send(
          'post',
          path,
          {
            token: 'guessed',
            ...(path.endsWith('answer') && { satisfied: true }),
          },
          'nobody',
        );
        expect([path, status]).toEqual([path, 404]);
        expect(body.error.message).toContain('used already');
        expect(text).not.toContain('guessed');
      }
      expect((await company.get('/complaints', 'nobody')).status).toBe(401);
      expect((await company.get('/complaints/answers', 'nobody')).status).toBe(
        401,
      );
    } finally {
      await company.stop();
    }
  });

  it('is not for guessing', async () => {
    const company = await startCompany({ entities: ENTITIES });
    try {
      const statuses: number[] = [];
      for (let index = 0; index < 31; index++) {
        const { status } = await company.send(
          'post',
          '/complaints/answer/question',
          { token: `guess ${index}` },
          'nobody',
        );
        statuses.push(status);
      }
      expect(statuses.slice(0, 30).every(status => status === 404)).toBe(true);
      expect(statuses[30]).toBe(429);
    } finally {
      await company.stop();
    }
  });
});

describe('SmtpLetters', () => {
  it('hands a letter to a mail server, to the one address it is for', async () => {
    const received: { to: string[]; mail: string }[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        let mail = '';
        stream.on('data', part => {
          mail += part;
        });
        stream.on('end', () => {
          received.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            mail,
          });
          done();
        });
      },
    });
    await new Promise<void>(ready => {
      server.listen(0, '127.0.0.1', ready);
    });
    const { port } = server.server.address() as { port: number };
    await new SmtpLetters({
      from: 'IT <it@example.com>',
      host: '127.0.0.1',
      port,
      secure: false,
      username: null,
      password: null,
    }).send({
      to: 'wolf@example.com',
      subject: 'Are you satisfied?\r\nBcc: all@example.com',
      text: 'Hello',
    });
    await new Promise<void>(closed => {
      server.close(closed);
    });
    expect(received[0].to).toEqual(['wolf@example.com']);
    expect(received[0].mail).toContain('From: IT <it@example.com>');
    expect(received[0].mail).not.toMatch(/^Bcc:/m);
  });
});

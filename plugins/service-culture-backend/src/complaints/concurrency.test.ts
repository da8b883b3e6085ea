import { complaintActionSchema } from '@service-culture/plugin-service-culture-common';
import { as, openRegister } from '../__testUtils__/complaints';
import { describeEachDatabase } from '../__testUtils__/databases';

const WRITERS = 50;
const writers = Array.from({ length: WRITERS }, (_, index) => index);

describeEachDatabase('Many at once', createDatabase => {
  it('get one number each, without a gap and never twice', async () => {
    const { complain } = await openRegister(await createDatabase());
    const made = await Promise.all(writers.map(() => complain('ana')));
    expect(made.map(({ number }) => number).sort()).toEqual(
      writers.map(index => `C-2026-${String(index + 1).padStart(6, '0')}`),
    );
  });

  it('leave no hole where one of them fails', async () => {
    const { complain } = await openRegister(await createDatabase());
    const results = await Promise.allSettled(
      writers.map(index =>
        complain(
          'ana',
          index % 5 === 0 ? { service: 'component:default/no' } : {},
        ),
      ),
    );
    const numbers = results
      .flatMap(result =>
        result.status === 'fulfilled' ? [result.value.number] : [],
      )
      .sort();
    expect(numbers[numbers.length - 1]).toBe('C-2026-000040');
    expect(new Set(numbers).size).toBe(40);
  });

  it('make one complaint with one key', async () => {
    const { complain, list } = await openRegister(await createDatabase());
    const made = await Promise.all(
      writers.slice(0, 20).map(() => complain('ana', {}, 'same')),
    );
    expect(new Set(made.map(({ number }) => number)).size).toBe(1);
    expect((await list('ana')).totalItems).toBe(1);
  });

  it('overwrite nothing: one of those who saw the same version wins, the others get what is there now', async () => {
    const { authorized, complain, events } = await openRegister(
      await createDatabase(),
    );
    const { number, etag } = await complain();
    const results = await Promise.allSettled(
      writers.map(index =>
        authorized.act(
          number,
          complaintActionSchema.parse({
            action: 'note',
            text: `Note ${index}`,
          }),
          etag,
          as('olga'),
        ),
      ),
    );
    const won = results.filter(({ status }) => status === 'fulfilled');
    expect(won).toHaveLength(1);
    const lost = results.flatMap(result =>
      result.status === 'rejected' ? [result.reason] : [],
    );
    expect(lost).toHaveLength(WRITERS - 1);
    for (const reason of lost) {
      expect(reason).toMatchObject({
        name: 'PreconditionFailedError',
        statusCode: 412,
        current: { number, etag: '"2"' },
      });
    }
    expect((await events(number, 'olga')).items).toHaveLength(2);
  });

  it('lose nothing when each tries again with what is there', async () => {
    const { authorized, complain, events } = await openRegister(
      await createDatabase(),
    );
    const { number, etag } = await complain();
    await Promise.all(
      writers.slice(0, 10).map(async index => {
        let seen = etag;
        for (;;) {
          try {
            await authorized.act(
              number,
              complaintActionSchema.parse({
                action: 'note',
                text: `Note ${index}`,
              }),
              seen,
              as('olga'),
            );
            return;
          } catch (error: any) {
            if (error.name !== 'PreconditionFailedError') {
              throw error;
            }
            seen = error.current.etag;
          }
        }
      }),
    );
    const { items } = await events(number, 'olga');
    expect(
      items
        .slice(1)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(
      writers
        .slice(0, 10)
        .map(index => `Note ${index}`)
        .sort(),
    );
  });
});

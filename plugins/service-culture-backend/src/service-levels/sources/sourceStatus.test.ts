import { sourceStatus } from './sourceStatus';

const NOW = Date.parse('2026-03-04T12:00:00Z');
const HOUR = 3_600_000;

describe('sourceStatus', () => {
  const state = {
    source: 'helpdesk',
    writer: { kind: 'module' as const, name: 'helpdesk' },
    cursor: null,
    askedAt: NOW,
    deliveredAt: NOW,
    lateAfter: HOUR,
    error: null,
    failures: 0,
    retryAt: null,
  };

  it.each([
    ['nothing of it is known', undefined, NOW, 'waiting'],
    ['nobody writes it any more', { ...state, writer: null }, NOW, 'waiting'],
    [
      'it may take as long as it likes',
      { ...state, lateAfter: 0 },
      NOW + 999 * HOUR,
      'ok',
    ],
    ['it never delivered', { ...state, deliveredAt: null }, NOW, 'waiting'],
    ['it just delivered', state, NOW, 'ok'],
    ['it delivered as long ago as it may', state, NOW + HOUR, 'ok'],
    ['it delivered too long ago', state, NOW + HOUR + 1, 'late'],
    ['it failed though it delivered', { ...state, error: 'x' }, NOW, 'failed'],
    [
      'it failed and is late',
      { ...state, error: 'x' },
      NOW + 9 * HOUR,
      'failed',
    ],
  ])('is right when %s', (_, known, now, status) => {
    expect(sourceStatus('helpdesk', known, now).status).toBe(status);
  });

  it('does not tell everybody why it failed', () => {
    const told = sourceStatus(
      'helpdesk',
      { ...state, error: 'password of 10.0.0.7 is wrong' },
      NOW,
    );
    expect(JSON.stringify(told)).not.toContain('10.0.0.7');
  });
});

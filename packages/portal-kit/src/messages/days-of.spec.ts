import { expect, it } from 'vitest';
import type { InboxMessage } from './messages.operations.ts';
import { daysOf } from './use-inbox.ts';

const message = (id: string, onDate: string): InboxMessage => ({
  id,
  onDate,
  caseId: 'case',
  countyCode: '370112',
  at: `${onDate}T01:00:00.000Z`,
  read: false,
  text: { zh: '', en: '' },
});

it('groups messages by day and keeps their order', () => {
  const days = daysOf([message('a', '2026-03-10'), message('b', '2026-03-10'), message('c', '2026-03-09')]);
  expect(days.map(({ day, messages }) => [day, messages.map(({ id }) => id)])).toEqual([
    ['2026-03-10', ['a', 'b']],
    ['2026-03-09', ['c']],
  ]);
  expect(daysOf([])).toEqual([]);
});

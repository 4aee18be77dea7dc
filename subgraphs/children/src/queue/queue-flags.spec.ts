import { describe, expect, it } from 'vitest';
import { dayBefore, flagsOfTheDay, nearing18Limit, newSince } from './queue-flags.ts';

const record = {
  childBornOn: '2015-03-12',
  dueOn: '2026-03-31',
  endangeredFrom: '2026-03-24',
  open: true,
  submittedAt: '2026-03-09T15:59:59.999Z',
};

describe('flags of the day', () => {
  it('mark a child from 17 and a half years on', () => {
    expect(nearing18Limit('2026-03-10')).toBe('2008-09-10');
    expect(nearing18Limit('2026-09-10')).toBe('2009-03-10');
    expect(flagsOfTheDay({ ...record, childBornOn: '2008-09-10' }, '2026-03-10')).toContain('NEARING_18');
    expect(flagsOfTheDay({ ...record, childBornOn: '2008-09-11' }, '2026-03-10')).not.toContain('NEARING_18');
  });

  it('mark a case overdue from the day after its last day', () => {
    expect(flagsOfTheDay(record, '2026-03-31')).not.toContain('ESCALATED');
    expect(flagsOfTheDay(record, '2026-04-01')).toContain('ESCALATED');
  });

  it('mark a due date as endangered from its day on, until it has passed', () => {
    expect(flagsOfTheDay(record, '2026-03-23')).not.toContain('ENDANGERED');
    expect(flagsOfTheDay(record, '2026-03-24')).toContain('ENDANGERED');
    expect(flagsOfTheDay(record, '2026-04-01')).not.toContain('ENDANGERED');
  });

  it('mark as new what was submitted today in China', () => {
    expect(newSince('2026-03-10')).toBe('2026-03-09T16:00:00.000Z');
    expect(flagsOfTheDay(record, '2026-03-10')).not.toContain('NEW');
    expect(flagsOfTheDay({ ...record, submittedAt: '2026-03-09T16:00:00.000Z' }, '2026-03-10')).toContain('NEW');
  });

  it('mark nothing on a closed case', () => {
    expect(flagsOfTheDay({ ...record, open: false, childBornOn: '2008-01-01' }, '2026-05-01')).toEqual([]);
  });

  it('know the day before across months, leap days and years', () => {
    expect(['2026-03-01', '2028-03-01', '2026-01-01'].map(dayBefore)).toEqual(['2026-02-28', '2028-02-29', '2025-12-31']);
  });
});

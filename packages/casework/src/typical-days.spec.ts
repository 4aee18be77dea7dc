import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseStatuses } from './case-status.ts';
import { endangeredFrom, typicalDaysAhead } from './typical-days.ts';

const weekdaysOnly = (date: string): boolean => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
const plus = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

describe('what a case usually still needs', () => {
  it('is less the further it has come, and ends with the clock', () => {
    expect(typicalDaysAhead('SUBMITTED', 'WHOLE')).toBe(10);
    expect(typicalDaysAhead('VERIFYING', 'WHOLE')).toBe(9);
    expect(typicalDaysAhead('VERIFYING', 'VERIFICATION')).toBe(5);
    expect(typicalDaysAhead('DECISION_PREPARED', 'CONFIRMATION')).toBe(1);
  });

  it('is nothing while it waits for the applicant, is a draft, is finished or is objected to', () => {
    const idle = caseStatuses.filter((status) => typicalDaysAhead(status, 'WHOLE') === null);
    expect(idle).toEqual([
      'DRAFT',
      'NOTICE_SENT',
      'SUPPLEMENT_REQUESTED',
      'COUNTY_SUPPLEMENT_REQUESTED',
      'OBJECTION_RAISED',
      'CONFIRMED',
      'REFUSED',
      'WITHDRAWN',
      'MERGED',
      'ENDED',
    ]);
  });

  it('endangers the due date from the first day on which fewer working days are left than that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 12 }), (offset, ahead) => {
        let dueOn = plus('2025-01-01', offset);
        while (!weekdaysOnly(dueOn)) dueOn = plus(dueOn, 1);
        const leftOn = (date: string): number => {
          let left = 0;
          for (let day = plus(date, 1); day <= dueOn; day = plus(day, 1)) if (weekdaysOnly(day)) left += 1;
          return left;
        };
        const from = endangeredFrom(dueOn, ahead, weekdaysOnly);
        expect(leftOn(from)).toBe(ahead - 1);
        expect(leftOn(plus(from, -1))).toBe(ahead);
      }),
    );
  });
});

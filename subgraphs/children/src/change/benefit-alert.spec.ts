import type { EvidenceFacts, OtherBenefitFact } from '@onething/events';
import { describe, expect, it } from 'vitest';
import { benefitAlert } from './benefit-alert.ts';
import type { ChildLife } from './child-life.ts';

const life = (otherBenefits: OtherBenefitFact[], told?: OtherBenefitFact[]): ChildLife => ({
  category: 'DE_FACTO_UNSUPPORTED',
  enrolment: { countyCode: '370112', confirmedOn: '2026-03-10', firstMonth: '2026-04' },
  registeredAt: '370112002',
  otherBenefits,
  events: told
    ? [{ id: 'one', basisId: 'b', fact: { kind: 'OTHER_BENEFITS', otherBenefits: told }, corrects: null, recordedAt: '2026-05-01' }]
    : [],
});
const dibao = { kind: 'DIBAO', fen: 60_000, from: '2025-01' } as const;
const living = { kind: 'DISABLED_LIVING', fen: 12_000, from: '2025-06' } as const;
const alertsOf = (topic: 'DIBAO' | 'OTHER_BENEFITS', facts: EvidenceFacts, of: ChildLife): OtherBenefitFact[] | undefined =>
  benefitAlert(topic, facts, of, '2026-06-20')[0]?.details.otherBenefits;

describe('an alert about other benefits', () => {
  it('is none where the register says what is known, by the day or per household', () => {
    expect(alertsOf('DIBAO', { hardshipClass: 'NONE' }, life([]))).toBeUndefined();
    expect(alertsOf('DIBAO', { hardshipClass: 'DIBAO_MARGIN' }, life([]))).toBeUndefined();
    expect(
      alertsOf('DIBAO', { hardshipClass: 'DIBAO', householdFen: 120_001, members: 2, from: '2025-01-01' }, life([dibao])),
    ).toBeUndefined();
    expect(alertsOf('OTHER_BENEFITS', { otherBenefits: [living] }, life([dibao, living]))).toBeUndefined();
  });

  it('tells of one that began, from its month on, and leaves the others alone', () => {
    expect(alertsOf('DIBAO', { hardshipClass: 'DIBAO', householdFen: 100_001, members: 2, from: '2026-05' }, life([living]))).toEqual([
      living,
      { kind: 'DIBAO', fen: 50_000, from: '2026-05' },
    ]);
  });

  it('keeps what was drawn in the months before one that ended', () => {
    expect(alertsOf('DIBAO', { hardshipClass: 'NONE' }, life([dibao, living]))).toEqual([{ ...dibao, until: '2026-05' }, living]);
    expect(alertsOf('OTHER_BENEFITS', { otherBenefits: [] }, life([dibao, living]))).toEqual([dibao, { ...living, until: '2026-05' }]);
  });

  it('lets a new amount follow the old one without a gap', () => {
    expect(alertsOf('OTHER_BENEFITS', { otherBenefits: [{ ...living, fen: 13_000 }] }, life([living]))).toEqual([
      { ...living, until: '2026-05' },
      { ...living, fen: 13_000, from: '2026-06' },
    ]);
    const later = { ...living, fen: 13_000, from: '2026-03' };
    expect(alertsOf('OTHER_BENEFITS', { otherBenefits: [later] }, life([living]))).toEqual([{ ...living, until: '2026-02' }, later]);
  });

  it('compares with what was recorded since, and says an end only once', () => {
    expect(alertsOf('DIBAO', { hardshipClass: 'NONE' }, life([dibao], [{ ...dibao, until: '2026-05' }]))).toBeUndefined();
    expect(alertsOf('DIBAO', { hardshipClass: 'TEKUN', householdFen: 90_000, members: 1, from: '2026-06' }, life([], [dibao]))).toEqual([
      { ...dibao, until: '2026-05' },
      { kind: 'TEKUN', fen: 90_000, from: '2026-06' },
    ]);
  });
});

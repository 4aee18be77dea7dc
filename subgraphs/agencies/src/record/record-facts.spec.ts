import { describe, expect, it } from 'vitest';
import { factsOf } from './record-facts.ts';

const today = '2026-03-10';
const certificate = { disability: 'MENTAL', grade: '2', certificateOn: '2020-01-01' };

describe('factsOf', () => {
  it.each([
    ['DEATH', [{ kind: 'DEAD', on: '2024-05-06' }], { kind: 'DEAD', on: '2024-05-06' }],
    ['DEATH', [{ kind: 'DECLARED_MISSING', on: '2024-05-06' }], { kind: 'DECLARED_MISSING', judgmentOn: '2024-05-06' }],
    ['DISABILITY', [certificate], { kind: 'SEVERE_DISABILITY', disability: 'MENTAL', grade: 2, certificate: true }],
    [
      'DISABILITY',
      [{ ...certificate, certificateUntil: '2026-03-10' }],
      { kind: 'SEVERE_DISABILITY', disability: 'MENTAL', grade: 2, certificate: true },
    ],
    ['DISABILITY', [{ ...certificate, certificateUntil: '2026-03-09' }], { kind: 'SEVERE_DISABILITY', disability: 'MENTAL', grade: 2 }],
    [
      'DISABILITY',
      [{ ...certificate, disability: 'MULTIPLE', grade: '3', includes: '肢体、精神' }],
      { kind: 'SEVERE_DISABILITY', disability: 'MULTIPLE', grade: 3, certificate: true, includes: ['PHYSICAL', 'MENTAL'] },
    ],
    [
      'DETOXIFICATION',
      [{ from: '2025-05-01', until: '2027-04-30', termMonths: 24 }],
      { kind: 'COMPULSORY_DETOX', termMonths: 24, from: '2025-05-01', until: '2027-04-30' },
    ],
    [
      'DETOXIFICATION',
      [{ kind: 'OTHER_RESTRICTION', from: '2025-05-01', until: '2025-11-30', termMonths: 7 }],
      { kind: 'OTHER_RESTRICTION', termMonths: 7, from: '2025-05-01', until: '2025-11-30' },
    ],
    ['OUT_OF_CONTACT', [{ reportedOn: '2025-07-01' }], { kind: 'OUT_OF_CONTACT', reportedOn: '2025-07-01' }],
    [
      'HOUSEHOLD_REGISTRATION',
      [{ registeredAt: '370112001' }, { registeredAt: '370112002', registration: 'RURAL' }],
      { registeredAt: '370112002', registration: 'RURAL' },
    ],
  ] as const)('%s %j', (topic, records, facts) => expect(factsOf(topic, records, today)).toEqual(facts));

  it('gives several circumstances together, each once', () => {
    const one = { from: '2020-01-01', until: '2021-01-01', termMonths: 12 };
    const other = { from: '2024-01-01', until: '2028-01-01', termMonths: 48 };
    expect(factsOf('SENTENCE', [one, other, one], today)).toEqual({
      circumstances: [
        { kind: 'SERVING_SENTENCE', ...one },
        { kind: 'SERVING_SENTENCE', ...other },
      ],
    });
  });
});

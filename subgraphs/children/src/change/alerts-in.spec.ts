import type { EvidenceAnswer, EvidenceFacts } from '@onething/events';
import { compilePolicy } from '@onething/policy';
import { loadPacks } from '@onething/policy-packs';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { alertsIn } from './alerts-in.ts';
import type { ChildLife } from './child-life.ts';

const today = '2026-06-20';
const life: ChildLife = {
  category: 'DE_FACTO_UNSUPPORTED',
  enrolment: { countyCode: '210106', confirmedOn: '2026-01-15', firstMonth: '2026-02' },
  bornOn: '2015-03-12',
  registeredAt: '210106003',
  otherBenefits: [],
  father: { circumstances: [{ kind: 'SERVING_SENTENCE' }, { kind: 'COMPULSORY_DETOX' }, { kind: 'OTHER_RESTRICTION' }] },
  mother: { circumstances: [{ kind: 'OUT_OF_CONTACT' }] },
  events: [],
};
const file = { policy: compilePolicy(loadPacks()) } as CaseFile;
type Asked = Pick<EvidenceAnswer, 'subjectRole' | 'topic'>;
const grounds = (asked: Asked, facts: EvidenceFacts): string[] => alertsIn(asked, facts, life, file, today).map(({ ground }) => ground);

const registration: Asked = { subjectRole: 'CHILD', topic: 'HOUSEHOLD_REGISTRATION' };
const child: Asked = { subjectRole: 'CHILD', topic: 'SENTENCE' };
const father: Asked = { subjectRole: 'FATHER', topic: 'SENTENCE' };
const mother: Asked = { subjectRole: 'MOTHER', topic: 'OUT_OF_CONTACT' };
const restrictions = ['SERVING_SENTENCE', 'COMPULSORY_DETOX', 'OTHER_RESTRICTION'];

/** Each ground that agency data can tell (辽民发〔2019〕66号 二（四）): what raises an alert, and the nearest answer that raises none. */
const boundaries: [string, Asked, EvidenceFacts, EvidenceFacts][] = [
  [
    'CHILD_DIED',
    registration,
    { registeredAt: '210106003', cancelledOn: today, cancelReason: 'DIED' },
    { registeredAt: '210106003', cancelledOn: '2026-06-21', cancelReason: 'DIED' },
  ],
  ['CHILD_DIED', child, { kind: 'DEAD', on: today }, { kind: 'DEAD', on: '2026-06-21' }],
  [
    'OTHER_CAUSE',
    registration,
    { registeredAt: '210106003', cancelledOn: today },
    { registeredAt: '210106003', cancelledOn: '2026-06-21' },
  ],
  ['MOVED', registration, { registeredAt: '210106004001' }, { registeredAt: '210106003001' }],
  [
    'PARENT_REAPPEARED',
    mother,
    { kind: 'OUT_OF_CONTACT', reportedOn: '2025-06-08', lastContactOn: '2025-06-09' },
    { kind: 'OUT_OF_CONTACT', reportedOn: '2025-06-08', lastContactOn: '2025-06-08' },
  ],
  ['PARENT_DIED', mother, { kind: 'DEAD', on: today }, { kind: 'DEAD', on: '2026-06-21' }],
  ...restrictions.flatMap((kind): [string, Asked, EvidenceFacts, EvidenceFacts][] => [
    ['PARENT_RELEASED', father, { kind, until: today }, { kind, until: '2026-06-21' }],
    ['CHILD_RESTRICTED', child, { kind, from: '2026-01-15' }, { kind, from: '2026-01-14' }],
  ]),
];

describe('an alert by agency data', () => {
  it.each(boundaries)('%s is raised on this side of its boundary and not on the other', (ground, asked, raises, raisesNone) => {
    expect(grounds(asked, raises)).toEqual([ground]);
    expect(grounds(asked, raisesNone)).toEqual([]);
  });

  it('tells nothing of a circumstance the decision did not rest on, nor twice of what was decided', () => {
    expect(grounds(mother, { kind: 'SERVING_SENTENCE', until: today })).toEqual([]);
    const events = [{ id: 'one', basisId: '', fact: { kind: 'CHILD_DIED' as const, on: today }, corrects: null, recordedAt: '' }];
    expect(alertsIn(child, { kind: 'DEAD', on: today }, { ...life, events }, file, today)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { enquiryProblems, enquiryQuestions, shownFacts } from './enquiry-draft.ts';
import type { EnquiryDraft } from './enquiry-draft.ts';

const whole: EnquiryDraft = { kind: 'LETTER', onDate: '2026-11-20', people: ['POLICE'], finding: '复函', facts: {}, files: [] };

describe('the record of an enquiry', () => {
  it('needs a way, a day from the application on, a role and what was found', () => {
    const problems = (change: Partial<EnquiryDraft>) => enquiryProblems({ ...whole, ...change }, '2026-11-18');
    expect(problems({})).toEqual([]);
    expect(problems({ onDate: '2026-11-18' })).toEqual([]);
    expect(problems({ onDate: '2026-11-17' })).toEqual(['onDate']);
    expect(problems({ kind: undefined, onDate: '', people: [], finding: '  ' })).toEqual(['kind', 'onDate', 'people', 'finding']);
  });

  it('asks about circumstances and what the policy misses, never about dates or amounts', () => {
    const row = (factPath: string | null) => ({
      path: '/x',
      factPath,
      label: { zh: '状态', en: 'State' },
      declared: null,
      declaredText: { zh: '失联', en: 'Out of contact' },
      materials: [],
      waived: false,
      agency: null,
      affects: 'ELIGIBILITY' as const,
      origin: null,
      finding: null,
      revealable: false,
    });
    const section = {
      id: 'mother',
      section: { zh: '母亲', en: 'Mother' },
      rows: [row('mother.OUT_OF_CONTACT'), row('mother.OUT_OF_CONTACT.reportedOn'), row(null)],
    };
    const missing = (path: string) => ({
      path,
      label: { zh: path, en: path },
      whenYes: null,
      whenNo: null,
      yesText: null,
      noText: null,
      materialCode: null,
    });
    const policy = {
      decision: 'UNDETERMINED' as const,
      categoryLabel: { zh: '', en: '' },
      conditions: [],
      missing: [missing('mother.OUT_OF_CONTACT.policeResult'), missing('father'), missing('household.hardshipClass')],
      reasons: [],
      otherCategories: [],
      releases: [],
    };
    expect(enquiryQuestions({ comparison: [section], policy }).map(({ path }) => path)).toEqual([
      'mother.OUT_OF_CONTACT',
      'mother.OUT_OF_CONTACT.policeResult',
    ]);
  });

  it('states only what was chosen', () => {
    expect(shownFacts({ ...whole, facts: { 'mother.OUT_OF_CONTACT': 'NO', 'father.DEAD': 'YES' } })).toEqual([
      { path: 'mother.OUT_OF_CONTACT', value: false },
      { path: 'father.DEAD', value: true },
    ]);
  });
});

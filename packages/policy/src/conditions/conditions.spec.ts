import { describe, expect, it } from 'vitest';
import type { Condition, PolicyDocument } from '../pack-types.ts';
import { compilePolicy } from '../policy.ts';
import type { CategoryDecision, PolicyLayerRelease } from '../types.ts';

const when = { document: '示例', clause: '一' };

/** A place whose ORPHAN rests on one condition. */
function decide(condition: Condition, given: object, definitions: PolicyDocument['definitions'] = {}): CategoryDecision {
  const content = {
    policy: {
      sample: {
        id: 'sample',
        effectiveFrom: '2020-01-01',
        publishedOn: '2020-01-01',
        citations: { when },
        parameters: {
          offeredCategories: { values: [{ from: '2020-01-01', value: ['ORPHAN'] }] },
          shortest: { values: [{ from: '2020-01-01', value: 6 }] },
        },
        definitions,
        decisions: { ORPHAN: { citation: 'when', conditions: { only: condition } } },
      },
    },
  };
  const release: PolicyLayerRelease = {
    code: '210000',
    name: { zh: '示例', en: 'Sample' },
    kind: 'province',
    releaseId: '1',
    publishedOn: '2020-01-01',
    effectiveFrom: '2020-01-01',
    hash: 'sha256:sample',
    content,
  };
  const answer = compilePolicy([release]).recognise({ jurisdiction: '210000', on: '2026-03-01', given });
  return answer.decisions['ORPHAN'] as CategoryDecision;
}

const dibao: Condition = { fact: 'household.hardshipClass', is: 'DIBAO', otherwise: 'NOT_DIBAO' };
const young: Condition = { fact: 'child.bornOn', ageBelow: 18, otherwise: 'AGE_LIMIT_REACHED' };
const child = { bornOn: '2020-01-01' };

describe('conditions', () => {
  it('let one failing part settle it, whatever is unknown', () => {
    expect(decide({ all: [dibao, young] }, { child: { bornOn: '2000-01-01' } })).toMatchObject({
      decision: 'INELIGIBLE',
      reasons: ['AGE_LIMIT_REACHED'],
      missing: [],
    });
    expect(decide({ any: [dibao, young] }, { child })).toMatchObject({ decision: 'ELIGIBLE', missing: [] });
  });

  it('report an unknown fact only if the answer depends on it', () => {
    expect(decide({ all: [dibao, young] }, { child })).toMatchObject({
      decision: 'UNDETERMINED',
      reasons: [],
      missing: ['household.hardshipClass'],
    });
    expect(decide({ all: [dibao, young] }, {}).missing).toEqual(['household.hardshipClass', 'child.bornOn']);
    expect(decide({ not: dibao }, {})).toMatchObject({ decision: 'UNDETERMINED', missing: ['household.hardshipClass'] });
  });

  it('ask for the second thing only once the first is settled', () => {
    const condition: Condition = { once: dibao, require: young };
    expect(decide(condition, {}).missing).toEqual(['household.hardshipClass']);
    expect(decide(condition, { household: { hardshipClass: 'DIBAO' } }).missing).toEqual(['child.bornOn']);
    expect(decide(condition, { child: { bornOn: '2000-01-01' } })).toMatchObject({ decision: 'INELIGIBLE' });
  });

  it('take a paper not in hand for open, never for a refusal', () => {
    const definitions: PolicyDocument['definitions'] = {
      ill: {
        of: 'PERSON',
        label: { zh: '重病', en: 'Ill' },
        citation: 'when',
        when: { circumstance: 'SERIOUS_ILLNESS', where: { evidence: 'diagnosed' } },
      },
    };
    const ask = (diagnosed: boolean | undefined): CategoryDecision =>
      decide({ person: 'father', is: 'ill' }, { father: { circumstances: [{ kind: 'SERIOUS_ILLNESS', diagnosed }] } }, definitions);
    expect([ask(true).decision, ask(false).decision, ask(undefined).decision]).toEqual(['ELIGIBLE', 'UNDETERMINED', 'UNDETERMINED']);
    expect(ask(false).missing).toEqual(['father.SERIOUS_ILLNESS.diagnosed']);
    expect(ask(false).outlook).toEqual([{ path: 'father.SERIOUS_ILLNESS.diagnosed', whenYes: 'ELIGIBLE', whenNo: 'INELIGIBLE' }]);
  });

  it('say of a closed list whether nothing was reported or something it does not name', () => {
    const definitions: PolicyDocument['definitions'] = {
      deported: { of: 'PERSON', label: { zh: '被遣送', en: 'Deported' }, citation: 'when', when: { circumstance: 'DEPORTED' } },
      listed: {
        of: 'PERSON',
        label: { zh: '所列情形', en: 'Listed' },
        citation: 'when',
        when: { listed: ['deported'], none: 'PARENT_ABLE', unlisted: 'CIRCUMSTANCE_NOT_LISTED', beside: ['DEAD'] },
      },
    };
    const ask = (circumstances: object[]): CategoryDecision =>
      decide({ person: 'mother', is: 'listed' }, { mother: { circumstances } }, definitions);
    expect(ask([]).reasons).toEqual(['PARENT_ABLE']);
    expect(ask([{ kind: 'MIGRANT_WORKER', until: '2026-02-28' }]).reasons).toEqual(['PARENT_ABLE']);
    expect(ask([{ kind: 'MIGRANT_WORKER' }]).reasons).toEqual(['CIRCUMSTANCE_NOT_LISTED']);
    expect(ask([{ kind: 'DEAD' }]).reasons).toEqual([]);
    expect(ask([{ kind: 'DEPORTED' }]).decision).toBe('ELIGIBLE');
  });

  it('hang every refusal on a clause', () => {
    const { trace } = decide({ all: [dibao] }, { household: { hardshipClass: 'NONE' } });
    expect(trace.citation).toEqual(when);
    expect(trace.children[0]?.children[0]).toMatchObject({
      truth: 'NO',
      reason: 'NOT_DIBAO',
      citation: when,
      evidence: [{ actual: 'NONE', required: 'DIBAO' }],
    });
  });

  it('refuse a definition that refers to itself', () => {
    const definitions: PolicyDocument['definitions'] = {
      loop: { label: { zh: '环', en: 'Loop' }, citation: 'when', when: { not: 'loop' } },
    };
    expect(() => decide('loop', {}, definitions)).toThrow('refers to itself');
  });
});

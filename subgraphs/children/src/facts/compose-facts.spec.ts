import fc from 'fast-check';
import { loadPacks } from '@onething/policy-packs';
import { compilePolicy } from '@onething/policy';
import type { FormDefinition } from '@onething/policy';
import { describe, expect, it } from 'vitest';
import { outOfContact, sampleAnswers, servingSentence } from '../testing/sample-answers.ts';
import type { KnownEvidence, KnownFinding } from './compose-facts.ts';
import { composeFacts } from './compose-facts.ts';

const policy = compilePolicy(loadPacks());
const form = policy.form('370112', 'DE_FACTO_FORM', '2026-03-10') as FormDefinition;
const answers = sampleAnswers({ registeredAt: '370112002', father: servingSentence, mother: outOfContact });
const path = 'mother.OUT_OF_CONTACT.policeResult';
const evidence = (facts: Record<string, unknown>, more: Partial<KnownEvidence> = {}): KnownEvidence => ({
  id: 'e1',
  subjectRole: 'MOTHER',
  topic: 'OUT_OF_CONTACT',
  state: 'FOUND',
  facts,
  ...more,
});
const finding = (value: unknown, at = path): KnownFinding => ({ id: 'f1', path: at, value, basis: 'VISIT' });
const mother = (composed: ReturnType<typeof composeFacts>) =>
  composed.given.mother?.circumstances?.find((each) => each.kind === 'OUT_OF_CONTACT');

describe('facts of a case', () => {
  it('leave out evidence facts that are merely declared, and keep the rest', () => {
    const composed = composeFacts(form, answers, [], [], []);
    expect(mother(composed)).toEqual({ kind: 'OUT_OF_CONTACT', reportedOn: '2025-05-08' });
    expect(composed.declared.mother?.circumstances?.[0]).toMatchObject({ policeResult: true });
    expect(composed.given.father?.circumstances).toEqual([{ kind: 'SERVING_SENTENCE', termMonths: 48, until: '2028-03-10' }]);
    expect(composed.origins.get(path)).toEqual({ origin: 'SELF_DECLARED_UNPROVEN' });
  });

  it('know them from a checked paper, an agency or an officer', () => {
    expect(mother(composeFacts(form, answers, [], [], [path]))).toMatchObject({ policeResult: true });
    expect(mother(composeFacts(form, answers, [evidence({ kind: 'OUT_OF_CONTACT', policeResult: true })], [], []))).toMatchObject({
      policeResult: true,
    });
    expect(mother(composeFacts(form, answers, [], [finding(true)], []))).toMatchObject({ policeResult: true });
  });

  it('follow the officer before the agency and the agency before the applicant', () => {
    const agency = evidence({ kind: 'OUT_OF_CONTACT', reportedOn: '2025-06-01', policeResult: true });
    expect(mother(composeFacts(form, answers, [agency], [], []))).toMatchObject({ reportedOn: '2025-06-01' });
    const composed = composeFacts(form, answers, [agency], [finding(false)], []);
    expect(mother(composed)).toMatchObject({ policeResult: false, reportedOn: '2025-06-01' });
    expect(composed.origins.get(path)).toEqual({ origin: 'VISIT', id: 'f1' });
  });

  it('learn nothing from an agency that has no data or has not answered', () => {
    for (const state of ['NO_DATA', 'AWAITED'] as const) {
      expect(composeFacts(form, answers, [evidence({ kind: 'DEAD' }, { state })], [], []).given).toEqual(
        composeFacts(form, answers, [], [], []).given,
      );
    }
  });

  it('never change what was declared, and depend on nothing but their input', () => {
    const value = fc.oneof(fc.boolean(), fc.constantFrom('2025-01-01', 'CANCER'), fc.integer({ min: 1, max: 60 }));
    const anyEvidence = fc
      .record({ kind: fc.constantFrom('DEAD', 'SERVING_SENTENCE', 'OUT_OF_CONTACT'), termMonths: fc.integer({ min: 1, max: 60 }) })
      .map((facts) => evidence(facts));
    const anyFinding = fc
      .tuple(fc.constantFrom(path, 'father.DEAD', 'child.bornOn', 'household.hardshipClass'), value)
      .map(([at, each]) => finding(each, at));
    const declared = JSON.stringify(composeFacts(form, answers, [], [], []).declared);
    fc.assert(
      fc.property(fc.array(anyEvidence, { maxLength: 3 }), fc.array(anyFinding, { maxLength: 3 }), (told, found) => {
        const once = composeFacts(form, answers, told, found, []);
        expect(JSON.stringify(once.declared)).toBe(declared);
        expect(composeFacts(form, answers, told, found, [])).toEqual(once);
        for (const each of found) expect(once.origins.get(each.path)?.origin).toBe('VISIT');
      }),
    );
  });
});

import { join } from 'node:path';
import {
  type Category,
  compilePolicy,
  type FactMapping,
  type FormDefinition,
  factsFromForm,
  type Policy,
  type Precheck,
  precheckFacts,
  precheckQuestions,
  type TraceNode,
} from '@onething/policy';
import { describe, expect, it } from 'vitest';
import { loadPackOverlays } from '../loading/load-pack-overlays.ts';
import { loadPacks } from '../loading/load-packs.ts';
import { formSamples } from './form-samples.ts';

const packs = loadPacks();
const samples = loadPackOverlays(join(import.meta.dirname, '../../../../infra/sample-data/policy'), packs);
const law = compilePolicy(packs);
const demonstration = compilePolicy([...packs, ...samples]);
const on = '2026-03-10';

/** One county of each place the sources speak of, the functional districts, and a city that overrides. */
const COUNTIES = ['370112', '370114', '210106', '210202', '410102', '410171', '410172', '410173', '410194'];

const offeredIn = (jurisdiction: string): Category[] => law.recognise({ jurisdiction, on, given: {} }).offered;
const everywhere = COUNTIES.flatMap((county) => offeredIn(county).map((category) => [county, category] as const));

function formOf(policy: Policy, county: string, category: Category): FormDefinition {
  const { form = '' } = policy.materials({ jurisdiction: county, on, given: { category } });
  const found = policy.form(county, form ?? '', on);
  if (!found) throw new Error(`${county} has no form for ${category}`);
  return found;
}

/** Paths the conditions of a category looked at, whatever they found. */
function pathsIn(node: TraceNode): string[] {
  return [...(node.evidence ?? []).map(({ path }) => path), ...(node.missing ?? []), ...node.children.flatMap(pathsIn)];
}

/** `father.SERVING_SENTENCE.termMonths` is told by what feeds `father.circumstances`. */
const fedBy = (path: string): string => {
  const [person = '', second] = path.split('.');
  if (second === undefined) return `${person}.circumstances`;
  return second === second.toUpperCase() ? `${person}.circumstances` : path;
};

const factOf = ({ fact }: FactMapping): string => fact;

/** Every way through the questions, answered to the end. */
function* ways(precheck: Precheck, answers: Record<string, string> = {}): Generator<Record<string, string>> {
  const next = precheckQuestions(precheck, answers).find(({ id }) => answers[id] === undefined);
  if (!next) yield answers;
  else for (const { id } of next.answers) yield* ways(precheck, { ...answers, [next.id]: id });
}

describe('every category a place offers', () => {
  it('is offered as the sources say', () => {
    expect(Object.fromEntries(COUNTIES.map((county) => [county, offeredIn(county).toSorted()]))).toEqual({
      '370112': ['DE_FACTO_UNSUPPORTED', 'KEY_DIFFICULTY', 'ORPHAN'],
      '370114': ['DE_FACTO_UNSUPPORTED', 'HIV_AFFECTED', 'KEY_DIFFICULTY', 'ORPHAN'],
      '210106': ['DE_FACTO_UNSUPPORTED', 'ORPHAN'],
      '210202': ['DE_FACTO_UNSUPPORTED', 'ORPHAN'],
      ...Object.fromEntries(
        ['410102', '410171', '410172', '410173', '410194'].map((county) => [
          county,
          ['DE_FACTO_UNSUPPORTED', 'HIV_INFECTED', 'LEFT_BEHIND', 'ORPHAN', 'POOR_FAMILY', 'SELF_DIFFICULTY', 'TEMPORARY_DIFFICULTY'],
        ]),
      ),
    });
  });

  describe.each(everywhere)('%s %s', (county, category) => {
    const form = formOf(law, county, category);

    it('stands in the guide, with a form, a clause and words for whom it is', () => {
      const guide = law.guide(county, 'child-welfare', on);
      const entry = guide?.categories.find((known) => known.category === category);
      expect(entry).toMatchObject({ form: form.code, citation: { document: expect.any(String), clause: expect.any(String) } });
      expect(entry?.plain.zh.length).toBeGreaterThan(10);
      expect(law.portal(county, on)?.services).toContain('child-welfare');
    });

    it('asks for materials the guide explains, each with a clause and a reason', () => {
      const given = {
        category,
        father: { circumstances: [] },
        mother: { circumstances: [] },
        household: {},
        child: { bornOn: '2016-01-01' },
      };
      const answer = law.materials({ jurisdiction: county, on, given });
      expect(answer.errors).toEqual([]);
      expect(answer.upload).toEqual(expect.arrayContaining(['CHILD_ID', 'GUARDIAN_ID_CARD']));
      const explained = law.guide(county, 'child-welfare', on)?.materials.map(({ code }) => code) ?? [];
      const all = law.materials({ jurisdiction: county, on, given: { category } });
      expect(explained).toEqual(expect.arrayContaining([...all.materials, ...all.conditional]));
    });

    it('has a form that belongs to it and prints', () => {
      expect(form.category).toBe(category);
      expect(form.print.pages.length).toBeGreaterThan(0);
      expect(Object.keys(formSamples)).toContain(form.code);
    });

    it('is fed by its form: every fact its rows look at', () => {
      const { trace } = law.recognise({ jurisdiction: county, on, given: {} }).decisions[category] ?? {};
      const told = form.facts.map(factOf);
      // Of a child of whom nothing is said none is reported; registration as poor is said by its own field or taken to be absent.
      const silent = ['child.circumstances', 'child.parentsTraced', 'household.registeredPoor'];
      const needed = [...new Set(pathsIn(trace as TraceNode).map(fedBy))].filter((path) => !silent.includes(path));
      expect(told).toEqual(expect.arrayContaining(needed));
    });

    it('is reached by answering its form', () => {
      const given = eligibleAnswers(county, category, form);
      const { decision, missing, reasons } = law.recognise({ jurisdiction: county, on, given }).decisions[category] ?? {};
      expect([decision, missing, reasons]).toEqual(['ELIGIBLE', [], []]);
    });

    it('has a clock, from the law or openly as a sample', () => {
      const steps = demonstration.parameter(county, 'childWelfareSteps', on)?.value as string[];
      for (const step of steps) {
        const given = { service: 'CHILD_WELFARE', step, receivedOn: on };
        expect(demonstration.deadline({ jurisdiction: county, on, given }).limitWorkingDays).toBeGreaterThan(0);
      }
    });

    it('has a pre-check of three to seven questions at a time, which can end in likely, unlikely and unclear', () => {
      const precheck = law.precheck(county, category, on);
      if (!precheck) throw new Error('no pre-check');
      const outcomes = new Set<string | undefined>();
      const recognition = law.compileRecognition(county, on);
      const place = recognition.categories.indexOf(category);
      for (const answers of ways(precheck)) {
        const asked = Object.keys(answers).length;
        expect(asked >= 3 && asked <= 7, `${asked} questions`).toBe(true);
        outcomes.add(String(recognition.decide(precheckFacts(precheck, answers, { jurisdiction: county, on }))[place]));
      }
      expect([...outcomes].sort()).toEqual(['0', '1', '2']);
    });
  });
});

/** What a guardian of such a child would answer; the child is registered in the county. */
function eligibleAnswers(county: string, category: Category, form: FormDefinition): object {
  const sample = structuredClone(formSamples[form.code] ?? {}) as Record<string, Record<string, unknown>>;
  const unit = law.children(county)[0]?.code ?? `${county}001`;
  sample['child'] = { ...sample['child'], registeredAt: unit };
  const parents = sample['parents'] as Record<string, object> | undefined;
  const dead = { name: '示例', states: ['DEAD'], details: { DEAD: { on: '2024-05-06' } } };
  if (category === 'ORPHAN') sample['parents'] = { father: dead, mother: dead };
  if (category === 'KEY_DIFFICULTY') sample['parents'] = { father: dead, mother: { name: '示例', states: ['DIBAO'] } };
  if (category === 'LEFT_BEHIND' && parents) sample['parents'] = { ...parents, mother: { name: '示例', states: ['MIGRANT_WORKER'] } };
  return factsFromForm(form, sample);
}

import { checkResidentId } from '@onething/policy';
import { describe, expect, it } from 'vitest';
import { planMonday } from './plan-monday.ts';
import { mondaySettings } from './monday-settings.ts';

const weekday = (date: string): boolean => ![0, 6].includes(new Date(date).getUTCDay());
const monday = { today: '2026-03-09', now: '2026-03-09T01:30:00.000Z', isWorkingDay: weekday };

describe('planMonday', () => {
  const plan = planMonday(monday);

  it('draws the same Monday twice', () => {
    expect(planMonday(monday).steps).toEqual(plan.steps);
    expect(planMonday(monday).cases.map(({ family }) => family)).toEqual(plan.cases.map(({ family }) => family));
  });

  it('fills the desks: hundreds of cases, every course, every category of every place', () => {
    const settings = mondaySettings();
    expect(plan.cases.length).toBeGreaterThanOrEqual(300);
    expect(new Set(plan.cases.map(({ course }) => course.id)).size).toBe(settings.courses.length);
    for (const place of settings.places) {
      const own = plan.cases.filter(({ office }) => office.id === place.office).map(({ family }) => family.category);
      expect(new Set(own)).toEqual(new Set(Object.keys(place.categories)));
    }
  });

  it('invents everybody once, with numbers that could be real and are not', () => {
    const ids = plan.cases.flatMap(({ family: { child, father, mother, guardian } }) => [child, father, mother, guardian]);
    expect(new Set(ids.map(({ residentId }) => residentId)).size).toBe(ids.length);
    for (const { residentId, bornOn, sex } of ids) {
      expect(checkResidentId(residentId)).toMatchObject({ ok: true, bornOn, sex });
      expect(residentId.slice(14, 16)).toBe('99');
    }
  });

  it('lets things happen in order, in office hours of working days, and never in the future', () => {
    expect(plan.steps.map(({ at }) => at)).toEqual(plan.steps.map(({ at }) => at).toSorted());
    for (const { at, step } of plan.steps) {
      expect(at <= monday.now).toBe(true);
      const inChina = new Date(Date.parse(at) + 8 * 3_600_000);
      if (!['start', 'submit', 'submitOwing'].includes(step)) expect(weekday(inChina.toISOString().slice(0, 10))).toBe(true);
      expect(inChina.getUTCHours()).toBeGreaterThanOrEqual(8);
      expect(inChina.getUTCHours()).toBeLessThan(18);
    }
    for (const { index, course } of plan.cases) {
      const own = plan.steps.filter((step) => step.index === index).map(({ step }) => step);
      expect(own).toEqual(['start', ...Object.keys(course.steps).filter((step) => step !== 'start')].slice(0, own.length));
    }
  });

  it('lets agencies know only what had happened before anybody applied', () => {
    const first = plan.steps[0]!.at.slice(0, 10);
    const days = plan.cases.flatMap(({ family }) =>
      family.records.flatMap((record) =>
        ['on', 'from', 'reportedOn', 'policeResultOn', 'certificateOn'].flatMap((fact) => record[fact] ?? []),
      ),
    );
    expect(days.length).toBeGreaterThan(300);
    expect(days.filter((day) => String(day) >= first)).toEqual([]);
  });

  it('takes only as many as are wanted, and only what a place offers', () => {
    const few = planMonday({ ...monday, casesMax: 20, offers: (county, category) => county === '370112' && category === 'ORPHAN' });
    expect(few.cases.length).toBeLessThan(20);
    expect(new Set(few.cases.map(({ family }) => `${family.county} ${family.category}`))).toEqual(new Set(['370112 ORPHAN']));
  });
});

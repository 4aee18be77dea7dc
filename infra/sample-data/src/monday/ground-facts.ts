import type { SampleRecord } from '../families.ts';
import type { Chance } from './chance.ts';
import type { Course, Ground } from './monday-settings.ts';

type Parent = 'father' | 'mother';

/** What a parent's circumstance looks like in the form and in the agencies' registers. */
export interface GroundFacts {
  declared: object;
  records: SampleRecord[];
}

/** `days` days before or (negative) after `day`, ISO. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The facts of one parent as they were on `day`. Agencies confirm what was declared, except where the course wants a difference
 * or a case that falls short.
 */
export function parentFacts(of: Parent, state: string, day: string, chance: Chance, course: Course): GroundFacts {
  const facts = factsByState[state];
  return facts ? facts(of, day, chance, course) : { declared: { states: [state] }, records: [] };
}

type Facts = (of: Parent, day: string, chance: Chance, course: Course) => GroundFacts;

const term =
  (state: string, topic: SampleRecord['topic']): Facts =>
  (of, day, chance, course) => {
    const from = daysBefore(day, chance.whole(40, 300));
    const months = course.short ? 4 : chance.one([12, 18, 24, 36, 48]);
    const until = daysBefore(from, -Math.round(months * 30.4));
    const recorded = course.differs ? 5 : months;
    return {
      declared: { states: [state], details: { [state]: { termMonths: months, until } } },
      records: [{ of, topic, from, until: daysBefore(from, -Math.round(recorded * 30.4)), termMonths: recorded }],
    };
  };

const factsByState: Record<string, Facts> = {
  DEAD: (of, day, chance, course) => {
    const on = daysBefore(day, chance.whole(60, 1500));
    const recorded = course.differs ? daysBefore(on, 31) : on;
    return { declared: { states: ['DEAD'], details: { DEAD: { on } } }, records: [{ of, topic: 'DEATH', on: recorded }] };
  },
  SERVING_SENTENCE: term('SERVING_SENTENCE', 'SENTENCE'),
  COMPULSORY_DETOX: term('COMPULSORY_DETOX', 'DETOXIFICATION'),
  OUT_OF_CONTACT: (of, day, chance, course) => {
    const reportedOn = daysBefore(day, course.short ? chance.whole(5, 60) : chance.whole(230, 600));
    const policeResultOn = daysBefore(reportedOn, -200);
    return {
      declared: { states: ['OUT_OF_CONTACT'], details: { OUT_OF_CONTACT: { reportedOn, policeResult: !course.short } } },
      records: [{ of, topic: 'OUT_OF_CONTACT', reportedOn, ...(course.short ? {} : { policeResultOn }) }],
    };
  },
  SEVERE_DISABILITY: (of, day, chance, course) => {
    const disability = chance.one(['PHYSICAL', 'MENTAL', 'INTELLECTUAL', 'VISUAL']);
    const grade = chance.whole(1, 2);
    const recorded = course.short || course.differs ? { disability: 'PHYSICAL', grade: 4 } : { disability, grade };
    return {
      declared: { states: ['SEVERE_DISABILITY'], details: { SEVERE_DISABILITY: { certificate: true, disability, grade } } },
      records: [{ of, topic: 'DISABILITY', ...recorded, certificateOn: daysBefore(day, chance.whole(200, 1800)) }],
    };
  },
};

/** What the form says of the child beyond the usual, and what the agencies know of it and of the household. */
export function childFacts(
  ground: Ground,
  day: string,
  chance: Chance,
  course: Course,
): { child: object; more: Record<string, object>; otherAssistance: object; records: SampleRecord[] } {
  const drawsDibao = ground.dibao && !course.short;
  const household: SampleRecord = {
    of: 'household',
    topic: 'DIBAO',
    class: 'DIBAO',
    monthlyFen: 41_200 * chance.whole(2, 3),
    members: 3,
    from: daysBefore(day, 400),
  };
  const disabled = ground.child === 'SEVERE_DISABILITY';
  const certificate: SampleRecord = {
    of: 'child',
    topic: 'DISABILITY',
    disability: 'PHYSICAL',
    grade: course.short ? 4 : 1,
    certificateOn: daysBefore(day, 500),
  };
  return {
    child: {
      ...(ground.rural ? { registrationKind: 'RURAL' } : {}),
      ...(disabled
        ? { health: ['PHYSICAL'], details: { SEVERE_DISABILITY: { certificate: true, disability: 'PHYSICAL', grade: 1 } } }
        : {}),
    },
    more: moreSteps(ground, day, course),
    otherAssistance: ground.dibao
      ? { kinds: ['DIBAO'], details: { DIBAO: { householdFen: Number(household['monthlyFen']), members: 3 } } }
      : { kinds: ['NONE'] },
    records: [...(drawsDibao ? [household] : []), ...(disabled ? [certificate] : [])],
  };
}

/** Steps that only some forms have. */
function moreSteps(ground: Ground, day: string, course: Course): Record<string, object> {
  const family = { difficulties: ground.child ? ['REHABILITATION', 'CARE'] : ['LIVING', 'SCHOOLING'], registeredPoor: false };
  const happenedOn = daysBefore(day, 6);
  const states = [course.short ? 'NONE' : (ground.child ?? 'NONE')];
  return {
    family: { ...family, changes: '家里收入少，孩子上学、看病有困难。' },
    event: { states, happenedOn, reported: true, account: '家中突发变故，孩子一时无人照看。' },
    will: { states: ['HIV_INFECTED'], details: { HIV_INFECTED: { guardianConsent: true } } },
  };
}

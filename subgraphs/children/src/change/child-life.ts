import type { LifeEventFact, OtherBenefitFact } from '@onething/events';
import { type Category, movesByDay } from '@onething/policy';
import type { EntityManager } from 'typeorm';
import type { CaseFile } from '../case/case-file.ts';
import { givenOf } from '../case/case-facts.ts';
import { EnrolmentRow } from '../decision/decision.entity.ts';
import { otherBenefits } from '../decision/other-benefits.ts';
import { paidMonthsOf } from '../payment/know-payment/know-payment.ts';
import { LifeEventRow } from './life-event.entity.ts';

/** A life event as it was recorded, opened. */
export interface OpenLifeEvent {
  id: string;
  basisId: string;
  fact: LifeEventFact;
  corrects: string | null;
  recordedAt: string;
}

/** The enrolment of a case and everything recorded of the child's life since, oldest first. */
export interface ChildLife {
  category: Category;
  enrolment: Pick<EnrolmentRow, 'countyCode' | 'confirmedOn' | 'firstMonth'>;
  bornOn?: string | undefined;
  registeredAt: string;
  otherBenefits: OtherBenefitFact[];
  father?: { circumstances?: { kind: string }[] } | undefined;
  mother?: { circumstances?: { kind: string }[] } | undefined;
  events: OpenLifeEvent[];
  /** Months for which money is with the family; absent: it is assumed to be for every month. */
  paidMonths?: ReadonlySet<string>;
}

/** Opens the life of an enrolled child; undefined where the case has no enrolment. */
export async function openChildLife(manager: EntityManager, file: CaseFile): Promise<ChildLife | undefined> {
  const enrolment = await manager.findOneBy(EnrolmentRow, { id: file.record.id });
  if (!enrolment) return undefined;
  const rows = await manager.find(LifeEventRow, { where: { caseId: file.record.id }, order: { recordedAt: 'ASC', id: 'ASC' } });
  const { child, father, mother } = givenOf(file);
  return {
    category: file.category,
    paidMonths: await paidMonthsOf(manager, file.record.id),
    enrolment,
    bornOn: child?.bornOn ?? file.record.childBornOn ?? undefined,
    registeredAt: child?.registeredAt ?? enrolment.countyCode,
    otherBenefits: otherBenefits(file),
    father,
    mother,
    events: rows.map((row) => ({
      id: row.id,
      basisId: row.basisId,
      fact: JSON.parse(file.kit.fields.open(row, 'fact')) as LifeEventFact,
      corrects: row.corrects,
      recordedAt: row.recordedAt,
    })),
  };
}

/** The events that stand: those that were taken back count no more. */
export function standingFacts(events: readonly Pick<OpenLifeEvent, 'id' | 'fact' | 'corrects'>[]): LifeEventFact[] {
  const taken = new Set(events.map(({ corrects }) => corrects));
  return events.filter(({ id }) => !taken.has(id)).map(({ fact }) => fact);
}

/** Where the child is registered by what is known now. */
export function residenceNow(life: ChildLife): string {
  const moves = standingFacts(life.events).filter((fact) => fact.kind === 'MOVED');
  return movesByDay(moves).at(-1)?.to ?? life.registeredAt;
}

/** The life without one event: as if what a correction takes back had never been recorded. */
export function lifeWithout(life: ChildLife, eventId: string | null): ChildLife {
  return eventId === null ? life : { ...life, events: life.events.filter(({ id }) => id !== eventId) };
}

/** What the benefit question of the policy is asked with: `facts` stand in the order they became known. */
export function benefitGiven(life: ChildLife, facts: readonly LifeEventFact[]): object {
  const of = <K extends LifeEventFact['kind']>(kind: K): Extract<LifeEventFact, { kind: K }>[] =>
    facts.filter((fact): fact is Extract<LifeEventFact, { kind: K }> => fact.kind === kind);
  const { countyCode, confirmedOn, firstMonth } = life.enrolment;
  const [died] = of('CHILD_DIED');
  const study = of('STUDY').at(-1);
  const given = {
    enrolments: [{ category: life.category, confirmedOn, firstMonth, county: countyCode }],
    bornOn: life.bornOn,
    registeredAt: life.registeredAt,
    diedOn: died?.on,
    study: study && {
      level: study.level,
      ...(study.graduatesOn && { graduatesOn: study.graduatesOn }),
      ...(study.leftOn && { leftOn: study.leftOn }),
    },
    moves: of('MOVED').map(({ on, from, to }) => ({ on, from, to })),
    parentEvents: of('PARENT_EVENT').map(({ parent, ended, on }) => ({ parent, ended, on })),
    childEvents: of('CHILD_EVENT').map(({ began, on }) => ({ began, on })),
    otherBenefits: (of('OTHER_BENEFITS').at(-1)?.otherBenefits ?? life.otherBenefits).map(inMonths),
    father: life.father,
    mother: life.mother,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Registers tell the day a benefit began or ended; the policy counts whole months. */
function inMonths(benefit: OtherBenefitFact): OtherBenefitFact {
  const { from, until } = benefit;
  return { ...benefit, ...(from ? { from: from.slice(0, 7) } : {}), ...(until ? { until: until.slice(0, 7) } : {}) };
}

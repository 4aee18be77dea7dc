import type { ConfirmedEnrolment, LifeEventFact } from '@onething/events';

/** The facts an entitlement is calculated from: those of the confirmation and what became known since. */
export interface KnownFacts extends ConfirmedEnrolment {
  diedOn?: string;
  /** Days on which it ended for another cause, as reported. */
  endings?: string[];
  moves?: { on: string; from: string; to: string }[];
  parentEvents?: { parent: 'father' | 'mother'; ended: string; on: string }[];
  childEvents?: { began: string; on: string }[];
}

/** A life event as it was learnt. */
export interface KnownEvent {
  lifeEventId: string;
  corrects: string | null;
  /** Instant at which the case learnt of it. */
  knownAt: string;
  fact: LifeEventFact;
}

/**
 * What is known of a child: the same whatever order the events arrived in. An event that another takes back does not count. School and
 * other benefits are replaced by what was learnt last; a child dies on the earliest day reported.
 */
export function factsKnown(confirmed: ConfirmedEnrolment, events: readonly KnownEvent[]): KnownFacts {
  return eventsThatCount(events).reduce<KnownFacts>((facts, { fact }) => withFact(facts, fact), confirmed);
}

/** The events no other takes back, in the order they were learnt. */
export function eventsThatCount(events: readonly KnownEvent[]): KnownEvent[] {
  const takenBack = new Set(events.flatMap(({ corrects }) => corrects ?? []));
  const key = ({ knownAt, lifeEventId }: KnownEvent): string => `${knownAt} ${lifeEventId}`;
  return events
    .filter(({ lifeEventId }) => !takenBack.has(lifeEventId))
    .toSorted((one, other) => (key(one) < key(other) ? -1 : Number(key(one) > key(other))));
}

function withFact(facts: KnownFacts, fact: LifeEventFact): KnownFacts {
  switch (fact.kind) {
    case 'CHILD_DIED':
      return { ...facts, diedOn: earlier(facts.diedOn, fact.on) };
    case 'ENDED':
      return { ...facts, endings: [...(facts.endings ?? []), fact.on] };
    case 'STUDY': {
      const { kind: _, ...study } = fact;
      return { ...facts, study };
    }
    case 'OTHER_BENEFITS':
      return { ...facts, otherBenefits: fact.otherBenefits };
    case 'PARENT_EVENT':
      return { ...facts, parentEvents: [...(facts.parentEvents ?? []), { parent: fact.parent, ended: fact.ended, on: fact.on }] };
    case 'CHILD_EVENT':
      return { ...facts, childEvents: [...(facts.childEvents ?? []), { began: fact.began, on: fact.on }] };
    case 'MOVED':
      return { ...facts, moves: [...(facts.moves ?? []), { on: fact.on, from: fact.from, to: fact.to }] };
    case 'PAYEE_CHANGED':
    case 'TAKEN_BACK':
      return facts;
  }
}

/** The day on which an enrolment ended for another cause: the first since it was confirmed. */
export function endedSince({ endings = [] }: Pick<KnownFacts, 'endings'>, confirmedOn: string): string | undefined {
  return endings.filter((on) => on >= confirmedOn).toSorted()[0];
}

function earlier(known: string | undefined, on: string): string {
  return known === undefined || on < known ? on : known;
}

import type { LocalisedText as Text } from '@onething/policy';
import { Access, DateScalar, DateTimeScalar, LocalisedText, signedIn } from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { describeLifeEvent } from './describe-life-event.ts';
import type { KnownEvent } from './facts-known.ts';

/** What became known of a child. It is reached only through an entitlement the caller may see. */
@Access(signedIn())
@ObjectType('EntitlementLifeEvent', { description: 'What became known of a child after the confirmation and may change what is due.' })
export class RecordedLifeEvent {
  @Field(() => ID, { description: 'As the case calls it.' })
  id!: string;

  @Field(() => String, {
    description: 'CHILD_DIED, STUDY, PARENT_EVENT, CHILD_EVENT, MOVED, OTHER_BENEFITS, PAYEE_CHANGED, ENDED, TAKEN_BACK.',
  })
  kind!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it happened. Null: it has none of its own.' })
  happenedOn!: string | null;

  @Field(() => LocalisedText, { description: 'In plain words.' })
  description!: LocalisedText;

  @Field(() => DateTimeScalar, { description: 'Instant at which the case learnt of it.' })
  knownAt!: string;

  @Field(() => DateTimeScalar, { description: 'Instant from which the amounts take it into account.' })
  recordedAt!: string;

  @Field(() => Boolean, { description: 'Whether it still counts: no later event has taken it back.' })
  counts!: boolean;
}

/** The events as the graph shows them, in the order they were learnt. `placeName` says a place in words. */
export function recordedLifeEvents(
  events: readonly (KnownEvent & { recordedAt: string })[],
  placeName: (code: string) => Text,
): RecordedLifeEvent[] {
  const takenBack = new Set(events.flatMap(({ corrects }) => corrects ?? []));
  return events.map(({ lifeEventId, fact, knownAt, recordedAt }) =>
    Object.assign(new RecordedLifeEvent(), {
      id: lifeEventId,
      kind: fact.kind,
      happenedOn: 'on' in fact ? fact.on : null,
      description: describeLifeEvent(fact, placeName),
      knownAt,
      recordedAt,
      counts: !takenBack.has(lifeEventId),
    }),
  );
}

import { type CloudEvent, lifeEventContext, type LifeEventFact } from '@onething/events';
import type { Kit } from '@onething/subgraph-kit';

/** What of a life event a spec may choose; the rest has defaults. */
export interface SampleLifeEvent {
  lifeEventId?: string;
  corrects?: string;
  /** When the case learnt of it. */
  knownAt?: string;
}

/** The event by which something becomes known of an enrolled child, sealed as the subgraph of cases seals it. */
export function lifeEventRecorded(
  kit: Kit,
  { caseId, childId = caseId, jurisdictionCode }: { caseId: string; childId?: string; jurisdictionCode: string },
  fact: LifeEventFact,
  { lifeEventId = kit.ids.next(), corrects, knownAt = kit.clock.now() }: SampleLifeEvent = {},
): CloudEvent<'children.life-event-recorded'> {
  return {
    specversion: '1.0',
    id: kit.ids.next(),
    source: '/subgraphs/children',
    type: 'children.life-event-recorded',
    subject: caseId,
    time: knownAt,
    datacontenttype: 'application/json',
    data: {
      caseId,
      childId,
      jurisdictionCode,
      lifeEventId,
      ...(corrects ? { corrects } : {}),
      sealed: kit.envelope.seal(fact, lifeEventContext(caseId)),
    },
  };
}

/** The event by which another office takes the file over. */
export function caseHandedOver(kit: Kit, caseId: string, fromCode: string, townshipCode: string): CloudEvent<'children.case-handed-over'> {
  return {
    specversion: '1.0',
    id: kit.ids.next(),
    source: '/subgraphs/children',
    type: 'children.case-handed-over',
    subject: caseId,
    time: kit.clock.now(),
    datacontenttype: 'application/json',
    data: { caseId, childId: caseId, fromCode, jurisdictionCode: townshipCode.slice(0, 6), townshipCode },
  };
}

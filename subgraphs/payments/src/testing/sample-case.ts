import { type AnyCloudEvent, type CloudEvent, type ConfirmedEnrolment, confirmedEnrolmentContext, type EventBus } from '@onething/events';
import { type Category, hashLayer, type LayerReference, type PolicyLayerRelease, type StandardEntry } from '@onething/policy';
import type { Kit } from '@onething/subgraph-kit';

/** The applicant of the sample cases. */
export const sampleOwner = 'person:sample-owner';

const names: Readonly<Record<string, { zh: string; en: string }>> = {
  '210000': { zh: '辽宁省', en: 'Liaoning Province' },
  '210100': { zh: '沈阳市', en: 'Shenyang' },
};

/** A later release of a layer that sets standards, as the studio or the sample data would publish it. */
export function standardsRelease(
  code: string,
  releaseId: string,
  publishedOn: string,
  standards: { category: Category; from: string; fen: number; mode?: StandardEntry['mode'] }[],
): PolicyLayerRelease {
  const sample = { document: '示例标准', clause: releaseId };
  const entries = standards.map((entry) => ({ ...entry, sample: true, citation: 'sample' }));
  const content = {
    policy: {
      [`standards-${releaseId}`]: {
        id: `standards-${releaseId}`,
        effectiveFrom: publishedOn,
        publishedOn,
        citations: { sample },
        standards: entries,
      },
    },
  };
  const name = names[code] ?? { zh: code, en: code };
  return {
    code,
    name,
    kind: 'county',
    releaseId,
    publishedOn,
    effectiveFrom: publishedOn,
    sample: true,
    hash: hashLayer(content),
    content,
  };
}

/** What a sample case is about; the rest has defaults. */
export interface SampleCase {
  caseId?: string;
  childId?: string;
  jurisdictionCode?: string;
  confirmedOn?: string;
  firstMonth?: string;
  layers?: LayerReference[];
  facts?: Partial<ConfirmedEnrolment>;
}

/** The event by which a sample case is confirmed, sealed as the subgraph of cases seals it. */
export function caseConfirmed(kit: Kit, sample: SampleCase = {}): CloudEvent<'children.case-confirmed'> {
  const { jurisdictionCode = '210106', confirmedOn = '2026-03-10', firstMonth = '2026-04', caseId = kit.ids.next(), layers = [] } = sample;
  const facts: ConfirmedEnrolment = {
    category: 'DE_FACTO_UNSUPPORTED',
    ownerSubject: sampleOwner,
    townshipCode: `${jurisdictionCode}003`,
    bornOn: '2016-02-11',
    registeredAt: `${jurisdictionCode}003`,
    otherBenefits: [],
    ...sample.facts,
  };
  return {
    specversion: '1.0',
    id: kit.ids.next(),
    source: '/subgraphs/children',
    type: 'children.case-confirmed',
    subject: caseId,
    time: kit.clock.now(),
    datacontenttype: 'application/json',
    data: {
      caseId,
      childId: sample.childId ?? kit.ids.next(),
      jurisdictionCode,
      programmeReference: kit.keyedHash(`programme ${jurisdictionCode} ${caseId}`),
      enrolment: { confirmedOn, firstMonth },
      decisionId: kit.ids.next(),
      layers,
      sealed: kit.envelope.seal(facts, confirmedEnrolmentContext(caseId)),
    },
  };
}

/** The event by which a release reaches the subgraphs. */
export function releasePublished(kit: Kit, release: PolicyLayerRelease): AnyCloudEvent {
  return {
    specversion: '1.0',
    id: kit.ids.next(),
    source: '/subgraphs/jurisdictions',
    type: 'jurisdictions.release-published',
    subject: release.code,
    time: kit.clock.now(),
    datacontenttype: 'application/json',
    data: { release },
  };
}

/** Publishes the events one after the other, each handled before the next. */
export async function publishAll(bus: EventBus, events: readonly AnyCloudEvent[]): Promise<void> {
  for (const event of events) await bus.publish(event);
}

import type { EvidenceSource } from '@onething/events';
import type { Agency } from '@onething/policy';
import type { Kit } from '@onething/subgraph-kit';
import type { RecordTopic } from './agency-topics.ts';
import { kindsOfTopic } from './agency-topics.ts';

/** The agency of this id in the directories of the policy releases; the latest release that names it counts. */
export function findAgency(kit: Kit, agencyId: string): Agency | undefined {
  const today = kit.clock.today();
  return kit.policy
    .releases()
    .filter(({ effectiveFrom }) => effectiveFrom <= today)
    .toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? 1 : -1))
    .flatMap(({ content }) => content.agencies?.agencies ?? [])
    .find(({ id }) => id === agencyId);
}

/** The agency that answers for a topic in a jurisdiction when nobody holds anything: its first kind, the nearest unit. */
export function answeringAgency(kit: Kit, jurisdictionCode: string, topic: RecordTopic): EvidenceSource {
  const agencies = kit.policy.current().agencies(jurisdictionCode, kit.clock.today());
  for (const kind of kindsOfTopic[topic]) {
    const agency = agencies.find((each) => each.kind === kind);
    if (agency) return sourceOf(agency);
  }
  return { agencyId: 'exchange', agencyName: { zh: '数据共享交换平台', en: 'Data exchange platform' }, kind: kindsOfTopic[topic][0] };
}

/** An agency as the source of an answer. */
export function sourceOf({ id, name, kind }: Agency): EvidenceSource {
  return { agencyId: id, agencyName: name, kind };
}

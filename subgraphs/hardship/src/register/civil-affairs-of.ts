import type { EvidenceSource } from '@onething/events';
import type { Kit } from '@onething/subgraph-kit';

/** The civil affairs agency that keeps the registers of a county, as the policy's directory names it today; by its kind where nobody published one. */
export function civilAffairsOf({ policy, clock }: Pick<Kit, 'policy' | 'clock'>, jurisdictionCode: string): EvidenceSource {
  const kind = 'CIVIL_AFFAIRS';
  const agency = policy
    .current()
    .agencies(jurisdictionCode, clock.today())
    .find((each) => each.kind === kind);
  if (agency) return { agencyId: agency.id, agencyName: agency.name, kind };
  return { agencyId: `${jurisdictionCode}-civil-affairs`, agencyName: { zh: '县级民政部门', en: 'County civil affairs bureau' }, kind };
}

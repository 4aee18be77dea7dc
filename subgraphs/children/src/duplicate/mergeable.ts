import type { Case } from '../case/case.entity.ts';

/** Whether the other application can be merged into this one: same office, same kind, not decided, the other not accepted yet. */
export function mergeable(kept: Case, other: Case): boolean {
  const samePlace = kept.countyCode === other.countyCode && kept.townshipCode === other.townshipCode;
  const sameKind = kept.restricted === other.restricted && kept.formCode === other.formCode;
  return samePlace && sameKind && kept.tableLevel === 'TOWNSHIP' && (other.status === 'SUBMITTED' || other.status === 'NOTICE_SENT');
}

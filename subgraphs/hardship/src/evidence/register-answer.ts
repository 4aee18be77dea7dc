import type { EvidenceFacts, EvidenceRequest, SubjectRole } from '@onething/events';

/** What the registers say to one question. */
export interface RegisterAnswer {
  /** Facts in the policy's vocabulary; undefined: nothing can be said. */
  facts: EvidenceFacts | undefined;
  /** County whose register answers. */
  jurisdictionCode: string;
  /** Ids of the entries it rests on. */
  rests: string[];
}

/** The blind index of one person of a case; undefined without a resident ID. */
export function tokenOf({ subjects }: EvidenceRequest, role: SubjectRole): string | undefined {
  return subjects.find((subject) => subject.role === role)?.identityToken;
}

/** Nothing can be said. */
export function cannotSay({ jurisdictionCode }: EvidenceRequest): RegisterAnswer {
  return { facts: undefined, jurisdictionCode, rests: [] };
}

/** Entries of the case's own county first, then the latest begun, then the latest handed in. */
export function ownCountyFirst(county: string): (one: Ordered, other: Ordered) => number {
  const rank = ({ jurisdictionCode, fromMonth, importedAt, id }: Ordered): string =>
    [jurisdictionCode === county ? '1' : '0', fromMonth, importedAt, id].join(' ');
  return (one, other) => (rank(one) < rank(other) ? 1 : -1);
}

interface Ordered {
  id: string;
  jurisdictionCode: string;
  fromMonth: string;
  importedAt: string;
}

/** Whom an applicant may ask about a notice; apart from the case, so that a notice can be written while jurisdictions do not answer. */
import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';

interface ContactPoint {
  name: LocalisedText;
  purpose: string;
  phone: string | null;
}

export interface NoticeContactResult {
  case: { jurisdiction: { contactPoints: ContactPoint[] }; townshipUnit: { contactPoints: ContactPoint[] } | null } | null;
}

export const noticeContactQuery = operation<NoticeContactResult, { id: string }>(`query WorkbenchNoticeContact($id: ID!) {
  case(id: $id) {
    jurisdiction { contactPoints { name { zh en } purpose phone } }
    townshipUnit { contactPoints { name { zh en } purpose phone } }
  }
}`);

/** The first telephone for questions, of the township unit or of what stands above it; undefined: none was published. */
export function contactOf(result: NoticeContactResult | undefined): { name: LocalisedText; phone: string } | undefined {
  const points = [...(result?.case?.townshipUnit?.contactPoints ?? []), ...(result?.case?.jurisdiction.contactPoints ?? [])];
  const point = points.find(({ purpose, phone }) => purpose === 'CONSULTATION' && phone);
  return point?.phone ? { name: point.name, phone: point.phone } : undefined;
}

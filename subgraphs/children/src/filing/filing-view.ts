import { JurisdictionReference, maskName, maskPhone, maskResidentId } from '@onething/subgraph-kit';
import type { CaseFile } from '../case/case-file.ts';
import { isOwner } from '../case/case-relation.ts';
import type { ChildrenContext } from '../children-context.ts';
import { CaseApplicant, CaseFiling } from './filing.type.ts';

/** How the case was filed, as the caller may see it. */
export function filingView(context: ChildrenContext, { record, filing }: CaseFile): CaseFiling {
  const plain = isOwner(context, record);
  const masked = (value: string | undefined, mask: (text: string) => string): string | null =>
    value ? (plain ? value : mask(value)) : null;
  const applicant = filing?.applicant;
  const reference = (code: string | null | undefined): JurisdictionReference | null => (code ? JurisdictionReference.of(code) : null);
  return Object.assign(new CaseFiling(), {
    channel: record.channel,
    place: record.applicantPlace,
    filedBy: filing?.filerName ?? null,
    unit: reference(filing?.unitCode),
    village: reference(record.villageCode),
    applicant: applicant
      ? Object.assign(new CaseApplicant(), {
          name: masked(applicant.name, maskName) ?? '',
          residentId: masked(applicant.residentId, maskResidentId),
          phone: masked(applicant.phone, maskPhone),
          relation: applicant.relation ?? null,
          reason: applicant.reason ?? null,
        })
      : null,
    copied: filing?.copied !== undefined && filing.fromReportId === null,
    report: null,
  });
}

import { factLabel } from '@onething/policy';
import { isOnApplicantsSide } from '../case/case-relation.ts';
import type { CaseFile } from '../case/case-file.ts';
import { staffName } from '../case/case-views.ts';
import type { ChildrenContext } from '../children-context.ts';
import { displayValue } from '../form/display-value.ts';
import { isIllness } from '../form/mask-answers.ts';
import { MaterialFile } from '../material/material.type.ts';
import { enquiryLabel, enquiryPersonLabel } from './enquiry-kinds.ts';
import { Enquiry, EnquiryFact } from './enquiry.type.ts';

const plainUi = { label: { zh: '', en: '' }, widget: 'TEXT' } as const;
const hidden = { zh: '已隐去', en: 'hidden' };

/** The enquiries of a case, oldest first, for staff. What neighbours said is not for the applicant. */
export function enquiryViews(context: ChildrenContext, file: CaseFile): Enquiry[] {
  if (isOnApplicantsSide(context, file.record)) return [];
  return file.enquiries.map((row) =>
    Object.assign(new Enquiry(), {
      id: row.id,
      kind: row.kind,
      label: enquiryLabel[row.kind],
      level: row.level,
      onDate: row.onDate,
      people: row.people.map((person) => enquiryPersonLabel[person]),
      finding: context.fields.open(row, 'finding'),
      facts: factsShown(file, row.id),
      files: file.enquiryFiles
        .filter((each) => each.enquiryId === row.id)
        .map((each) =>
          Object.assign(new MaterialFile(), {
            fileId: each.id,
            fileName: context.fields.open(each, 'fileName'),
            mediaType: each.mediaType,
            sizeBytes: each.sizeBytes,
            url: `/files/${each.id}`,
            attachedAt: each.attachedAt,
            sameAs: [],
          }),
        ),
      by: staffName(row.bySubject, row.byName),
      at: row.at,
    }),
  );
}

function factsShown(file: CaseFile, enquiryId: string): EnquiryFact[] {
  return file.findings
    .filter((finding) => finding.basisId === enquiryId)
    .map((finding) =>
      Object.assign(new EnquiryFact(), {
        path: finding.path,
        label: factLabel(finding.path),
        value: isIllness(finding.path) ? hidden : (displayValue(plainUi, finding.value) ?? { zh: '', en: '' }),
      }),
    );
}

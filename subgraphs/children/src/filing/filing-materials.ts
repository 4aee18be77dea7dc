import type { Citation, LocalisedText } from '@onething/policy';
import type { CaseFile } from '../case/case-file.ts';

/** A paper that the way of filing demands, beyond those of the category. */
export interface FilingMaterial {
  code: string;
  because: LocalisedText;
  citation: Citation;
}

const application: Citation = { document: '辽民发〔2019〕66号', clause: '二（一）', assumed: true };

/**
 * Papers that follow from who files: the guardian's entrustment of a relative, and what the guardian signed by hand where a helper typed for them.
 * At a window the signed paper form itself is scanned; a village committee applies where the guardian cannot sign.
 */
export function filingMaterials({ record }: Pick<CaseFile, 'record'>): FilingMaterial[] {
  const materials: FilingMaterial[] = [];
  if (record.capacity === 'ENTRUSTED_RELATIVE')
    materials.push({
      code: 'ENTRUSTMENT_PAPER',
      because: { zh: '由监护人委托的亲属代为申请', en: 'a relative entrusted by the guardian applies' },
      citation: application,
    });
  const typedByHelper = record.channel === 'VILLAGE_DIRECTOR' || record.channel === 'RELIEF_HELPER';
  if (typedByHelper && record.capacity !== 'VILLAGE_COMMITTEE')
    materials.push({
      code: 'SIGNED_DECLARATION',
      because: { zh: '他人代填，监护人在纸上签名确认', en: 'somebody else typed it; the guardian confirms by hand' },
      citation: application,
    });
  return materials;
}

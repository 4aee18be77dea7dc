import { type LocalisedMessage, RefusalError } from '@onething/subgraph-kit';

/** Every lawful "no" about the file of a rehearsal. */
const rehearsalExportRefusals = {
  REHEARSAL_EXPORT_EMPTY: {
    zh: '没有金额会变的儿童，没有可导出的内容',
    en: 'No child would be paid otherwise: there is nothing to export',
  },
  REHEARSAL_EXPORT_TOO_LARGE: {
    zh: '超过两万行，请改为导出分区县汇总，或由区县分别预演',
    en: 'More than twenty thousand rows: export the sums by district, or let the districts rehearse',
  },
} as const satisfies Record<string, LocalisedMessage>;

/** The refusal of the file of a rehearsal. */
export function rehearsalExportRefusal(code: keyof typeof rehearsalExportRefusals): RefusalError {
  return new RefusalError(code, rehearsalExportRefusals[code]);
}

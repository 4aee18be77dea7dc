import { idempotent } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import type { NoticeItem } from '../../notice/insert-notice.ts';
import { auditAction } from '../audit-action.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { supersedeDecisions } from '../prepare-decision/prepare-decision.ts';
import { supersedeVerifications } from '../prepare-verification/prepare-verification.ts';
import { authorOf, recordAction } from '../record-action.ts';
import { requireReason } from '../require-reason.ts';
import { sendRequest } from '../send-notice/send-notice.ts';

export interface ReturnToTownship {
  caseId: string;
  version: number;
  reason: string;
  items?: NoticeItem[];
  idempotencyKey: string;
}

/**
 * The county hands the case back: to be verified anew or, with items, for supplements through the township, while which the clock stands
 * (辽民发〔2019〕66号 二（三）).
 */
export async function returnToTownship(context: ChildrenContext, input: ReturnToTownship): Promise<void> {
  await idempotent(context, 'returnToTownship', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId, input.version);
    const items = input.items ?? [];
    const kind = items.length > 0 ? 'REQUEST_COUNTY_SUPPLEMENT' : 'RETURN_TO_TOWNSHIP';
    admitOrRefuse(context, file, { kind });
    const reason = requireReason(input.reason);
    if (kind === 'REQUEST_COUNTY_SUPPLEMENT') {
      await sendRequest(context, manager, file, kind, items);
    } else {
      await supersedeDecisions(manager, file);
      await supersedeVerifications(manager, file);
      await recordAction(context, manager, file, authorOf(context, file), {
        kind,
        text: { zh: `退回街道（乡镇）：${reason}`, en: `Returned to the township: ${reason}` },
        applicantText: { zh: '区县请街道（乡镇）再核实', en: 'The county asked the township to look into it again' },
      });
    }
    await auditAction(context, manager, file, 'return-to-township', { details: { items: items.length } });
    return null;
  });
}

import { levelOf } from '@onething/casework';
import { idempotent, Misuse, RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import type { NoticeItem } from '../../notice/insert-notice.ts';
import { insertNotice } from '../../notice/insert-notice.ts';
import { noticeText } from '../../notice/notice-text.ts';
import { auditAction } from '../audit-action.ts';
import type { CaseFile } from '../case-file.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { supersedeDecisions } from '../prepare-decision/prepare-decision.ts';
import { authorOf, recordAction } from '../record-action.ts';

export interface SendNotice {
  caseId: string;
  version: number;
  kind: 'ONE_TIME_NOTICE' | 'SUPPLEMENT_REQUEST' | 'DECISION' | 'MERGED' | 'CHANGE';
  items: NoticeItem[];
  idempotencyKey: string;
}

/**
 * Tells the applicant everything that is missing: the township once, before acceptance; the township or the county later as a supplement
 * request, which stops the clock from the next day (历城实施方案 工作指引 三.2; 辽民发〔2019〕66号 二（三）). What a one-time notice asks for was
 * missing from the beginning: an application that looked complete is taken as incomplete, and its limit begins, whole, when the notice is answered.
 */
export async function sendNotice(context: ChildrenContext, input: SendNotice): Promise<void> {
  if (input.kind === 'DECISION' || input.kind === 'CHANGE') throw new Misuse('BAD_INPUT', 'a decision is sent by whoever signs it');
  await idempotent(context, 'sendNotice', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId, input.version);
    const kind =
      input.kind === 'ONE_TIME_NOTICE'
        ? 'SEND_ONE_TIME_NOTICE'
        : levelOf(file.state.status) === 'COUNTY'
          ? 'REQUEST_COUNTY_SUPPLEMENT'
          : 'REQUEST_SUPPLEMENT';
    admitOrRefuse(context, file, { kind });
    await sendRequest(context, manager, file, kind, input.items);
    await auditAction(context, manager, file, 'send-notice', { details: { kind: input.kind, items: input.items.length } });
    return null;
  });
}

/** Stores the notice and its action. The caller has been let pass. */
export async function sendRequest(
  context: ChildrenContext,
  manager: EntityManager,
  file: CaseFile,
  kind: 'SEND_ONE_TIME_NOTICE' | 'REQUEST_SUPPLEMENT' | 'REQUEST_COUNTY_SUPPLEMENT',
  stated: readonly NoticeItem[],
): Promise<void> {
  const items = requireItems(stated);
  const oneTime = kind === 'SEND_ONE_TIME_NOTICE';
  const noticeId = await insertNotice(context, manager, {
    caseId: file.record.id,
    kind: oneTime ? 'ONE_TIME_NOTICE' : 'SUPPLEMENT_REQUEST',
    level: kind === 'REQUEST_COUNTY_SUPPLEMENT' ? 'COUNTY' : 'TOWNSHIP',
    items,
    text: noticeText(file, items, oneTime, context.clock.today()),
  });
  if (kind === 'REQUEST_COUNTY_SUPPLEMENT') await supersedeDecisions(manager, file);
  await recordAction(context, manager, file, authorOf(context, file), {
    kind,
    facts: { noticeId },
    text: oneTime
      ? { zh: `一次性告知，${items.length} 项`, en: `Sent the one-time notice: ${items.length} item(s)` }
      : { zh: `要求补充，${items.length} 项，停止计时`, en: `Asked for a supplement: ${items.length} item(s); the clock stands` },
    applicantText: { zh: `还差 ${items.length} 样东西，请看告知`, en: `${items.length} thing(s) are still needed: see the notice` },
  });
}

function requireItems(stated: readonly NoticeItem[]): NoticeItem[] {
  const items = stated
    .map(({ materialCode, factPath, text }) => ({
      ...(materialCode ? { materialCode } : {}),
      ...(factPath ? { factPath } : {}),
      text: text.trim(),
    }))
    .filter((item) => item.text !== '');
  if (items.length > 0 && items.length <= 30 && items.every((item) => item.text.length <= 1000)) return items;
  const message = {
    zh: '请至少写明一项要补的内容（每项不超过 1000 字）。',
    en: 'State at least one thing that is missing (1000 characters each at most).',
  };
  throw new RefusalError('NOTICE_EMPTY', message, [{ path: 'items', code: 'NOTICE_EMPTY', message }]);
}

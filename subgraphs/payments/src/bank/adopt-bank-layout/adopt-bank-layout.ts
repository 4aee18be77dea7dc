import { idempotent, RefusalError, requireAccess } from '@onething/subgraph-kit';
import type { PaymentsContext } from '../../payments-context.ts';
import { bankFields, type BankLayout } from '../bank-layout.ts';
import { BankLayoutRow } from '../bank-layout.entity.ts';

/** Fields without which a file cannot be answered. */
const requiredFields = ['BATCH', 'LINE', 'HOLDER', 'ACCOUNT', 'AMOUNT_YUAN'] as const;
const longestText = 40;

/** A layout and the place it is for. */
export interface AdoptLayoutInput {
  idempotencyKey: string;
  jurisdictionCode: string;
  layout: BankLayout;
}

/**
 * Records how a place and its bank read each other's files from now on, for its administrator; files that went out keep theirs. Refuses
 * BANK_LAYOUT_INVALID for a layout that lacks a field, names one twice or begins a text with a sign a spreadsheet would compute.
 */
export async function adoptLayout(context: PaymentsContext, input: AdoptLayoutInput): Promise<string> {
  const { jurisdictionCode, layout } = input;
  requireAccess(context, { roles: ['administrator'], jurisdiction: jurisdictionCode });
  requireSound(layout);
  const said = { idempotencyKey: input.idempotencyKey, jurisdictionCode, layout: JSON.stringify(layout) };
  return idempotent(context, 'adoptBankLayout', said, async (manager) => {
    const last = await manager.findOne(BankLayoutRow, { where: { jurisdictionCode }, order: { version: 'DESC' } });
    const id = context.ids.next();
    const version = (last?.version ?? 0) + 1;
    const setBySubject = context.caller.subject;
    await manager.insert(BankLayoutRow, { id, jurisdictionCode, version, layout, setBySubject, setAt: context.clock.now() });
    await context.audit.append(manager, {
      jurisdictionCode,
      actor: setBySubject,
      action: 'bank-layout-adopt',
      subject: id,
      details: { version },
    });
    return id;
  });
}

function requireSound(layout: BankLayout): void {
  const fields = layout.columns.map(({ field }) => field);
  const texts = [
    ...layout.columns.map(({ title }) => title),
    ...Object.values(layout.returnTitles),
    layout.memo,
    layout.trailerLabel,
    layout.paidWord,
    layout.returnedWord,
  ];
  const sound =
    requiredFields.every((field) => fields.includes(field)) &&
    new Set(fields).size === fields.length &&
    fields.every((field) => bankFields.includes(field)) &&
    texts.every((text) => text.trim() !== '' && text.length <= longestText && !/^[=+\-@\t]|[\r\n]/.test(text)) &&
    layout.paidWord !== layout.returnedWord;
  if (!sound)
    throw new RefusalError('BANK_LAYOUT_INVALID', {
      zh: '文件格式不完整：批次号、序号、户名、账号、金额各一列，文字不能为空、过长或以符号开头',
      en: 'The layout is not complete: one column each for batch, line, holder, account and amount; no text empty, too long or beginning with a sign',
    });
}

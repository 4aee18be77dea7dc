import type { AmountLine, EntitlementMonth } from '../src/amount-types.ts';
import type { WholeAmountObjection } from '../src/amount-objection/amount-objection.operations.ts';
import { sampleAmount } from './sample-case.ts';

const lines = sampleAmount.amountPreview.lines as AmountLine[];
const may: EntitlementMonth = { month: '2026-10', amountFen: 148_800, basis: 'TOP_UP', sample: true, lines };
const corrected: EntitlementMonth = { ...may, amountFen: 190_000, basis: 'FULL', lines: lines.slice(0, 1) };
const unknown: EntitlementMonth = { month: '2026-11', amountFen: 0, basis: 'UNDECIDED', sample: false, lines: [] };

const waiting: WholeAmountObjection = {
  id: 'amount-1',
  month: '2026-10',
  reason: '家里九月已经不领低保了，怎么还减四百多？',
  raisedAt: '2026-11-18T02:10:00Z',
  outcome: null,
  answer: null,
  answeredAt: null,
  answeredBy: null,
  amountChanged: false,
  monthsWhenRaised: [may],
  monthsNow: [may],
  entitlement: {
    id: 'entitlement-3',
    case: { id: 'case-3', number: '历城儿保〔2026〕0413', child: { name: '王＊雨' } },
    payments: [{ id: 'payment-1', month: '2026-10', amountFen: 148_800, recoveredFen: 0, state: 'SETTLED' }],
  },
};
/** The same once the fact was put right; a further month cannot be calculated. */
const calculatedAnew: WholeAmountObjection = {
  ...waiting,
  id: 'amount-2',
  month: null,
  amountChanged: true,
  monthsWhenRaised: [may, { ...may, month: '2026-11' }],
  monthsNow: [corrected, unknown],
};
const answered: WholeAmountObjection = {
  ...calculatedAnew,
  id: 'amount-3',
  outcome: 'CORRECTED',
  answer: '九月起低保已停，原来按仍在领取计算。现已更正，十月补发四百一十二元。',
  answeredAt: '2026-11-20T03:00:00Z',
  answeredBy: '沈岩（示例）',
};
const all = [waiting, calculatedAnew, answered];

/** Answers the documents of objections to amounts; undefined for all others. */
export function amountAnswer(name: string, trouble: string, id = ''): unknown {
  if (name === 'WorkbenchAmountObjections') {
    const edges = trouble === 'empty' ? [] : [waiting, calculatedAnew].map((node) => ({ node }));
    return { amountObjections: { edges, pageInfo: { endCursor: null, hasNextPage: false } } };
  }
  if (name === 'WorkbenchAmountObjection') return { amountObjection: trouble === 'gone' ? null : all.find((one) => one.id === id) };
  if (name === 'WorkbenchAnswerAmountObjection') return { act: { id: waiting.id } };
  return undefined;
}

import type { Answer, GraphqlClient, Operation, Problem } from '@onething/portal-kit';
import type { BankLayout } from '../src/layout/layout.operations.ts';
import type { RunState } from '../src/run/run-types.ts';
import {
  sampleAccounts,
  sampleBalances,
  sampleBudget,
  sampleCalculation,
  sampleEntries,
  sampleHolds,
  sampleObjections,
  sampleOverpayments,
} from './sample-money.ts';
import { sampleFileOf, sampleLayout } from './sample-layout.ts';
import { sampleExceptions, samplePayments, sampleReturned, sampleRun, sampleRuns, sampleStops } from './sample-runs.ts';

const page = (nodes: readonly object[]) => ({ edges: nodes.map((node) => ({ node })), pageInfo: { endCursor: null, hasNextPage: false } });
const refusal = { code: 'RUN_OUT_OF_DATE', message: '生成之后有变化，请重新复核，变化的会移入例外', details: [] };
const acts: Record<string, object> = {
  FinanceTakeReturn: { id: 'return-2', settledCount: 3, returnedCount: 1, problemCount: 2 },
  FinanceExportStatement: { fileName: 'ledger.xlsx', mediaType: 'application/octet-stream', rows: 2, contentBase64: 'UEs=' },
  FinanceExportFile: { fileName: 'B01.csv', mediaType: 'text/csv', rows: 985, contentBase64: 'UEs=' },
};

/** Answers the finance documents from samples; `trouble` makes them empty, broken, partial, slow or stale. */
export function sampleClient(person: () => string, trouble: () => string): GraphqlClient {
  const runOf = (id: string) => {
    const state = (id.replace('run-', '').toUpperCase() || 'DRAFT') as RunState;
    if (id === 'run-preparing') return sampleRun('DRAFT', person(), { id, prepared: false, preparedPercent: 62 });
    if (id === 'run-first')
      return sampleRun('DRAFT', person(), { id, previous: null, differences: [], stoppedCount: 0, exceptionCount: 0, exceptionCounts: [] });
    return sampleRun(state, person());
  };
  function answer(name: string, variables: Record<string, string>): unknown {
    const some = <Node extends object>(nodes: readonly Node[]) => page(trouble() === 'empty' ? [] : nodes);
    const gone = trouble() === 'gone';
    const answers: Record<string, () => unknown> = {
      FinanceRuns: () => ({ paymentRuns: some(sampleRuns) }),
      FinanceRun: () => ({ paymentRun: gone ? null : runOf(variables.id ?? '') }),
      FinanceRunProgress: () => ({ paymentRun: runOf(variables.id ?? '') }),
      FinanceRunPayments: () => ({
        paymentRun: { id: variables.id, items: some(variables.state === 'RETURNED' ? sampleReturned : samplePayments) },
      }),
      FinanceRunExceptions: () => ({
        paymentRun: {
          id: variables.id,
          exceptions: some(sampleExceptions.filter(({ code }) => !variables.code || code === variables.code)),
        },
      }),
      FinanceRunStops: () => ({ paymentRun: { id: variables.id, stops: some(sampleStops) } }),
      FinanceCalculation: () => sampleCalculation,
      FinanceAccounts: () => ({ payeeAccountsToCheck: some(sampleAccounts) }),
      FinanceOverpayments: () => ({ overpayments: some(sampleOverpayments) }),
      FinanceHolds: () => ({ paymentHolds: some(sampleHolds) }),
      FinanceObjections: () => ({ openAmountObjections: some(sampleObjections) }),
      FinanceBudget: () => ({
        paymentBudget:
          trouble() === 'empty' ? { ...sampleBudget, amountFen: null, warnAtPercent: null, executedPercent: null } : sampleBudget,
      }),
      FinanceLayout: () => ({ bankLayout: trouble() === 'empty' ? { ...sampleLayout, adoptedFor: null, adoptedAt: null } : sampleLayout }),
      FinanceLayoutSample: () => ({ bankFileSample: sampleFileOf((variables as unknown as { layout: BankLayout }).layout) }),
      FinanceBalances: () => ({ ledgerBalances: sampleBalances }),
      FinanceLedger: () => ({ ledgerTransactions: some(sampleEntries) }),
      Inbox: () => ({ myMessages: page([]) }),
    };
    return answers[name]?.() ?? { act: trouble() === 'stale' ? refusal : (acts[name] ?? { id: 'run-draft', recordedId: 'done' }) };
  }

  async function ask<Result, Variables>(operation: Operation<Result, Variables>, variables: Variables): Promise<Answer<Result>> {
    const name = /(?:query|mutation) (\w+)/.exec(operation.document)?.[1] ?? '';
    const sent = JSON.parse(JSON.stringify(variables)) as Record<string, string>;
    const log = globalThis as { sentOperations?: unknown[]; operationsUnderWay?: number };
    log.sentOperations = [...(log.sentOperations ?? []), { name, variables: sent }];
    log.operationsUnderWay = (log.operationsUnderWay ?? 0) + 1;
    await new Promise((resolve) => setTimeout(resolve, trouble() === 'slow' ? 60_000 : 15));
    log.operationsUnderWay -= 1;
    if (trouble() === 'broken') return { problems: [{ code: 'INTERNAL', path: '', traceId: '4f2a91' }] };
    const problems: Problem[] = trouble() === 'partial' ? [{ code: 'INTERNAL', path: 'paymentRun.returns', traceId: '4f2a91' }] : [];
    return { data: answer(name, sent) as Result, problems };
  }
  return { query: ask, mutate: ask, seeded: () => undefined, holdsSeed: false };
}

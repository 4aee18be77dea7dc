// A process that takes one payment run from its start to its end over the subgraph's own API, and can be killed at any moment: it goes on where the
// database says it stands. Prints a line at every change it sees, DONE at the end. Started by killed-during-run.spec.ts.
import { setTimeout as pause } from 'node:timers/promises';
import { httpBank, paymentsSubgraph } from '@onething/payments';
import { payer, sampleCounty } from '@onething/payments/testing';
import { clockAt, readSubgraphKeys, type SerialisedKeys } from '@onething/subgraph-kit';
import { bootForTest, type TestLocation } from '@onething/subgraph-kit/testing';

interface Plan {
  location: TestLocation;
  keys: SerialisedKeys;
  bankUrl: string;
  today: string;
  month: string;
}

interface SeenRun {
  id: string;
  state: string;
  sending: boolean;
  prepared: boolean;
  itemCount: number;
  totalFen: number;
  settled: { state: string; count: number }[];
}

const plan = JSON.parse(process.argv[2] ?? '{}') as Plan;
const { location, keys, bankUrl, today, month } = plan;
const definition = paymentsSubgraph({ bank: httpBank({ url: bankUrl, withinMs: 1_000 }), pageSize: 3 });
const subgraph = await bootForTest(definition, { location, keys: readSubgraphKeys(keys), clock: clockAt(today) });
console.log('BOOTED');

const query = `query ($code: JurisdictionCode!, $month: Month!) { paymentRuns(jurisdictionCode: $code, first: 1, month: $month) { edges { node {
  id state sending prepared itemCount totalFen settled: states { state count } } } } }`;

async function ask<T>(document: string, variables: Record<string, unknown>, role: Parameters<typeof payer>[0]): Promise<T> {
  const { data, errors } = await subgraph.execute(document, variables, payer(role));
  // Two workers take the same step now and then: one of them is told so, and looks again.
  if (errors && !errors.every(({ extensions }) => extensions?.['code'] === 'CONFLICT')) throw new Error(JSON.stringify(errors));
  return data as T;
}

function step(mutation: string, input: Record<string, unknown>, role: Parameters<typeof payer>[0]): Promise<unknown> {
  const name = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  const document = `mutation ($input: ${mutation === 'sendPaymentRun' || mutation === 'enquirePaymentRun' ? 'PaymentRunInput' : `${name}Input`}!) { ${mutation}(input: $input) { __typename ... on LawfulRefusal { code } } }`;
  return ask(document, { input: { ...input, idempotencyKey: `worker-${process.pid}-${performance.now()}` } }, role);
}

let last = '';
for (;;) {
  const { paymentRuns } = await ask<{ paymentRuns: { edges: { node: SeenRun }[] } }>(
    query,
    { code: sampleCounty, month },
    'paymentPreparer',
  );
  const run = paymentRuns.edges[0]?.node;
  const seen = JSON.stringify(run ?? null);
  if (seen !== last) console.log(`SEEN ${seen}`);
  last = seen;
  if (run?.state === 'SETTLED') break;
  if (!run) await step('preparePaymentRun', { jurisdictionCode: sampleCounty, month }, 'paymentPreparer');
  else if (run.state === 'DRAFT' && run.prepared) await step('reviewPaymentRun', { runId: run.id }, 'paymentReviewer');
  else if (run.state === 'REVIEWED')
    await step('approvePaymentRun', { runId: run.id, itemCount: run.itemCount, totalFen: run.totalFen }, 'paymentApprover');
  else if (run.state === 'APPROVED' && !run.sending) await step('sendPaymentRun', { runId: run.id }, 'paymentSender');
  else if (run.state === 'UNKNOWN') {
    await step('enquirePaymentRun', { runId: run.id }, 'paymentSender');
    // Still unknown: the bank said that it has nothing, which a person confirms.
    await step('resolvePaymentRun', { runId: run.id, reason: '银行确认未收到' }, 'paymentSender');
  }
  await pause(20);
}
console.log('DONE');
await subgraph.stop({ keep: true });
process.exit(0);

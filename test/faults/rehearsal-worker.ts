// A process that works off the running rehearsals of a database and can be killed at any moment: it goes on where the database says they stand. Prints a
// line whenever a page was written, and where it stands at the end. Started by killed-during-rehearsal.spec.ts.
import { AmountRehearsal, paymentsSubgraph, rehearseAmounts } from '@onething/payments';
import { readSubgraphKeys, runJob, type SerialisedKeys } from '@onething/subgraph-kit';
import { bootForTest, type TestLocation } from '@onething/subgraph-kit/testing';

interface Plan {
  location: TestLocation;
  keys: SerialisedKeys;
  rehearsalId: string;
}

const { location, keys, rehearsalId } = JSON.parse(process.argv[2] ?? '{}') as Plan;
const subgraph = await bootForTest(paymentsSubgraph({ background: false }), { location, keys: readSubgraphKeys(keys) });
const { kit } = subgraph.running;
console.log('BOOTED');

const part = (): Promise<AmountRehearsal> => kit.database.read.manager.findOneByOrFail(AmountRehearsal, { rehearsalId });
let told = (await part()).done;
// Pages are answered with pauses in between, in which this is seen.
const watch = setInterval(() => {
  void part().then(({ done }) => {
    if (done !== told) console.log(`DONE ${done}`);
    told = done;
  });
}, 5);
while ((await part()).state === 'RUNNING') await runJob(kit, rehearseAmounts.jobs[0]!);
clearInterval(watch);
// Whoever asks where it stood when it ended by itself is told that too.
console.log(`DONE ${(await part()).done}`);
await subgraph.stop({ keep: true });
process.exit(0);

// Verifies the audit chains of one subgraph offline: `verify-audit --sqlite FILE | --database-url URL --name SUBGRAPH [--checkpoints FILE]`.
// Ends with 0 when every chain is whole, with 1 when one is not, with 2 when it was called wrongly.
import { parseArgs } from 'node:util';
import { AuditChain, AuditEntry } from '../audit/audit-entry.entity.ts';
import { verifyAuditChain } from '../audit/verify-audit-chain.ts';
import { openDatabase } from '../database/open-database.ts';

const { values } = parseArgs({
  options: { sqlite: { type: 'string' }, 'database-url': { type: 'string' }, name: { type: 'string' }, checkpoints: { type: 'string' } },
});
if (!values.sqlite && !(values['database-url'] && values.name)) {
  console.error('verify-audit --sqlite FILE | --database-url URL --name SUBGRAPH [--checkpoints FILE]');
  process.exit(2);
}

const database = await openDatabase({
  name: values.name ?? 'audit',
  url: values['database-url'],
  file: values.sqlite,
  entities: [AuditEntry, AuditChain],
  migrations: [],
});
const { chains, entries, checkpoints, problems } = await verifyAuditChain(database, values.checkpoints);
await database.close();
for (const { jurisdictionCode, sequence, problem } of problems) console.log(`${jurisdictionCode} entry ${sequence}: ${problem}`);
console.log(`${chains} chains, ${entries} entries, ${checkpoints} checkpoints, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);

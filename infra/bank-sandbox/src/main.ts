import { createBankSandbox } from './bank-sandbox.ts';
import { readEnvironment } from './environment.ts';

const { port, stateFile } = readEnvironment();
const bank = createBankSandbox({ stateFile });
process.stdout.write(`Bank sandbox at ${await bank.listen(port)}\n`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void bank.close().then(() => process.exit(0)));

// `npm start [-- --reset] [--today YYYY-MM-DD] [--split]`: builds what changed and serves the whole platform.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { findServices } from './services.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');

function readArguments() {
  try {
    const { values } = parseArgs({ options: { reset: { type: 'boolean' }, split: { type: 'boolean' }, today: { type: 'string' } } });
    if (values.today && !/^\d{4}-\d{2}-\d{2}$/.test(values.today))
      throw new Error(`--today wants a date like 2026-03-10, not ${values.today}`);
    return values;
  } catch (error) {
    console.error(`${error.message}\nUsage: npm start [-- --reset] [-- --today 2026-03-10] [-- --split]`);
    process.exit(2);
  }
}

const options = readArguments();
console.log('OneThing 一件事');
build();
process.env.ONETHING_DATA ??= join(root, '.data', options.split ? 'split' : 'standalone');
if (options.today) process.env.ONETHING_TODAY = options.today;
// The desks of a Monday morning, played in the background after the first start; ONETHING_SAMPLE_CASES=0 leaves them empty.
if (!options.split) process.env.ONETHING_SAMPLE_CASES ??= '340';
if (options.reset) process.env.ONETHING_RESET = '1';
if (options.split) {
  const services = await findServices('mariadb', 'nats');
  if (services.missing.length > 0) {
    console.error(`The split shape needs ${services.missing.join(' and ')}: set DATABASE_URL and NATS_URL.`);
    process.exit(1);
  }
  Object.assign(process.env, services.environment);
  process.on('exit', () => services.stop());
}
// What was compiled once is read the next time: two fifths of the processor time of a warm start.
enableCompileCache(join(root, '.data', 'compile-cache'));
await import(new URL(`../infra/standalone/dist/${options.split ? 'split' : 'main'}.js`, import.meta.url).href);

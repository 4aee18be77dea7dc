/** The only place of this folder that reads the process environment. */

/** True when the process says it serves real people. Read at every call, so that no caller can choose the answer. */
export function runsInProduction(): boolean {
  return process.env['NODE_ENV'] === 'production';
}

/** What the split mode's own process needs. Throws a sentence that says what is missing. */
export function readEnvironment(): { port: number; stateFile: string } {
  if (process.env['ONETHING_BANK_SANDBOX'] !== 'sample')
    throw new Error('The bank sandbox starts only when asked for: set ONETHING_BANK_SANDBOX=sample. It moves no money.');
  const port = Number(process.env['ONETHING_BANK_SANDBOX_PORT'] ?? 4095);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('ONETHING_BANK_SANDBOX_PORT must be a port number');
  const stateFile = process.env['ONETHING_BANK_SANDBOX_STATE'];
  if (!stateFile) throw new Error('ONETHING_BANK_SANDBOX_STATE must name a file');
  return { port, stateFile };
}

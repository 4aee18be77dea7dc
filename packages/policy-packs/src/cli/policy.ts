import { parseArgs } from 'node:util';
import { compilePolicy } from '@onething/policy';
import { checkPacks } from '../checking/check-packs.ts';
import { readCases } from '../cases/case-file.ts';
import { countLine, explanationLines, failureLines } from '../cases/report.ts';
import { passed, runCase, runCases } from '../cases/run-cases.ts';
import { exportRelease, importRelease } from '../exchange/exchange-releases.ts';
import { loadPacks, PackUnreadable } from '../loading/load-packs.ts';
import { packFolder } from '../pack-folder.ts';

const USAGE = `policy check [folder]                 check the packs
policy cases <file or folder> [--question q] [--jurisdiction prefix]
policy explain <case id> [file or folder]
policy export <code> [--release id] [--from folder of later releases]   a release as YAML, to the standard output
policy import <file> --into <folder of later releases>                 the next start publishes it, with the same hash`;

const print = (lines: readonly string[]): void => {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
};

function check(folder: string = packFolder()): number {
  const problems = checkPacks(folder);
  print(problems.map(({ file, line, column, message, fix }) => `${file}:${line}:${column} ${message}\n  → ${fix}`));
  print([problems.length === 0 ? 'No problems' : `${problems.length} problems`]);
  return problems.length === 0 ? 0 : 1;
}

function cases(path: string, filter: { question?: string; jurisdiction?: string }): number {
  const results = runCases(compilePolicy(loadPacks()), path, filter);
  for (const result of results) if (!passed(result)) print(failureLines(result));
  print([countLine(results)]);
  return results.every(passed) ? 0 : 1;
}

function explain(id: string, path: string = packFolder()): number {
  const entry = readCases(path).find((candidate) => candidate.id === id);
  if (!entry) {
    print([`There is no case ${id} in ${path}`]);
    return 1;
  }
  const result = runCase(compilePolicy(loadPacks()), entry);
  print(explanationLines(result));
  return passed(result) ? 0 : 1;
}

/** Says a refusal in one line instead of a stack. */
function trying(work: () => string): number {
  try {
    process.stdout.write(work());
    return 0;
  } catch (problem) {
    if (!(problem instanceof PackUnreadable)) throw problem;
    print([problem.message]);
    return 1;
  }
}

function takeIn(file: string, folder: string): string {
  const { release, written } = importRelease(file, folder);
  const { code, releaseId, hash } = release;
  if (!written) return `${code} ${releaseId} ${hash} is held already, with this very content; nothing was written\n`;
  return `${code} ${releaseId} ${hash} is in ${folder}; it is published by the next ONETHING_POLICY_OVERLAYS=${folder} npm start\n`;
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      question: { type: 'string' },
      jurisdiction: { type: 'string' },
      release: { type: 'string' },
      from: { type: 'string' },
      into: { type: 'string' },
    },
  });
  const [command, first, second] = positionals;
  if (command === 'check') return check(first);
  if (command === 'cases') return cases(first ?? packFolder(), values);
  if (command === 'explain' && first) return explain(first, second);
  if (command === 'export' && first) return trying(() => exportRelease(first, values.release, values.from));
  if (command === 'import' && first && values.into) return trying(() => takeIn(first, values.into as string));
  print([USAGE]);
  return 2;
}

process.exitCode = main();

import { parseArgs } from 'node:util';
import { compilePolicy } from '@onething/policy';
import { checkPacks } from '../checking/check-packs.ts';
import { readCases } from '../cases/case-file.ts';
import { countLine, explanationLines, failureLines } from '../cases/report.ts';
import { passed, runCase, runCases } from '../cases/run-cases.ts';
import { loadPacks } from '../loading/load-packs.ts';
import { packFolder } from '../pack-folder.ts';

const USAGE = `policy check [folder]                 check the packs
policy cases <file or folder> [--question q] [--jurisdiction prefix]
policy explain <case id> [file or folder]`;

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

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { question: { type: 'string' }, jurisdiction: { type: 'string' } },
  });
  const [command, first, second] = positionals;
  if (command === 'check') return check(first);
  if (command === 'cases') return cases(first ?? packFolder(), values);
  if (command === 'explain' && first) return explain(first, second);
  print([USAGE]);
  return 2;
}

process.exitCode = main();

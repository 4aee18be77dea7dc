import { readdirSync, statSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyRequest, Question } from '@onething/policy';
import { parseYaml } from '../loading/load-packs.ts';

/** One executable case: what the policy of a place answers to given facts. */
export interface PolicyCase {
  id: string;
  title: string;
  jurisdiction: string;
  on: string;
  given: object;
  parameters?: object;
  expect: Record<string, unknown>;
  because: { source: string; clause: string };
  interpretation?: string | string[];
  question: Question;
}

interface CaseFile {
  question: Question;
  cases: Omit<PolicyCase, 'question'>[];
}

/** The YAML files at a path: itself, or all below it. */
function caseFiles(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

const isCaseFile = (value: unknown): value is CaseFile =>
  typeof value === 'object' && value !== null && 'question' in value && 'cases' in value;

/** All cases at a path. Other YAML files on the way are passed over, so that a pack folder may be named. */
export function readCases(path: string): PolicyCase[] {
  return caseFiles(path).flatMap((file) => {
    const content = parseYaml(readFileSync(file, 'utf8'), file);
    return isCaseFile(content) ? content.cases.map((entry) => ({ ...entry, question: content.question })) : [];
  });
}

export const requestOf = ({ jurisdiction, on, given, parameters }: PolicyCase): PolicyRequest => ({
  jurisdiction,
  on,
  given,
  ...(parameters && { parameters }),
});

import { openStatuses } from '@onething/casework';
import type { CaseFile } from '../case/case-file.ts';
import { recognise } from '../case/case-facts.ts';
import { composeComparison } from '../comparison/compose-comparison.ts';
import type { CaseFlag } from '../enumerations.ts';
import { outstandingMaterials, requiredMaterials } from '../material/required-materials.ts';
import type { Case } from '../case/case.entity.ts';

/** What stands out about a case and lasts until something happens. Those that depend on the day alone are `flagsOfTheDay`. */
export function queueFlags(file: CaseFile, today: string, openYear: number | null): CaseFlag[] {
  if (!file.state.submitted) return [];
  const flags: CaseFlag[] = [];
  const states = agencyStates(file, today);
  const differs = states.includes('DIFFERS');
  const awaited = file.evidence.some((answer) => answer.state === 'AWAITED');
  if (file.record.capacity !== 'GUARDIAN' || file.record.channel !== 'ONLINE') flags.push('PROXY');
  if (appliesFromAnotherProvince(file)) flags.push('CROSS_PROVINCE');
  if (!openStatuses.includes(file.state.status)) return flags;
  if (file.openDuplicates.length > 0) flags.push('DUPLICATE');
  if (differs) flags.push('DATA_MISMATCH');
  if (awaited) flags.push('AWAITING_ANSWER');
  if (!differs && !awaited && isReady(file, today)) flags.push('READY');
  if (file.state.returned) flags.push('RETURNED');
  if (file.state.escalated) flags.push('ESCALATED');
  if (openYear !== null) flags.push('CALENDAR_OPEN');
  return flags;
}

/** Months before the 18th birthday in which a case is marked. */
const nearing18Months = 6;

/** Flags that come and go with the days. `today`: `YYYY-MM-DD`. */
export function flagsOfTheDay(
  record: Pick<Case, 'childBornOn' | 'dueOn' | 'endangeredFrom' | 'open' | 'submittedAt'>,
  today: string,
): CaseFlag[] {
  if (!record.open) return [];
  const flags: CaseFlag[] = [];
  if (record.childBornOn && record.childBornOn <= nearing18Limit(today)) flags.push('NEARING_18');
  if (record.dueOn && record.dueOn < today) flags.push('ESCALATED');
  else if (record.endangeredFrom && record.endangeredFrom <= today) flags.push('ENDANGERED');
  if (record.submittedAt && record.submittedAt >= newSince(today)) flags.push('NEW');
  return flags;
}

/** Children born on this day or before are 17½ or older. */
export function nearing18Limit(today: string): string {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const months = year * 12 + (month - 1) - (18 * 12 - nearing18Months);
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-${today.slice(8)}`;
}

/** Instant from which a submission counts as new: the beginning of today in China. */
export function newSince(today: string): string {
  return `${dayBefore(today)}T16:00:00.000Z`;
}

/** The day after, `YYYY-MM-DD`. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The day before, `YYYY-MM-DD`. */
export function dayBefore(date: string): string {
  const day = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) - 86_400_000;
  return new Date(day).toISOString().slice(0, 10);
}

/** What the agencies say, over all rows of the comparison. */
function agencyStates(file: CaseFile, today: string): string[] {
  const { decision } = recognise(file, today);
  return composeComparison(file, requiredMaterials(file, today), decision.trace)
    .flatMap((section) => section.rows)
    .flatMap((row) => (row.agency ? [row.agency.state] : []));
}

function isReady(file: CaseFile, today: string): boolean {
  return recognise(file, today).decision.decision === 'ELIGIBLE' && outstandingMaterials(file, today).length === 0;
}

/** The applicant said so, a window elsewhere took it, or the guardian's ID number was issued in another province. */
function appliesFromAnotherProvince(file: CaseFile): boolean {
  if (file.record.applicantPlace === 'OTHER_PROVINCE') return true;
  const guardians = file.answers['guardians'];
  const residentId = Array.isArray(guardians) ? (guardians[0] as { residentId?: unknown } | undefined)?.residentId : undefined;
  return typeof residentId === 'string' && residentId.length === 18 && residentId.slice(0, 2) !== file.record.countyCode.slice(0, 2);
}

import type { LinkedServicesAnswer } from '@onething/policy';
import { givenOf } from '../case/case-facts.ts';
import type { CaseFile } from '../case/case-file.ts';
import { valueAt } from '../form/json-pointer.ts';

/** Months for which what was declared of school and health is taken as still true. */
const freshMonths = 12;

/** What the place offers the child of a case beside the benefit on a day. */
export function linkedServicesOf(file: CaseFile, on: string): LinkedServicesAnswer {
  const { child } = givenOf(file);
  const given = { category: file.category, child: { ...child, ...declaredOf(file, on) } };
  return file.policy.linkedServices({ jurisdiction: file.record.countyCode, on, given });
}

/** Schooling and health as the form says them; unknown once they are old: an unknown fact offers nothing by itself and excludes nothing. */
function declaredOf(file: CaseFile, on: string): Record<string, unknown> {
  const { childBornOn: bornOn, submittedAt, startedOn } = file.record;
  const born = bornOn ? { bornOn } : {};
  if (monthsBetween((submittedAt ?? startedOn).slice(0, 10), on) >= freshMonths) return born;
  const education = valueAt(file.answers, '/child/education');
  const health = valueAt(file.answers, '/child/health');
  return {
    ...born,
    ...(typeof education === 'string' && education !== '' ? { education } : {}),
    ...(Array.isArray(health) && health.length > 0 ? { health } : {}),
  };
}

function monthsBetween(from: string, to: string): number {
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(to) - months(from) - (to.slice(8) < from.slice(8) ? 1 : 0);
}

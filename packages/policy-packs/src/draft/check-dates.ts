import { type DraftChange, parseDraftPath, type PolicyDocument } from '@onething/policy';
import { type DraftProblem, type Finding, refused } from './draft-problem.ts';
import type { DraftUnderCheck } from './draft-under-check.ts';

/** Kinds of change that decide who is paid and how much. */
const MONEY = ['standards', 'parameters', 'definitions', 'decisions'];

const fromOf = ({ value }: DraftChange, effectiveFrom: string): string => {
  const from = (value as { from?: unknown } | null)?.from;
  return typeof from === 'string' ? from : effectiveFrom;
};

/** The dates of what the layer has published at a path. */
function publishedDates({ draft, published }: DraftUnderCheck, path: string): { from: string; publishedOn: string }[] {
  const parsed = parseDraftPath(path);
  const [name = ''] = parsed?.keys ?? [];
  const documents = published.filter(({ code }) => code === draft.code).flatMap(({ content }) => Object.values(content.policy ?? {}));
  return documents.flatMap((document: PolicyDocument) => {
    const entries =
      parsed?.kind === 'standards'
        ? (document.standards ?? []).filter(({ category }) => category === name)
        : parsed?.kind === 'parameters'
          ? (document.parameters?.[name]?.values ?? [])
          : [];
    return entries.map(({ from, publishedOn = document.publishedOn }) => ({ from, publishedOn }));
  });
}

const sameDate = (one: string, other: string): boolean =>
  (one.length === 7 ? `${one}-01` : one) === (other.length === 7 ? `${other}-01` : other);

function findingsOf(checked: DraftUnderCheck, change: DraftChange): Finding[] {
  const { draft, paidThrough, retroactive } = checked;
  const parsed = parseDraftPath(change.path);
  if (!parsed || change.value === null) return [];
  const from = fromOf(change, draft.effectiveFrom);
  const month = from.slice(0, 7);
  const dated = parsed.kind === 'standards' || parsed.kind === 'parameters';
  const earlier = publishedDates(checked, change.path).find((entry) => sameDate(entry.from, from));
  const replaces = (change.value as { replaces?: unknown }).replaces === true;
  return [
    ...(dated && month < draft.effectiveFrom.slice(0, 7)
      ? [
          refused(
            'FROM_BEFORE_DRAFT',
            `自 ${month} 起早于草稿的生效月份 ${draft.effectiveFrom.slice(0, 7)}`,
            `${month} lies before the month from which the draft holds, ${draft.effectiveFrom.slice(0, 7)}`,
          ),
        ]
      : []),
    ...(MONEY.includes(parsed.kind) && paidThrough !== undefined && month <= paidThrough && !retroactive
      ? [
          refused(
            'EFFECTIVE_MONTH_PAID',
            `${month} 的资金已经发放（已发到 ${paidThrough}）；确需追溯的，请在草稿说明里勾选“追溯已发放的月份”`,
            `${month} has been paid already (paid up to ${paidThrough}); if it is meant to hold in retrospect, say so in the draft`,
          ),
        ]
      : []),
    ...(dated && earlier && !replaces
      ? [
          refused(
            'DATES_OVERLAP',
            `本级已于 ${earlier.publishedOn} 公布过自 ${earlier.from} 起的值；如要更正，请注明“更正已公布的值”`,
            `This place published a value from ${earlier.from} on ${earlier.publishedOn}; if it is to be corrected, say so (replaces)`,
          ),
        ]
      : []),
  ];
}

/** Dates that cannot be: before the draft, in a month that was paid, on a day for which the place has published a value. */
export function checkDates(checked: DraftUnderCheck): DraftProblem[] {
  return checked.changes.flatMap((change) => findingsOf(checked, change).map((finding) => ({ ...finding, path: change.path })));
}

import { Mark } from '../pieces/mark.tsx';
import type { MarkKind } from '../pieces/mark.tsx';
import { Section } from '../pieces/section.tsx';
import { count } from '../format.ts';
import { useWords } from '../words.ts';
import { totalsAgree } from './totals-agree.ts';
import type { Run } from './run-types.ts';

/** What is checked before a run goes to the bank; what stands in its way is said, what only waits is counted. */
export function RunChecks({ run, unseen, overBudget }: { run: Run; unseen: number | null; overBudget: boolean | null }) {
  const { t } = useWords();
  const waiting = (codes: string[]) =>
    run.exceptionCounts.filter(({ code }) => codes.includes(code)).reduce((sum, one) => sum + one.count, 0);
  const accounts = waiting(['NO_ACCOUNT', 'ACCOUNT_UNVERIFIED', 'CAME_BACK']);
  const held = run.exceptionCount - accounts;
  const checks: { name: string; kind: MarkKind; value?: string }[] = [
    { name: t('check.prepared'), kind: run.prepared ? 'done' : 'open', value: run.prepared ? undefined : `${run.preparedPercent}%` },
    { name: t('check.once'), kind: 'done' },
    { name: t('check.totals'), kind: totalsAgree(run) ? 'done' : 'wrong' },
    ...(unseen === null
      ? []
      : [
          {
            name: t('check.unseen'),
            kind: unseen === 0 ? ('done' as const) : ('wrong' as const),
            value: unseen ? t('check.groups', { count: unseen }) : undefined,
          },
        ]),
    ...(overBudget === null ? [] : [{ name: t('check.budget'), kind: overBudget ? ('wrong' as const) : ('done' as const) }]),
    {
      name: t('check.accounts'),
      kind: accounts === 0 ? 'done' : 'open',
      value: accounts ? t('check.people', { count: accounts, shown: count(accounts) }) : undefined,
    },
    {
      name: t('check.held'),
      kind: held === 0 ? 'done' : 'open',
      value: held ? t('check.people', { count: held, shown: count(held) }) : undefined,
    },
  ];
  return (
    <Section title={t('check.title')}>
      <ul className="fin-checks">
        {checks.map(({ name, kind, value }) => (
          <li key={name}>
            <Mark kind={kind} />
            <span className="wb-only-spoken">{t(`check.${kind}`)}</span>
            <span>{name}</span>
            {value && <span className="wb-secondary">{value}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

import type { ReactNode } from 'react';
import { shortYuan } from '../format.ts';
import { useWords } from '../words.ts';
import { countOf, yearOf } from './rehearsal-sums.ts';
import type { CaseCount, Rehearsal } from './rehearsal.operations.ts';

/** The figures one reads first: who gains, who loses, what a month and the year cost. */
export function FigureStrip({ rehearsal }: { rehearsal: Rehearsal }) {
  const { t, language } = useWords();
  const { amountSums, monthlyCost, yearCost, fromMonth, amountProgress, caseEffectCounts } = rehearsal;
  const month = monthlyCost?.[0];
  const fiscal = Number(fromMonth.slice(0, 4));
  const year = yearOf(yearCost, fiscal);
  const over = year?.budgetFen !== null && year !== undefined ? year.afterFen - (year.budgetFen ?? 0) : 0;
  const loses = countOf(amountSums, 'LOSES');
  const shifts = countOf(amountSums, 'SHIFTS') + countOf(amountSums, 'UNDECIDED');
  const same = (amountProgress?.total ?? 0) - (amountProgress?.changed ?? 0);
  return (
    <dl className="stu-figures">
      <Figure name={t('figure.gains')} value={countOf(amountSums, 'GAINS')} unit={t('figure.people')} />
      <Figure name={t('figure.loses')} value={loses} unit={t('figure.people')} bad={loses > 0} />
      {caseEffectCounts && (
        <Figure name={t('figure.newly')} value={enrolledOrOpen(caseEffectCounts, 'NEWLY_ELIGIBLE')} unit={t('figure.people')} />
      )}
      {caseEffectCounts && (
        <Figure
          name={t('figure.noLonger')}
          value={enrolledOrOpen(caseEffectCounts, 'NO_LONGER_ELIGIBLE')}
          unit={t('figure.people')}
          bad={enrolledOrOpen(caseEffectCounts, 'NO_LONGER_ELIGIBLE') > 0}
        />
      )}
      <Figure name={t('figure.others')} value={shifts} unit={t('figure.people')} note={t('figure.same', { count: same })} />
      {month && (
        <Figure
          name={t('figure.month')}
          value={signed(month.afterFen - month.beforeFen, language)}
          note={`${shortYuan(month.beforeFen, language)} → ${shortYuan(month.afterFen, language)}`}
        />
      )}
      {year && (
        <Figure
          name={t('figure.year', { year: fiscal })}
          value={shortYuan(year.afterFen, language)}
          bad={over > 0}
          note={
            year.budgetFen === null
              ? t('figure.noBudget')
              : over > 0
                ? t('figure.over', { amount: shortYuan(over, language) })
                : t('figure.within', { amount: shortYuan(-over, language) })
          }
        />
      )}
    </dl>
  );
}

function enrolledOrOpen(counts: readonly CaseCount[], kind: CaseCount['kind']): number {
  return counts.filter((count) => count.kind === kind).reduce((sum, { open, enrolled }) => sum + open + enrolled, 0);
}

function signed(fen: number, language: 'zh-CN' | 'en'): string {
  return `${fen > 0 ? '+' : ''}${shortYuan(fen, language)}`;
}

interface FigureProps {
  name: string;
  value: ReactNode;
  unit?: string;
  note?: string;
  bad?: boolean;
}

function Figure({ name, value, unit, note, bad = false }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={bad ? 'stu-figure stu-missing' : 'stu-figure'}>
        {typeof value === 'number' ? value.toLocaleString('en') : value} <small>{unit}</small>
      </dd>
      {note && <dd className={bad ? 'stu-missing wb-small' : 'wb-small'}>{note}</dd>}
    </div>
  );
}

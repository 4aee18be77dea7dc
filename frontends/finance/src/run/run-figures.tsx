import { amount, count, difference } from '../format.ts';
import { useWords } from '../words.ts';
import type { DifferenceGroup, GroupName } from './difference-groups.ts';
import { Capitals, FigureStrip } from './figure-strip.tsx';
import { totalsAgree } from './totals-agree.ts';
import type { Run } from './run-types.ts';

/** Sum, people, difference to last month, and whether the sums agree. */
export function RunFigures({ run, groups }: { run: Run; groups: DifferenceGroup[] }) {
  const { t } = useWords();
  const countOf = (name: GroupName) => groups.find((group) => group.name === name)?.count ?? 0;
  const same = run.differences.find((one) => one.difference === 'SAME')?.count ?? 0;
  const changed = groups.reduce((sum, group) => sum + group.count, 0);
  const agree = totalsAgree(run);
  return (
    <FigureStrip
      figures={[
        { label: t('figure.total'), value: amount(run.totalFen), unit: t('unit.yuan'), note: <Capitals fen={run.totalFen} /> },
        {
          label: t('figure.people'),
          value: count(run.itemCount),
          unit: t('unit.payments'),
          note: run.previous
            ? t('figure.peopleNote', {
                before: count(run.previous.itemCount),
                added: countOf('NEW'),
                stopped: countOf('STOPPED'),
                held: countOf('HELD'),
              })
            : t('figure.first'),
        },
        {
          label: t('figure.change'),
          value: run.previous ? difference(run.totalFen - run.previous.totalFen) : '–',
          unit: run.previous ? t('unit.yuan') : undefined,
          note: t('figure.changeNote', { changed: count(changed), same: count(same) }),
        },
        {
          label: t('figure.agree'),
          value: t(agree ? 'figure.agrees' : 'figure.disagrees'),
          tone: agree ? 'good' : 'bad',
          note: t(run.batch ? 'figure.agreeFile' : 'figure.agreeNote'),
        },
      ]}
    />
  );
}

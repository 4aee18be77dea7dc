import { Section } from '../pieces/section.tsx';
import { useWords } from '../words.ts';
import type { CaseKind, Rehearsal } from './rehearsal.operations.ts';

const kinds: CaseKind[] = [
  'NEWLY_ELIGIBLE',
  'NO_LONGER_ELIGIBLE',
  'NEWLY_OPEN',
  'DEADLINE_BROKEN',
  'DEADLINE_EARLIER',
  'MATERIALS_REQUIRED',
  'ANSWERS_REQUIRED',
];

/** What the draft would do to cases that are open and to children enrolled, besides their amounts. */
export function OpenCasesPart({ rehearsal }: { rehearsal: Rehearsal }) {
  const { t } = useWords();
  const counts = rehearsal.caseEffectCounts;
  if (counts === null) return null;
  const arrears = (rehearsal.amountSums ?? []).reduce((sum, { arrearsFen }) => sum + arrearsFen, 0);
  const told = kinds.flatMap((kind) => counts.filter((count) => count.kind === kind && count.open + count.enrolled > 0));
  return (
    <Section title={t('openCases.title')}>
      <dl className="stu-facts">
        {told.map(({ kind, open, enrolled }) => (
          <div key={kind}>
            <dt>{t(`openCases.${kind}`)}</dt>
            <dd>{t('openCases.counts', { open, enrolled })}</dd>
          </div>
        ))}
        {told.length === 0 && (
          <div>
            <dt>{t('openCases.cases')}</dt>
            <dd>{t('openCases.none')}</dd>
          </div>
        )}
        <div>
          <dt>{t('openCases.arrears')}</dt>
          <dd>{arrears === 0 ? t('openCases.noArrears') : `${(arrears / 100).toLocaleString('en')} ${t('unit.yuan')}`}</dd>
        </div>
      </dl>
    </Section>
  );
}

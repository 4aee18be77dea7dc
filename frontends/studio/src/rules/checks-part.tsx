import { Section } from '../pieces/section.tsx';
import { useWords } from '../words.ts';
import { problemText } from './row-problem.tsx';
import type { RuleProblemCode, Rules } from './rules.operations.ts';

const checks: readonly RuleProblemCode[] = [
  'UNREACHABLE_ROW',
  'MISSING_CITATION',
  'GAP',
  'UNKNOWN_NAME',
  'CIRCULAR_DEFINITION',
  'CONTRADICTORY_ROW',
  'FACT_NOT_COLLECTED',
];

/** What is checked with every change, and what was found. */
export function ChecksPart({ rules }: { rules: Rules }) {
  const words = useWords();
  const { t, text } = words;
  return (
    <Section title={t('rules.checks')} note={t('rules.tried', { count: rules.tried })}>
      <ul className="stu-checklist" aria-live="polite">
        {checks.map((code) => {
          const found = rules.problems.filter((problem) => problem.code === code);
          return (
            <li key={code} className={found.length > 0 ? 'stu-check-wrong' : undefined}>
              <span aria-hidden="true">{found.length > 0 ? '✕' : '✓'}</span>
              <span>
                {t(`rules.check.${code}`)}
                {found.map((problem) => (
                  <span key={`${problem.path} ${problem.row} ${problem.name}`} className="wb-small stu-check-line">
                    {problem.label && `${text(problem.label)}${t('punctuation.colon')}`}
                    {problemText(problem, words)}
                  </span>
                ))}
              </span>
              <span className="stu-number">{found.length}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

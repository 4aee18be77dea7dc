import { useWords } from '../words.ts';
import type { Words } from '../words.ts';
import type { RuleProblem } from './rules.operations.ts';

/** What is wrong, in words; with a pair of parents that shows it. */
export function problemText(problem: RuleProblem, { t, text }: Pick<Words, 't' | 'text'>): string {
  const { code, other, name, fact, exampleFather, exampleMother } = problem;
  const said =
    code === 'UNREACHABLE_ROW' && other !== null
      ? t('rules.problem.covered', { other })
      : t(`rules.problem.${code}`, { name: name ?? '', fact: fact ? text(fact) : '' });
  if (!exampleFather || !exampleMother) return said;
  return `${said} ${t('rules.example', { father: text(exampleFather), mother: text(exampleMother) })}`;
}

/** The faults of one row, at the row. */
export function RowProblem({ problems }: { problems: readonly RuleProblem[] }) {
  const words = useWords();
  return problems.map((problem) => (
    <p key={problem.code} className="stu-problem wb-strong">
      {problemText(problem, words)}
    </p>
  ));
}

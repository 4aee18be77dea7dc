import type { DraftProblem } from '../policy-types.ts';

/** What the checks found, at the field it is about: red must be settled, amber should be known. */
export function ProblemNote({ problems }: { problems: readonly Pick<DraftProblem, 'message' | 'severity' | 'code'>[] }) {
  return (
    <ul className="stu-problems">
      {problems.map(({ code, message, severity }, index) => (
        <li key={`${code} ${index}`} className={severity === 'ERROR' ? 'stu-problem' : 'stu-warning'}>
          {message}
        </li>
      ))}
    </ul>
  );
}

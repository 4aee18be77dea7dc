import { useId } from 'react';
import type { ReactNode } from 'react';
import type { DraftProblem } from '../policy-types.ts';
import { ProblemNote } from './problem-note.tsx';

export interface FieldProps {
  label: string;
  /** What helps to fill it in. */
  help?: ReactNode;
  /** What the checks say about it. */
  problems?: readonly Pick<DraftProblem, 'message' | 'severity' | 'code'>[];
  /** The control: it takes the id and points to help and problems. */
  children: (control: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }) => ReactNode;
}

/** One field of a side panel: label, control, help below, and what is wrong with it at it. */
export function Field({ label, help, problems = [], children }: FieldProps) {
  const id = useId();
  const wrong = problems.some(({ severity }) => severity === 'ERROR');
  const described = [help && `${id}-help`, problems.length > 0 && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className="stu-field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': wrong || undefined })}
      {help && (
        <p id={`${id}-help`} className="wb-small">
          {help}
        </p>
      )}
      {problems.length > 0 && (
        <div id={`${id}-problem`}>
          <ProblemNote problems={problems} />
        </div>
      )}
    </div>
  );
}

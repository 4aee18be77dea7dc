import { Input } from 'antd';
import { useId } from 'react';
import type { LayoutProblem } from './layout.operations.ts';

/** What a layout would lose at a field, in the reader's words; undefined: nothing. */
export function problemAt(problems: readonly LayoutProblem[], path: string): string | undefined {
  return problems.find((problem) => problem.path === path)?.message;
}

interface LayoutTextProps {
  label: string;
  help?: string | undefined;
  /** Of the input, as problems name it. */
  path: string;
  problems: readonly LayoutProblem[];
  value: string;
  onChange: (value: string) => void;
}

/** One text of a layout, with what is wrong with it. */
export function LayoutText({ label, help, path, problems, value, onChange }: LayoutTextProps) {
  const id = useId();
  const problem = problemAt(problems, path);
  return (
    <div className="wb-field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <p id={`${id}-help`} className="wb-small wb-secondary">
          {help}
        </p>
      )}
      {problem && (
        <p id={`${id}-error`} className="wb-wrong">
          {problem}
        </p>
      )}
      <Input
        id={id}
        value={value}
        maxLength={60}
        aria-invalid={problem ? true : undefined}
        aria-describedby={[help && `${id}-help`, problem && `${id}-error`].filter(Boolean).join(' ') || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

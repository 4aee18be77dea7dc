import { Input } from 'antd';
import { useId } from 'react';

export interface ReasonFieldProps {
  label: string;
  help?: string;
  value: string;
  /** Said when it was to be filled and is not. */
  error?: string;
  onChange: (value: string) => void;
}

/** A few lines in the officer's words. */
export function ReasonField({ label, help, value, error, onChange }: ReasonFieldProps) {
  const id = useId();
  return (
    <div className="wb-field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <p id={`${id}-help`} className="wb-small wb-secondary">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="wb-wrong">
          {error}
        </p>
      )}
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={500}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={[help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

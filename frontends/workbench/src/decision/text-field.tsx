import { Input } from 'antd';
import { useId } from 'react';

export interface TextFieldProps {
  label: string;
  help?: string;
  value: string;
  /** The message while the field is wrong. */
  wrong?: string | false;
  onChange: (value: string) => void;
}

/** A labelled area for a reason; its message stands above it and is tied to it. */
export function TextField({ label, help, value, wrong, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div className="wb-field">
      <label htmlFor={id} className="wb-strong">
        {label}
      </label>
      {help && <p className="wb-small">{help}</p>}
      {wrong && (
        <p id={`${id}-wrong`} className="wb-wrong" role="alert">
          {wrong}
        </p>
      )}
      <Input.TextArea
        id={id}
        lang="zh-CN"
        rows={3}
        maxLength={500}
        value={value}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

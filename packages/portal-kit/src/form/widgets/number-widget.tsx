import { useState } from 'react';
import type { WidgetProps } from '@rjsf/utils';
import { useHost } from '../../host/use-host.tsx';
import { fieldUi, useControl } from './field-state.ts';

/** A whole number with its unit. What is no number stays as typed, and the schema says so. */
export function NumberWidget(props: WidgetProps) {
  return <Figure {...props} show={(value) => String(value)} read={(text) => (/^\d{1,12}$/.test(text) ? Number(text) : text)} />;
}

/** An amount in yuan, kept as whole fen. */
export function MoneyWidget(props: WidgetProps) {
  return <Figure {...props} show={yuanOf} read={fenOf} decimal />;
}

/** 148800 → 1488; 148850 → 1488.50. */
export function yuanOf(fen: number): string {
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
}

/** `1,488.5` → 148850; what is no amount comes back as it is. */
export function fenOf(text: string): number | string {
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(text.replace(/[,，]/g, ''));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : text;
}

interface FigureProps extends WidgetProps {
  show: (value: number) => string;
  read: (text: string) => number | string;
  decimal?: boolean;
}

function Figure({ show, read, decimal, ...props }: FigureProps) {
  const { text } = useHost();
  const control = useControl(props as WidgetProps);
  const value = props.value as number | string | undefined;
  const [typed, setTyped] = useState<string>();
  const shown = typed !== undefined && read(typed) === value ? typed : typeof value === 'number' ? show(value) : (value ?? '');
  const { unit } = fieldUi(props as WidgetProps);
  return (
    <div className="input-unit">
      <input
        {...control}
        className="input input-narrow"
        inputMode={decimal ? 'decimal' : 'numeric'}
        autoComplete="off"
        value={shown}
        onChange={(event) => {
          const typing = event.target.value.replace(/\s/g, '');
          setTyped(typing);
          props.onChange(typing === '' ? undefined : read(typing));
        }}
      />
      {unit && <span>{text(unit)}</span>}
    </div>
  );
}

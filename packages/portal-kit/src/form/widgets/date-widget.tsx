import type { WidgetProps } from '@rjsf/utils';
import { useHost } from '../../host/use-host.tsx';
import { useFormParts } from '../form-context.tsx';
import { fieldUi, useControl } from './field-state.ts';

const parts = ['year', 'month', 'day'] as const;
const oldestYears = 110;
const futureYears = 50;

/** A day in three lists. A half-chosen one is kept as `2015-03-` and refused by the schema, so that nothing chosen is lost. */
export function DateWidget(props: WidgetProps) {
  const { t } = useHost();
  const { id, ...control } = useControl(props);
  const { today } = useFormParts();
  const chosen = partsOf(props.value as string | undefined);
  const options = {
    year: yearsFor(fieldUi(props).range, Number(today.slice(0, 4))),
    month: numbers(12),
    day: numbers(daysIn(chosen.year, chosen.month)),
  };
  function choose(part: (typeof parts)[number], value: string) {
    const next = { ...chosen, [part]: value };
    props.onChange(next.year || next.month || next.day ? `${next.year}-${next.month}-${next.day}` : undefined);
  }
  return (
    <div className="date-parts" id={id}>
      {parts.map((part) => (
        <label key={part}>
          {t(`kit.form.${part}`)}
          <select
            {...control}
            className="input"
            id={`${id}-${part}`}
            value={chosen[part]}
            onChange={(event) => choose(part, event.target.value)}
          >
            <option value="">—</option>
            {options[part].map((option) => (
              <option key={option} value={option}>
                {Number(option)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

export function partsOf(date: string | undefined): { year: string; month: string; day: string } {
  const [year = '', month = '', day = ''] = (date ?? '').split('-');
  return { year, month, day };
}

function numbers(last: number): string[] {
  return Array.from({ length: last }, (_, index) => String(index + 1).padStart(2, '0'));
}

function yearsFor(range: 'PAST' | 'ANY' | undefined, thisYear: number): string[] {
  const first = range === 'ANY' ? thisYear + futureYears : thisYear;
  return Array.from({ length: first - thisYear + oldestYears }, (_, index) => String(first - index));
}

function daysIn(year: string, month: string): number {
  if (!month) return 31;
  // Without a year February offers its 29th: the schema looks again.
  return new Date(Date.UTC(Number(year || '2000'), Number(month), 0)).getUTCDate();
}

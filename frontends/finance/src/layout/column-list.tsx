import { Button, Input } from 'antd';
import { useRef } from 'react';
import { useWords } from '../words.ts';
import { problemAt } from './layout-text.tsx';
import type { BankField, BankLayout, LayoutProblem } from './layout.operations.ts';
import { bankFields } from './layout.operations.ts';

interface ColumnListProps {
  columns: BankLayout['columns'];
  problems: readonly LayoutProblem[];
  onChange: (columns: BankLayout['columns']) => void;
}

/** The columns in their order: titled, moved, taken out and put in, all by keyboard. */
export function ColumnList({ columns, problems, onChange }: ColumnListProps) {
  const { t, host } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const unused = bankFields.filter((field) => columns.every((column) => column.field !== field));
  const lost = unused.flatMap((field) => problemAt(problems, `columns.${field}`) ?? []);
  function move(index: number, by: -1 | 1) {
    const [column] = columns.slice(index, index + 1);
    if (!column) return;
    onChange(columns.toSpliced(index, 1).toSpliced(index + by, 0, column));
    host.announce(t('layout.moved', { name: t(`layout.field.${column.field}`), place: index + by + 1 }));
    // The button of the same direction travels with its row, so that it can be pressed again.
    requestAnimationFrame(() => {
      const buttons = list.current?.children[index + by]?.querySelectorAll<HTMLButtonElement>('.fin-column-moves button');
      const [up, down] = [...(buttons ?? [])];
      const wanted = by < 0 ? up : down;
      (wanted?.disabled ? (by < 0 ? down : up) : wanted)?.focus();
    });
  }
  return (
    <>
      <ol className="fin-column-list" ref={list}>
        {columns.map((column, index) => (
          <ColumnRow
            key={column.field}
            column={column}
            index={index}
            count={columns.length}
            problem={problemAt(problems, `columns.${index}.title`) ?? problemAt(problems, `columns.${index}.field`)}
            onTitle={(title) => onChange(columns.with(index, { ...column, title }))}
            onMove={(by) => move(index, by)}
            onRemove={() => onChange(columns.toSpliced(index, 1))}
          />
        ))}
      </ol>
      {lost[0] && <p className="wb-wrong">{lost[0]}</p>}
      {unused.length > 0 && (
        <div className="fin-column-add">
          <span className="wb-secondary">{t('layout.add')}</span>
          {unused.map((field) => (
            <Button key={field} size="small" onClick={() => onChange([...columns, { field, title: t(`layout.usualTitle.${field}`) }])}>
              {t(`layout.field.${field}`)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

interface ColumnRowProps {
  column: { field: BankField; title: string };
  index: number;
  count: number;
  problem: string | undefined;
  onTitle: (title: string) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function ColumnRow({ column: { field, title }, index, count, problem, onTitle, onMove, onRemove }: ColumnRowProps) {
  const { t } = useWords();
  const name = t(`layout.field.${field}`);
  const id = `column-${field}`;
  return (
    <li>
      <span className="fin-number wb-secondary">{index + 1}</span>
      <label htmlFor={id}>{name}</label>
      <Input
        id={id}
        value={title}
        maxLength={60}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-error` : undefined}
        onChange={(event) => onTitle(event.target.value)}
      />
      <span className="fin-column-moves">
        <Button size="small" disabled={index === 0} aria-label={t('layout.up', { name })} onClick={() => onMove(-1)}>
          ↑
        </Button>
        <Button size="small" disabled={index === count - 1} aria-label={t('layout.down', { name })} onClick={() => onMove(1)}>
          ↓
        </Button>
        <Button size="small" aria-label={t('layout.remove', { name })} onClick={onRemove}>
          ×
        </Button>
      </span>
      {problem && (
        <p id={`${id}-error`} className="wb-wrong">
          {problem}
        </p>
      )}
    </li>
  );
}

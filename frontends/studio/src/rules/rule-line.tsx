import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { CitationWords } from '../pieces/citation-words.tsx';
import { SourceLadder } from '../pieces/source-ladder.tsx';
import { useWords } from '../words.ts';
import { Sentence } from '../condition/sentence.tsx';
import type { RuleRow } from './rules.operations.ts';

export interface RuleLineProps {
  row: RuleRow;
  /** The number before it; none where the order says nothing. */
  number?: number;
  /** Its place among the rows that hold, from 0; none where it cannot be moved. */
  place?: number;
  /** What is wrong with it. */
  wrong?: ReactNode;
  editable: boolean;
  /** Moves it by one. */
  onMove?: (by: number) => void;
  onDropOn?: (from: number) => void;
  /** Switches it off or on; a row of the draft is taken out. */
  onSwitch: () => void;
  /** The form it is changed in, opened in its place; absent: a named state, changed where it is defined. */
  renderForm?: (close: () => void) => ReactNode;
}

const dragType = 'application/x-studio-row';

/** A row of a decision: sentence, source, clause, and what may be done with it. */
export function RuleLine({ row, number, place = 0, wrong, editable, onMove, onDropOn, onSwitch, renderForm }: RuleLineProps) {
  const { t, text } = useWords();
  const [open, setOpen] = useState(false);
  const [over, setOver] = useState(false);
  const named = row.label && row.condition === null;
  function press(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || !event.altKey || !onMove || !editable || row.off) return;
    event.preventDefault();
    onMove(by);
    // The focus goes with the row.
    const grips = [...(event.currentTarget.closest('ol')?.querySelectorAll<HTMLElement>('.stu-rule-grip') ?? [])];
    grips[place + by]?.focus();
  }
  const classes = ['stu-rule', row.draft && 'stu-rule-draft', row.off && 'stu-rule-off', over && 'stu-rule-over'].filter(Boolean).join(' ');
  return (
    <li
      className={classes}
      draggable={editable && onMove !== undefined && !row.off && !open}
      onDragStart={(event) => event.dataTransfer.setData(dragType, String(place))}
      onDragOver={(event) => {
        if (!onDropOn || !event.dataTransfer.types.includes(dragType)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        onDropOn?.(Number(event.dataTransfer.getData(dragType)));
      }}
    >
      <span className="stu-rule-number">
        {onMove && editable && !row.off ? (
          <button type="button" className="stu-rule-grip" aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown" onKeyDown={press}>
            <span aria-hidden="true">⠿ </span>
            {number}
            <span className="wb-only-spoken"> {t('rules.grip')}</span>
          </button>
        ) : (
          number
        )}
      </span>
      <div className="stu-rule-text">
        {named ? (
          <>
            <b>{text(row.label)}</b>{' '}
            <span className="wb-secondary">{text(row.label) !== plain(row, text) && <Sentence phrases={row.phrases} />}</span>
          </>
        ) : (
          <Sentence phrases={row.phrases} />
        )}
        {row.off && <span className="stu-mark">{t('rules.off')}</span>}
        {row.reason && <p className="wb-small">{t('rules.told', { reason: text(row.reason) })}</p>}
        {wrong}
        {open && renderForm?.(() => setOpen(false))}
      </div>
      <SourceLadder lineage={[{ code: row.level, name: row.levelName, draft: row.draft, inForce: true }]} />
      <CitationWords citation={row.citation} />
      <span className="stu-rule-do">
        {editable && renderForm && !row.off && !open && (
          <button type="button" className="wb-link" onClick={() => setOpen(true)}>
            {t('rules.edit')}
            <span className="wb-only-spoken"> {row.label ? text(row.label) : plain(row, text)}</span>
          </button>
        )}
        {editable && !open && (
          <button type="button" className="wb-link" onClick={onSwitch}>
            {t(row.off ? 'rules.switchOn' : row.draft ? 'rules.takeOut' : 'rules.switchOff')}
            <span className="wb-only-spoken"> {row.label ? text(row.label) : plain(row, text)}</span>
          </button>
        )}
      </span>
    </li>
  );
}

const plain = (row: RuleRow, text: (words: { zh: string; en: string }) => string): string =>
  row.phrases.map((phrase) => text(phrase.text)).join('');

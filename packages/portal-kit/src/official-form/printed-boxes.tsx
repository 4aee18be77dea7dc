import { valueAt } from '@onething/policy/labels';
import type { PrintBoxes } from '@onething/policy/labels';
import { fieldAt } from '../form/field-walk.ts';
import { absolutePointer } from './print-value.ts';
import type { PrintContext } from './print-value.ts';

/** Tick boxes with their official texts, line by line; what has no box of its own stands behind 其他. */
export function PrintedBoxes({ boxes, context }: { boxes: PrintBoxes; context: PrintContext }) {
  const pointer = absolutePointer(boxes.at, context.item);
  const value = valueAt(context.answers, pointer);
  const ticked = new Set((Array.isArray(value) ? value : [value]).map(String));
  const texts = fieldAt(context.definition, pointer)?.options ?? {};
  const { other } = boxes;
  const also = (other?.also ?? []).filter((code) => ticked.has(code));
  const typed = other ? valueAt(context.answers, absolutePointer(other.text, context.item)) : undefined;
  const otherTicked = other !== undefined && (ticked.has(other.option) || also.length > 0);
  const otherWords = [
    ticked.has(other?.option ?? '') && typeof typed === 'string' ? typed : '',
    ...also.map((code) => texts[code]?.zh ?? code),
  ]
    .filter(Boolean)
    .join('、');
  return boxes.rows.map((row, index) => (
    <div key={index} className="official-box-row">
      {row.map((code) => {
        const isOther = code === other?.option;
        return (
          <span key={code} className="official-option">
            <Box ticked={isOther ? otherTicked : ticked.has(code)} />
            {isOther && other?.label ? other.label : (texts[code]?.zh ?? code)}
            {isOther && <span className="official-underlined">{otherWords || '\u3000\u3000\u3000\u3000'}</span>}
          </span>
        );
      })}
    </div>
  ));
}

function Box({ ticked }: { ticked: boolean }) {
  return (
    <span className="official-box" role="img" aria-label={ticked ? '已选' : '未选'}>
      {ticked && (
        // Drawn, not written: no font's tick sits in a box of this size.
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d="M1.2 5.4 4 8.4 9 1.4" fill="none" stroke="#000" strokeWidth="1.7" />
        </svg>
      )}
    </span>
  );
}

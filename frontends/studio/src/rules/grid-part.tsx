import { Select } from 'antd';
import { useState } from 'react';
import { Section } from '../pieces/section.tsx';
import { useWords } from '../words.ts';
import type { Words } from '../words.ts';
import type { Rules } from './rules.operations.ts';

/** What a sign of the grid means. */
function signWords(sign: string | undefined, { t }: Pick<Words, 't'>): string {
  if (sign === undefined) return t('rules.sign.U');
  if (sign === 'R0') return t('rules.sign.recognised');
  if (sign.startsWith('R')) return t('rules.sign.row', { row: sign.slice(1) });
  return t(`rules.sign.${sign as 'O' | 'N' | 'U'}`);
}

const toneOf = (sign: string): string => (/^R[1-3]$/.test(sign) ? sign.toLowerCase() : sign.startsWith('R') ? 'r1' : sign.toLowerCase());

/** Fathers by mothers, each pair in the colour of the row that recognises it; what the draft adds or takes is marked. */
export function GridPart({ rules }: { rules: Rules }) {
  const words = useWords();
  const { t, text } = words;
  const typical = rules.persons.map((person, index) => ({ ...person, index })).filter(({ typical: isTypical }) => isTypical);
  if (rules.grid.length === 0) return null;
  const rows = [...new Set(rules.grid.flat().filter((sign) => /^R[1-9]/.test(sign)))].toSorted();
  return (
    <Section title={t('rules.grid')} note={t('rules.gridNote')}>
      <div className="stu-grid-place" tabIndex={0} role="group" aria-label={t('rules.grid')}>
        <table className="stu-grid">
          <thead>
            <tr>
              <td>
                {t('rules.father')} ↓ {t('rules.mother')} →
              </td>
              {typical.map(({ key, label }) => (
                <th key={key} scope="col">
                  <span>{text(label)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {typical.map((father) => (
              <tr key={father.key}>
                <th scope="row">{text(father.label)}</th>
                {typical.map((mother) => {
                  const sign = rules.grid[father.index]?.[mother.index] ?? 'U';
                  const before = rules.gridBefore[father.index]?.[mother.index] ?? sign;
                  const fresh = before !== sign;
                  const said = `${signWords(sign, words)}${fresh ? t('rules.was', { before: signWords(before, words) }) : ''}`;
                  return (
                    <td key={mother.key} className={`stu-cell-${toneOf(sign)}${fresh ? ' stu-cell-new' : ''}`} title={said}>
                      <span className="wb-only-spoken">{said}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="stu-grid-legend">
        {rows.map((sign) => (
          <li key={sign}>
            <span className={`stu-key stu-cell-${toneOf(sign)}`} aria-hidden="true" /> {signWords(sign, words)}
          </li>
        ))}
        {(['O', 'N'] as const).map((sign) => (
          <li key={sign}>
            <span className={`stu-key stu-cell-${sign.toLowerCase()}`} aria-hidden="true" /> {t(`rules.sign.${sign}`)}
          </li>
        ))}
        <li>
          <span className="stu-key stu-cell-new" aria-hidden="true" /> {t('rules.fresh')}
        </li>
      </ul>
    </Section>
  );
}

/** One father and one mother: what is decided now, and with the draft. */
export function TryPart({ rules }: { rules: Rules }) {
  const words = useWords();
  const { t, text } = words;
  const [father, setFather] = useState('DEAD');
  const [mother, setMother] = useState('SERVING_SENTENCE');
  const place = (key: string): number => rules.persons.findIndex((person) => person.key === key);
  const [line, column] = [place(father), place(mother)];
  const now = rules.gridBefore[line]?.[column];
  const after = rules.grid[line]?.[column];
  const options = rules.persons.map(({ key, label }) => ({ value: key, label: text(label) }));
  if (rules.grid.length === 0) return null;
  const who = (label: string, value: string, change: (key: string) => void) => (
    <label>
      {label}
      <Select size="small" className="stu-wide-select" popupMatchSelectWidth={false} value={value} onChange={change} options={options} />
    </label>
  );
  return (
    <Section title={t('rules.try')}>
      <div className="stu-try">
        {who(t('rules.father'), father, setFather)}
        {who(t('rules.mother'), mother, setMother)}
      </div>
      <p className="stu-try-answer" aria-live="polite">
        {t('rules.now')}
        <b>{signWords(now, words)}</b>{' '}
        {now !== after && (
          <>
            {t('rules.withDraft')} <ins className="stu-changed">{signWords(after, words)}</ins>
          </>
        )}
      </p>
    </Section>
  );
}

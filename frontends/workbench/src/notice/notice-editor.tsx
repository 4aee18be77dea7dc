import { Button, Checkbox, Input } from 'antd';
import { useId } from 'react';
import { useWords } from '../words.ts';
import type { DraftItem } from './notice-items.ts';

export interface NoticeEditorProps {
  items: DraftItem[];
  /** Nothing was chosen, or a chosen line has no words, when it was to be sent. */
  tried: boolean;
  onChange: (items: DraftItem[]) => void;
}

/** The lines of a notice: ticked ones are sent, each in words the officer may change, and more can be added. */
export function NoticeEditor({ items, tried, onChange }: NoticeEditorProps) {
  const { t } = useWords();
  const change = (id: string, patch: Partial<DraftItem>) => onChange(items.map((item) => (item.id === id ? { ...item, ...patch } : item)));
  const chosen = items.filter((item) => item.included).length;
  return (
    <section>
      <header className="wb-section-head">
        <h2>{t('notice.ask')}</h2>
        <span className="wb-secondary">{t('notice.filled', { count: chosen })}</span>
        <Button size="small" onClick={() => onChange([...items, { id: `own:${items.length}`, label: '', text: '', included: true }])}>
          {t('notice.add')}
        </Button>
      </header>
      {tried && chosen === 0 && (
        <p className="wb-wrong" role="alert">
          {t('notice.chooseOne')}
        </p>
      )}
      {items.length === 0 && <p className="wb-secondary">{t('notice.nothing')}</p>}
      <ol className="wb-notice-items">
        {items.map((item, index) => (
          <NoticeLine key={item.id} item={item} number={index + 1} tried={tried} onChange={(patch) => change(item.id, patch)} />
        ))}
      </ol>
    </section>
  );
}

interface NoticeLineProps {
  item: DraftItem;
  number: number;
  tried: boolean;
  onChange: (patch: Partial<DraftItem>) => void;
}

function NoticeLine({ item, number, tried, onChange }: NoticeLineProps) {
  const { t } = useWords();
  const field = useId();
  const wrong = tried && item.included && item.text.trim() === '';
  return (
    <li className={item.included ? undefined : 'wb-notice-off'}>
      <Checkbox checked={item.included} onChange={(event) => onChange({ included: event.target.checked })}>
        <b lang="zh-CN">{`${number}. ${item.label || t('notice.ownItem')}`}</b>
      </Checkbox>
      <label htmlFor={field} className="wb-small">
        {t('notice.words')}
      </label>
      {wrong && (
        <p id={`${field}-wrong`} className="wb-wrong" role="alert">
          {t('notice.wordsNeeded')}
        </p>
      )}
      <Input.TextArea
        id={field}
        lang="zh-CN"
        rows={2}
        maxLength={500}
        value={item.text}
        disabled={!item.included}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${field}-wrong` : undefined}
        onChange={(event) => onChange({ text: event.target.value })}
      />
    </li>
  );
}

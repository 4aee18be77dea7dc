import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Section } from '../pieces/section.tsx';
import { useWords } from '../words.ts';

export interface EntryListProps<Entry> {
  title: string;
  note: string;
  entries: Entry[];
  /** What one entry is called: 联系方式. */
  entryName: string;
  blank: () => Entry;
  /** Fewest entries. */
  least?: number;
  onChange: (entries: Entry[]) => void;
  children: (entry: Entry, change: (entry: Entry) => void, index: number) => ReactNode;
}

/** Entries of one kind, each a group of fields, with a way to add and to remove one. */
export function EntryList<Entry>({ title, note, entries, entryName, blank, least = 0, onChange, children }: EntryListProps<Entry>) {
  const { t } = useWords();
  return (
    <Section title={title} note={note}>
      {entries.map((entry, index) => (
        <fieldset key={index} className="stu-entry">
          <legend className="wb-strong">{t('district.entry', { name: entryName, number: index + 1 })}</legend>
          {children(entry, (next) => onChange(entries.with(index, next)), index)}
          {entries.length > least && (
            <Button
              aria-label={t('district.removeEntry', { name: entryName, number: index + 1 })}
              onClick={() => onChange(entries.filter((_, other) => other !== index))}
            >
              {t('district.remove')}
            </Button>
          )}
        </fieldset>
      ))}
      <Button onClick={() => onChange([...entries, blank()])}>{t('district.addEntry', { name: entryName })}</Button>
    </Section>
  );
}

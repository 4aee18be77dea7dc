import { columnDay } from '../format.ts';
import { useWords } from '../words.ts';
import type { Enquiry } from './enquiry.operations.ts';

export interface EnquiryListProps {
  enquiries: Enquiry[];
  /** Absent where the caller may record none now. */
  onAdd?: () => void;
}

/** The records of the verification, oldest first: when, who by role, what was found and what it settles. */
export function EnquiryList({ enquiries, onAdd }: EnquiryListProps) {
  const { t, text } = useWords();
  if (enquiries.length === 0 && !onAdd) return null;
  return (
    <section className="wb-enquiries">
      <header className="wb-enquiries-head">
        <h2>{t('enquiry.title')}</h2>
        {onAdd && (
          <button type="button" className="wb-link" onClick={onAdd}>
            {t('enquiry.add')}
          </button>
        )}
      </header>
      {enquiries.length === 0 && <p className="wb-secondary">{t('enquiry.none')}</p>}
      <ol>
        {enquiries.map((enquiry) => (
          <li key={enquiry.id}>
            <div className="wb-enquiry-when">
              <time dateTime={enquiry.onDate}>{columnDay(enquiry.onDate)}</time>
              <b>{text(enquiry.label)}</b>
            </div>
            <div>
              <p className="wb-secondary">
                {enquiry.people.map((person) => text(person)).join(t('punctuation.list'))}
                {t('punctuation.comma')}
                {t(`enquiry.level.${enquiry.level}`)} {enquiry.by.name}
              </p>
              <p lang="zh-CN">{enquiry.finding}</p>
              {enquiry.facts.map((fact) => (
                <p key={fact.path} className="wb-finding">
                  {t('enquiry.shows')}
                  {t('punctuation.colon')}
                  {text(fact.label)}
                  {t('punctuation.comma')}
                  {text(fact.value)}
                </p>
              ))}
              {enquiry.files.length > 0 && (
                <p className="wb-enquiry-links">
                  {enquiry.files.map((file, index) => (
                    <a
                      key={file.fileId}
                      href={file.mediaType.startsWith('image/') ? `${file.url}?inline=1` : file.url}
                      target="_blank"
                      rel="noreferrer"
                    >
                      {t('enquiry.file', { number: index + 1 })}
                    </a>
                  ))}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

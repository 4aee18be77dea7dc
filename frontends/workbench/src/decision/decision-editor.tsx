import { useId } from 'react';
import { CitationMark } from '../pieces/citation-mark.tsx';
import { useWords } from '../words.ts';
import { changedParagraphs, composedParagraphs, currentParagraphs } from './decision-draft.ts';
import type { DecisionDraft } from './decision-draft.ts';
import type { ComposedDecision } from './decision.operations.ts';
import { filledValues } from './filled-values.ts';

export interface DecisionEditorProps {
  composed: ComposedDecision;
  draft: DecisionDraft;
  /** Names and numbers of the case, to be marked where they appear. */
  values: string[];
  wrong: boolean;
  onChange: (paragraphs: string[] | undefined) => void;
}

/** The decision as it will be sent: composed from the policy's trace, each paragraph editable, its filled-in values marked. */
export function DecisionEditor({ composed, draft, values, wrong, onChange }: DecisionEditorProps) {
  const { t, text } = useWords();
  const field = useId();
  const paragraphs = currentParagraphs(draft, composed);
  const originals = composedParagraphs(draft, composed);
  const changed = changedParagraphs(paragraphs, originals);
  const set = (index: number, value: string) => onChange(paragraphs.map((paragraph, at) => (at === index ? value : paragraph)));
  return (
    <section className="wb-editor">
      <header className="wb-section-head">
        <h2>{text(composed.title)}</h2>
        <span className="wb-secondary">{t('editor.changed', { count: changed })}</span>
        {changed > 0 && (
          <button type="button" className="wb-link" onClick={() => onChange(undefined)}>
            {t('editor.restoreAll')}
          </button>
        )}
      </header>
      {wrong && (
        <p className="wb-wrong" role="alert">
          {t('editor.empty')}
        </p>
      )}
      {paragraphs.map((paragraph, index) => {
        const original = originals[index];
        return (
          <div key={index} className={`wb-paragraph${paragraph === original ? '' : ' wb-paragraph-changed'}`}>
            <label htmlFor={`${field}-${index}`} className="wb-only-spoken">
              {t('editor.paragraph', { number: index + 1 })}
            </label>
            <div className="wb-paragraph-field">
              <ParagraphMarks paragraph={paragraph} values={values} />
              <textarea
                id={`${field}-${index}`}
                lang="zh-CN"
                value={paragraph}
                rows={1}
                maxLength={2000}
                spellCheck={false}
                onChange={(event) => set(index, event.target.value)}
              />
            </div>
            {paragraph !== original && original !== undefined && (
              <button
                type="button"
                className="wb-link wb-paragraph-restore"
                onClick={() => set(index, original)}
                aria-label={t('editor.restoreNamed', { number: index + 1 })}
              >
                {t('editor.restore')}
              </button>
            )}
          </div>
        );
      })}
      <p className="wb-editor-clauses">
        {composed.citations.map((citation) => (
          <CitationMark key={citation.document + citation.clause} citation={citation} />
        ))}
      </p>
    </section>
  );
}

/** The same text behind the field, with the marks the field itself cannot draw; it also gives the field its height. */
export function ParagraphMarks({ paragraph, values }: { paragraph: string; values: string[] }) {
  return (
    <div className="wb-paragraph-marks" aria-hidden="true">
      {filledValues(paragraph, values).map((stretch, index) =>
        stretch.filled ? <mark key={index}>{stretch.text}</mark> : <span key={index}>{stretch.text}</span>,
      )}
      {'\u200b'}
    </div>
  );
}

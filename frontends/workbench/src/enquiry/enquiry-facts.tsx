import { Radio } from 'antd';
import { useWords } from '../words.ts';
import type { EnquiryQuestion } from './enquiry-draft.ts';

export interface EnquiryFactsProps {
  questions: EnquiryQuestion[];
  chosen: Record<string, 'YES' | 'NO'>;
  onChange: (chosen: Record<string, 'YES' | 'NO'>) => void;
}

/** What the record settles: yes, no, or left open, which is never a no. */
export function EnquiryFacts({ questions, chosen, onChange }: EnquiryFactsProps) {
  const { t, text } = useWords();
  if (questions.length === 0) return null;
  function choose(path: string, answer: string) {
    const { [path]: _before, ...others } = chosen;
    onChange(answer === 'YES' || answer === 'NO' ? { ...others, [path]: answer } : others);
  }
  return (
    <fieldset className="wb-field">
      <legend className="wb-strong">{t('enquiry.facts')}</legend>
      <p className="wb-small">{t('enquiry.factsHelp')}</p>
      {questions.map((fact) => (
        <div key={fact.path} className="wb-enquiry-fact">
          <p id={`fact-${fact.path}`}>
            {fact.about && text(fact.about) + t('punctuation.colon')}
            {text(fact.label)}
          </p>
          <Radio.Group
            aria-labelledby={`fact-${fact.path}`}
            value={chosen[fact.path] ?? 'OPEN'}
            onChange={(event) => choose(fact.path, String(event.target.value))}
          >
            <Radio value="YES">{t('truth.YES')}</Radio>
            <Radio value="NO">{t('truth.NO')}</Radio>
            <Radio value="OPEN">{t('enquiry.unsure')}</Radio>
          </Radio.Group>
        </div>
      ))}
    </fieldset>
  );
}

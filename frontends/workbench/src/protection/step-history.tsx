import { columnDay, shortMoment } from '../format.ts';
import { useWords } from '../words.ts';
import type { ProtectionStep } from './protection.operations.ts';

/** What was done, newest first: who, when, with whom, what was found and decided, what comes next; what was put right stays beside its correction. */
export function StepHistory({ steps, onCorrect }: { steps: ProtectionStep[]; onCorrect: (step: ProtectionStep) => void }) {
  const { t } = useWords();
  return (
    <section className="wb-enquiries">
      <header className="wb-enquiries-head">
        <h2>{t('protection.history')}</h2>
      </header>
      <ol>
        {steps.toReversed().map((step) => (
          <li key={step.id} className={step.correctedBy ? 'wb-report-corrected' : undefined}>
            <div className="wb-enquiry-when">
              <time dateTime={step.onDate}>{columnDay(step.onDate)}</time>
              <b>{t(`protection.done.${step.kind as 'REPORT'}`)}</b>
            </div>
            <StepWords step={step} steps={steps} onCorrect={onCorrect} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface StepWordsProps {
  step: ProtectionStep;
  steps: ProtectionStep[];
  onCorrect: (step: ProtectionStep) => void;
}

function StepWords({ step, steps, onCorrect }: StepWordsProps) {
  const { t, text } = useWords();
  const list = (words: string[]) => words.join(t('punctuation.list'));
  const people = list(step.participants.map((who) => t(`protection.participant.${who as 'POLICE'}`)));
  const corrected = steps.find(({ id }) => id === step.corrects);
  const lines: [string, string | null][] = [
    [t('protection.corrects'), corrected ? `${t(`protection.done.${corrected.kind as 'RESPOND'}`)} ${columnDay(corrected.onDate)}` : null],
    [t('protection.why'), step.reason],
    [t('protection.carer'), step.carer],
    [t('protection.measures'), list(step.measures.map((measure) => t(`protection.measure.${measure as 'CHILD_SEEN'}`)))],
    [t('protection.finding'), step.finding],
    [t('protection.decision'), step.decision],
    [t('protection.nextStep'), step.nextStep],
    [t('protection.reference'), step.reference && text(step.reference)],
  ];
  return (
    <div>
      <p className="wb-secondary">
        {[step.by, people, step.by && shortMoment(step.at)].filter(Boolean).join(t('punctuation.comma'))}
        {step.outcome && ` ${t(`protection.outcome.${step.outcome as 'HELP'}`)}`}
      </p>
      {lines
        .filter(([, words]) => words)
        .map(([name, words]) => (
          <p key={name}>
            <span className="wb-secondary">
              {name}
              {t('punctuation.colon')}
            </span>
            {words}
          </p>
        ))}
      {step.files.length > 0 && (
        <p className="wb-enquiry-links">
          {step.files.map((file, index) => (
            <a
              key={file.fileId}
              href={file.mediaType.startsWith('image/') ? `${file.url}?inline=1` : file.url}
              target="_blank"
              rel="noreferrer"
            >
              {t('protection.photo', { number: index + 1 })}
            </a>
          ))}
        </p>
      )}
      {step.correctedBy && <p className="wb-strong">{t('protection.wasCorrected')}</p>}
      {step.correctable && (
        <button type="button" className="wb-link" onClick={() => onCorrect(step)}>
          {t('protection.correct')}
          <span className="wb-only-spoken">
            {' '}
            {t(`protection.done.${step.kind as 'RESPOND'}`)} {columnDay(step.onDate)}
          </span>
        </button>
      )}
    </div>
  );
}

import { formatDate, useHost } from '@onething/portal-kit';
import { ChoiceField } from './choice-field.tsx';
import type { StepProps } from './step-props.ts';
import { useVisitWords } from './visit-words.ts';

/** When, and whether the child was seen: only then the visit fulfils the duty. */
export function SeenStep({ duty, today, draft, errorAt, say, change }: StepProps) {
  const { language } = useHost();
  const { t } = useVisitWords();
  const error = errorAt('seenOn');
  const before = duty.latestVisits[0];
  return (
    <>
      <div className={error ? 'road-field field-invalid' : 'road-field'}>
        <label htmlFor="visit-seenOn">{t('questions.seenOn')}</label>
        {error && (
          <p className="field-error" id="visit-seenOn-error">
            {error}
          </p>
        )}
        <input
          id="visit-seenOn"
          className="input"
          type="date"
          max={today}
          value={draft.seenOn}
          aria-describedby={error ? 'visit-seenOn-error' : undefined}
          onChange={(event) => change({ seenOn: event.target.value })}
        />
      </div>
      <ChoiceField
        name="childSeen"
        question={t('questions.childSeen')}
        error={errorAt('childSeen')}
        beside
        options={(['YES', 'NO'] as const).map((value) => ({ value, label: t(`answers.childSeen.${value}`) }))}
        chosen={draft.said.childSeen}
        onChoose={(childSeen) => say({ childSeen })}
      />
      {before && (
        <section className="road-before" aria-labelledby="visit-before">
          <h2 id="visit-before">{t('before.title')}</h2>
          <p>{t('before.by', { day: formatDate(before.seenOn, language), by: before.by })}</p>
          {before.note && <p lang="zh-CN">{before.note}</p>}
        </section>
      )}
    </>
  );
}

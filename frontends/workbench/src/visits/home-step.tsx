import { ChoiceField } from './choice-field.tsx';
import { PhotoField } from './photo-field.tsx';
import type { StepProps } from './step-props.ts';
import { useVisitWords } from './visit-words.ts';

/** Where the child lives, who looks after it, what has to be seen to at once. */
export function HomeStep({ duty, draft, errorAt, say, change }: StepProps) {
  const { t } = useVisitWords();
  const { said } = draft;
  return (
    <>
      <ChoiceField
        name="home"
        question={t('questions.home')}
        help={duty.address ? t('help.home', { address: duty.address }) : undefined}
        error={errorAt('home')}
        beside
        options={(['SAME', 'ELSEWHERE'] as const).map((value) => ({ value, label: t(`answers.home.${value}`) }))}
        chosen={said.home}
        onChoose={(home) => say({ home })}
      />
      {said.home === 'ELSEWHERE' && (
        <div className="road-field">
          <label htmlFor="visit-whereabouts">{t('questions.whereabouts')}</label>
          <input
            id="visit-whereabouts"
            className="input"
            maxLength={200}
            value={said.whereabouts ?? ''}
            onChange={(event) => say({ whereabouts: event.target.value })}
          />
        </div>
      )}
      <ChoiceField
        name="carer"
        question={t('questions.carer')}
        error={errorAt('carer')}
        options={[
          {
            value: 'GUARDIAN',
            label: duty.guardianName ? t('answers.carer.GUARDIAN', { name: duty.guardianName }) : t('answers.carer.SOMEBODY'),
          },
          { value: 'OTHER_RELATIVE', label: t('answers.carer.OTHER_RELATIVE') },
          { value: 'NOBODY', label: t('answers.carer.NOBODY') },
        ]}
        chosen={said.carer}
        onChoose={(carer) => say({ carer })}
      />
      <ChoiceField
        name="urgent"
        question={t('questions.urgent')}
        help={t('help.urgent')}
        error={errorAt('urgent')}
        beside
        options={(['NO', 'YES'] as const).map((value) => ({ value, label: t(`answers.urgent.${value}`) }))}
        chosen={said.urgent}
        onChoose={(urgent) => say({ urgent })}
      />
      {said.urgent === 'YES' && <p className="road-urgent">{t('help.urgentNow')}</p>}
      <PhotoField draft={draft} onChange={(photos) => change({ photos })} />
    </>
  );
}

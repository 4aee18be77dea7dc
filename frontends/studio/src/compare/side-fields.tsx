import { Checkbox, Input } from 'antd';
import { useId } from 'react';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';
import type { ChosenSide } from './side-of-query.ts';

/** One side: which place, which day, what was known when, with the draft or without. */
export function SideFields({ name, side, onChoose }: { name: string; side: ChosenSide; onChoose: (side: ChosenSide) => void }) {
  const { t } = useWords();
  const { draft } = useStudio();
  const id = useId();
  return (
    <fieldset className="stu-side-fields">
      <legend className="wb-strong">{name}</legend>
      <label htmlFor={`${id}-code`}>{t('compare.code')}</label>
      <Input
        id={`${id}-code`}
        className="stu-short"
        inputMode="numeric"
        maxLength={9}
        value={side.code}
        onChange={(event) => onChoose({ ...side, code: event.target.value })}
      />
      <label htmlFor={`${id}-on`}>{t('compare.on')}</label>
      <Input
        id={`${id}-on`}
        type="date"
        className="stu-short"
        value={side.on}
        onChange={(event) => onChoose({ ...side, on: event.target.value })}
      />
      {!side.draft && (
        <>
          <label htmlFor={`${id}-known`}>{t('compare.known')}</label>
          <Input
            id={`${id}-known`}
            type="date"
            className="stu-short"
            value={side.known}
            onChange={(event) => onChoose({ ...side, known: event.target.value })}
          />
        </>
      )}
      {draft && (
        <Checkbox checked={side.draft} onChange={(event) => onChoose({ ...side, draft: event.target.checked })}>
          {t('compare.draft')} {draft.name}
        </Checkbox>
      )}
    </fieldset>
  );
}

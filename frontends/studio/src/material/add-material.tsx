import { Button } from 'antd';
import { useState } from 'react';
import type { ConditionChoices } from '../condition/condition-choices.ts';
import { Choice } from '../condition/condition-fields.tsx';
import { BothLanguages } from '../item/both-languages.tsx';
import type { MaterialList } from '../item/item.operations.ts';
import { ClauseFields, useOwnCitation, useTypedClause } from '../pieces/clause-fields.tsx';
import { FieldSide } from '../pieces/field-side.tsx';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';
import { materialId, paperOptions } from './material.ts';
import type { Material } from './material.ts';
import { SituationFields, typedSituation, writtenSituation } from './situation-fields.tsx';

interface AddMaterialProps {
  list: MaterialList;
  choices: ConditionChoices;
  onAdded: (path: string) => void;
  onClose: () => void;
}

/** One more material of a list: saved when paper and reason are there, not before. */
export function AddMaterial({ list, choices, onAdded, onClose }: AddMaterialProps) {
  const words = useWords();
  const { t, text } = words;
  const { saver } = useStudio();
  const [code, setCode] = useState<string>();
  const [because, setBecause] = useState({ zh: '', en: '' });
  const [situation, setSituation] = useState(typedSituation(undefined));
  const [clause, setClause] = useState(useTypedClause(undefined));
  const [tried, setTried] = useState(false);
  const citation = useOwnCitation(clause);
  const { whole, when } = writtenSituation(situation, undefined);
  const asked = new Set(list.items.flatMap(({ value }) => (value ? [(value as Material).code] : [])));
  const missing =
    code === undefined
      ? 'material.choosePaper'
      : !whole
        ? 'material.chooseSituation'
        : !because.zh.trim() || !because.en.trim()
          ? 'form.bothLanguages'
          : undefined;
  function add(): void {
    setTried(true);
    if (code === undefined || missing) return;
    const path = `materials/${list.key}/${materialId(code)}`;
    const value: Material = { code, because, ...(when !== undefined && { when }), ...citation };
    saver.change({ path, value });
    onAdded(path);
  }
  return (
    <FieldSide over={text(list.label)} title={t('material.add')} onClose={onClose}>
      <Choice
        label={t('material.paper')}
        value={code}
        onChange={setCode}
        options={paperOptions(words).filter(({ value }) => !asked.has(value))}
      />
      <SituationFields value={situation} onChange={setSituation} choices={choices} sentence={undefined} />
      <BothLanguages label={t('material.because')} rows={2} value={because} onChange={setBecause} />
      <ClauseFields value={clause} onChange={setClause} />
      {tried && missing && (
        <p role="alert" className="stu-problem">
          {t(missing)}
        </p>
      )}
      <p className="stu-inline-acts">
        <Button onClick={add}>{t('material.addIt')}</Button>
        <Button type="text" onClick={onClose}>
          {t('cancel')}
        </Button>
      </p>
    </FieldSide>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import type { ConditionChoices, Phrase } from '../condition/condition-choices.ts';
import { Choice } from '../condition/condition-fields.tsx';
import { Sentence } from '../condition/sentence.tsx';
import { useAutosave } from '../draft/use-autosave.ts';
import { BothLanguages } from '../item/both-languages.tsx';
import type { Item } from '../item/item.operations.ts';
import { RestoreLine } from '../item/restore-line.tsx';
import { CitationWords } from '../pieces/citation-words.tsx';
import { ClauseFields, useOwnCitation, useTypedClause } from '../pieces/clause-fields.tsx';
import { FieldSide } from '../pieces/field-side.tsx';
import { LineageList } from '../pieces/lineage-list.tsx';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';
import { paperOptions } from './material.ts';
import type { Material } from './material.ts';
import { SituationFields, typedSituation, writtenSituation } from './situation-fields.tsx';

interface MaterialSideProps {
  item: Item<Material>;
  choices: ConditionChoices;
  /** When it is asked for, in words. */
  sentence: readonly Phrase[] | undefined;
  onClose: () => void;
}

/** One material: which paper, why, in which situation, on which clause, and who asks for it since when. */
export function MaterialSide({ item, choices, sentence, onClose }: MaterialSideProps) {
  const { t, text } = useWords();
  const { editable, saver } = useStudio();
  const { path, value, label, lineage } = item;
  return (
    <FieldSide over={t('menu.materials')} title={text(label)} onClose={onClose}>
      {editable && value && <MaterialFields path={path} material={value} choices={choices} sentence={sentence} />}
      {!editable && value && (
        <>
          <p>{text(value.because)}</p>
          <p className="wb-small">{sentence ? <Sentence phrases={sentence} /> : t('material.always')}</p>
        </>
      )}
      <RestoreLine path={path} />
      {editable && value && (
        <p className="stu-restore">
          <Button onClick={() => saver.change({ path, value: null })}>{t('material.drop')}</Button>
          <span className="wb-small">{t('material.dropHelp')}</span>
        </p>
      )}
      <h3 className="stu-side-section">{t('lineage.title')}</h3>
      <LineageList lineage={lineage} say={(said) => (said === null ? t('mark.removed') : '')} />
      {!editable && value?.citation && <CitationWords citation={value.citation} />}
    </FieldSide>
  );
}

function MaterialFields({
  path,
  material,
  choices,
  sentence,
}: { path: string; material: Material } & Omit<MaterialSideProps, 'item' | 'onClose'>) {
  const words = useWords();
  const { t } = words;
  const { changeAt } = useStudio();
  const drafted = changeAt(path)?.value as Material | undefined;
  const [code, setCode] = useState(material.code);
  const [because, setBecause] = useState(material.because);
  const [situation, setSituation] = useState(typedSituation(material.when));
  const [clause, setClause] = useState(useTypedClause(material.citation));
  const citation = useOwnCitation(clause);
  const { whole, when } = writtenSituation(situation, material.when);
  const ready = whole && because.zh.trim() !== '' && because.en.trim() !== '';
  const written: Material = { code, because, ...(when !== undefined && { when }), ...citation };
  useAutosave(path, ready ? written : undefined, drafted ?? material);
  return (
    <>
      <Choice label={t('material.paper')} value={code} onChange={setCode} options={paperOptions(words)} />
      <SituationFields value={situation} onChange={setSituation} choices={choices} sentence={sentence} />
      <BothLanguages label={t('material.because')} rows={2} value={because} onChange={setBecause} />
      <ClauseFields value={clause} onChange={setClause} />
      {!ready && <p className="wb-small">{t(whole ? 'form.bothLanguages' : 'material.chooseSituation')}</p>}
    </>
  );
}

import type { Citation } from '@onething/portal-kit';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { LocalisedText } from '@onething/policy/labels';
import { materialLabels } from '@onething/policy/labels';
import { newKey } from '@onething/portal-kit';
import { useAutosave } from '../draft/use-autosave.ts';
import { BothLanguages } from '../item/both-languages.tsx';
import { ItemMark } from '../item/item-mark.tsx';
import { materialsQuery } from '../item/item.operations.ts';
import type { Item, MaterialList } from '../item/item.operations.ts';
import { PageFrame } from '../item/page-frame.tsx';
import { RestoreLine } from '../item/restore-line.tsx';
import { useMoment } from '../moment-choice.tsx';
import { CitationWords } from '../pieces/citation-words.tsx';
import { Field } from '../pieces/field.tsx';
import { FieldSide } from '../pieces/field-side.tsx';
import { LineageList } from '../pieces/lineage-list.tsx';
import { Section } from '../pieces/section.tsx';
import { SourceLadder } from '../pieces/source-ladder.tsx';
import { useStudio } from '../studio-context.tsx';
import { useStudioQuery } from '../use-studio-query.ts';
import { useWords } from '../words.ts';

interface Material {
  code: string;
  because: LocalisedText;
  when?: unknown;
  citation?: Citation | string;
}

/** Why a material is asked for until somebody has said so. */
const newReason = { zh: '本地要求的材料', en: 'Asked for here' };

/** Which papers each category asks for, in which situation and why. */
export function MaterialsPage() {
  const { t } = useWords();
  const { code, draftId } = useStudio();
  const asked = useStudioQuery(materialsQuery, { code, draftId, ...useMoment() });
  const [open, setOpen] = useState<string>();
  const lists = asked.data?.page.lists ?? [];
  const shown = lists.flatMap(({ items }) => items).find(({ path }) => path === open) as Item<Material> | undefined;
  return (
    <PageFrame
      title={t('menu.materials')}
      facts={t('material.lead')}
      asked={asked}
      empty={lists.length === 0 ? t('material.none') : undefined}
      side={shown && <MaterialSide key={shown.path} item={shown} onClose={() => setOpen(undefined)} />}
    >
      {lists.map((list) => (
        <ListPart key={list.key} list={list} lists={lists} open={open} onOpen={setOpen} />
      ))}
    </PageFrame>
  );
}

interface ListPartProps {
  list: MaterialList;
  lists: MaterialList[];
  open: string | undefined;
  onOpen: (path: string) => void;
}

function ListPart({ list, lists, open, onOpen }: ListPartProps) {
  const { t, text } = useWords();
  const { editable, saver } = useStudio();
  const above = lists.find(({ key }) => key === list.extends);
  function add() {
    const path = `materials/${list.key}/added-${newKey().slice(-8)}`;
    saver.change({ path, value: { code: 'OTHER', because: newReason } });
    onOpen(path);
  }
  return (
    <Section
      title={text(list.label)}
      note={above && t('material.extends', { name: text(above.label) })}
      aside={
        editable && (
          <Button size="small" aria-label={t('material.addTo', { name: text(list.label) })} onClick={add}>
            {t('material.add')}
          </Button>
        )
      }
    >
      <ul className="stu-rows">
        {(list.items as Item<Material>[]).map((item) => {
          const material = item.value ?? item.before;
          return (
            <li key={item.path} className={item.path === open ? 'stu-row-open' : undefined}>
              <button type="button" className="stu-row-button" aria-expanded={item.path === open} onClick={() => onOpen(item.path)}>
                {item.value ? text(item.label) : <del>{text(item.label)}</del>}
              </button>
              <span className="wb-secondary">{material && text(material.because)}</span>
              <ItemMark item={item} />
              <SourceLadder lineage={item.lineage} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function MaterialSide({ item, onClose }: { item: Item<Material>; onClose: () => void }) {
  const { t, text } = useWords();
  const { editable, saver } = useStudio();
  const { path, value, label, lineage } = item;
  return (
    <FieldSide over={t('menu.materials')} title={text(label)} onClose={onClose}>
      {editable && value && <MaterialFields path={path} material={value} />}
      {!editable && value && <p>{text(value.because)}</p>}
      <p className="wb-small">{t(value?.when === undefined ? 'material.always' : 'material.conditional')}</p>
      <RestoreLine path={path} />
      {editable && value && (
        <p className="stu-restore">
          <Button onClick={() => saver.change({ path, value: null })}>{t('material.drop')}</Button>
          <span className="wb-small">{t('material.dropHelp')}</span>
        </p>
      )}
      <h3 className="stu-side-section">{t('lineage.title')}</h3>
      <LineageList lineage={lineage} say={(said) => (said === null ? t('mark.removed') : '')} />
      {typeof value?.citation === 'object' && <CitationWords citation={value.citation} />}
    </FieldSide>
  );
}

function MaterialFields({ path, material }: { path: string; material: Material }) {
  const { t, language } = useWords();
  const { changeAt } = useStudio();
  const [typed, setTyped] = useState(material);
  const drafted = changeAt(path)?.value as Material | undefined;
  useAutosave(path, typed.because.zh ? typed : undefined, drafted ?? material);
  const codes = [...new Set([...Object.keys(materialLabels), material.code])];
  return (
    <>
      <Field label={t('material.paper')}>
        {(control) => (
          <Select
            {...control}
            className="stu-select"
            showSearch={{ optionFilterProp: 'label' }}
            value={typed.code}
            onChange={(code) => setTyped((now) => ({ ...now, code }))}
            options={codes.map((code) => ({ value: code, label: materialLabels[code]?.[language === 'en' ? 'en' : 'zh'] ?? code }))}
          />
        )}
      </Field>
      <BothLanguages
        label={t('material.because')}
        rows={2}
        value={typed.because}
        onChange={(because) => setTyped((now) => ({ ...now, because }))}
      />
    </>
  );
}

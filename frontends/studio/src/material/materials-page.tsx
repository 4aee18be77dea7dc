import { Button } from 'antd';
import { useState } from 'react';
import { ItemMark } from '../item/item-mark.tsx';
import { materialsQuery } from '../item/item.operations.ts';
import type { Item, MaterialList } from '../item/item.operations.ts';
import { PageFrame } from '../item/page-frame.tsx';
import { useMoment } from '../moment-choice.tsx';
import { Section } from '../pieces/section.tsx';
import { SourceLadder } from '../pieces/source-ladder.tsx';
import { useStudio } from '../studio-context.tsx';
import { useStudioQuery } from '../use-studio-query.ts';
import { useWords } from '../words.ts';
import { AddMaterial } from './add-material.tsx';
import { MaterialSide } from './material-side.tsx';
import type { Material } from './material.ts';

/** Which papers each category asks for, in which situation and why. */
export function MaterialsPage() {
  const { t } = useWords();
  const { code, draftId } = useStudio();
  const asked = useStudioQuery(materialsQuery, { code, draftId, ...useMoment() });
  const [open, setOpen] = useState<string>();
  const [adding, setAdding] = useState<string>();
  const page = asked.data?.page;
  const lists = page?.lists ?? [];
  const choices = { states: page?.states ?? [], facts: page?.facts ?? [] };
  const shown = lists.flatMap(({ items }) => items).find(({ path }) => path === open) as Item<Material> | undefined;
  const addingTo = lists.find(({ key }) => key === adding);
  function show(path: string | undefined, listKey?: string): void {
    setOpen(path);
    setAdding(listKey);
  }
  return (
    <PageFrame
      title={t('menu.materials')}
      facts={t('material.lead')}
      asked={asked}
      empty={lists.length === 0 ? t('material.none') : undefined}
      side={
        addingTo ? (
          <AddMaterial
            key={addingTo.key}
            list={addingTo}
            choices={choices}
            onAdded={(path) => show(path)}
            onClose={() => show(undefined)}
          />
        ) : (
          shown && (
            <MaterialSide
              key={shown.path}
              item={shown}
              choices={choices}
              sentence={situationOf(lists, shown.path)}
              onClose={() => show(undefined)}
            />
          )
        )
      }
    >
      {lists.map((list) => (
        <ListPart
          key={list.key}
          list={list}
          lists={lists}
          open={open}
          onOpen={(path) => show(path)}
          onAdd={() => show(undefined, list.key)}
        />
      ))}
    </PageFrame>
  );
}

const situationOf = (lists: readonly MaterialList[], path: string) =>
  lists.flatMap(({ situations }) => situations).find((situation) => situation.path === path)?.phrases;

interface ListPartProps {
  list: MaterialList;
  lists: MaterialList[];
  open: string | undefined;
  onOpen: (path: string) => void;
  onAdd: () => void;
}

function ListPart({ list, lists, open, onOpen, onAdd }: ListPartProps) {
  const { t, text } = useWords();
  const { editable } = useStudio();
  const above = lists.find(({ key }) => key === list.extends);
  return (
    <Section
      title={text(list.label)}
      note={above && t('material.extends', { name: text(above.label) })}
      aside={
        editable && (
          <Button size="small" aria-label={t('material.addTo', { name: text(list.label) })} onClick={onAdd}>
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

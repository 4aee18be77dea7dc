import { Radio } from 'antd';
import { useState } from 'react';
import type { GuideFact, GuideStep, ServiceGuide } from '@onething/policy/labels';
import { useAutosave } from '../draft/use-autosave.ts';
import { BothLanguages } from '../item/both-languages.tsx';
import { guidesQuery } from '../item/item.operations.ts';
import type { Item } from '../item/item.operations.ts';
import { ItemMark } from '../item/item-mark.tsx';
import { PageFrame } from '../item/page-frame.tsx';
import { RestoreLine } from '../item/restore-line.tsx';
import { useMoment } from '../moment-choice.tsx';
import { CitationWords } from '../pieces/citation-words.tsx';
import { Section } from '../pieces/section.tsx';
import { SourceLadder } from '../pieces/source-ladder.tsx';
import { useStudio } from '../studio-context.tsx';
import { useStudioQuery } from '../use-studio-query.ts';
import { useWords } from '../words.ts';
import { GuidePreview } from './guide-preview.tsx';

/** What the public reads about a service, and the leaflet to take along, beside how the hall shows it. */
export function GuidesPage() {
  const { t, text } = useWords();
  const { code, draftId } = useStudio();
  const asked = useStudioQuery(guidesQuery, { code, draftId, ...useMoment() });
  const items = (asked.data?.page.items ?? []) as Item<ServiceGuide>[];
  const [chosen, setChosen] = useState<string>();
  const item = items.find(({ path }) => path === chosen) ?? items[0];
  return (
    <PageFrame
      title={t('menu.guides')}
      facts={t('guide.lead')}
      asked={asked}
      empty={items.length === 0 ? t('guide.none') : undefined}
      tools={
        items.length > 1 && (
          <Radio.Group
            aria-label={t('guide.service')}
            optionType="button"
            value={item?.path}
            onChange={(event) => setChosen(event.target.value as string)}
            options={items.map(({ path, label }) => ({ value: path, label: text(label) }))}
          />
        )
      }
    >
      {item?.value && <GuideEditor key={item.path} item={item as Item<ServiceGuide> & { value: ServiceGuide }} />}
    </PageFrame>
  );
}

const lists = ['whoCanApply', 'whereToApply', 'delivery', 'onlineSteps', 'assurances'] as const;

function GuideEditor({ item }: { item: Item<ServiceGuide> & { value: ServiceGuide } }) {
  const { t } = useWords();
  const { editable, changeAt } = useStudio();
  const [typed, setTyped] = useState(item.value);
  const put = (patch: Partial<ServiceGuide>) => setTyped((now) => ({ ...now, ...patch }));
  const drafted = changeAt(item.path)?.value as ServiceGuide | undefined;
  useAutosave(item.path, editable ? typed : undefined, drafted ?? item.value);
  return (
    <div className="stu-columns">
      <fieldset disabled={!editable}>
        <legend className="wb-only-spoken">{t('guide.texts')}</legend>
        <p className="stu-restore">
          <SourceLadder lineage={item.lineage} /> <CitationWords citation={item.lineage.findLast(({ inForce }) => inForce)?.citation} />{' '}
          <ItemMark item={item} />
        </p>
        <Section title={t('guide.head')}>
          <BothLanguages label={t('guide.title')} value={typed.title} onChange={(title) => put({ title })} />
          <BothLanguages
            label={t('guide.officialTitle')}
            value={typed.officialTitle}
            onChange={(officialTitle) => put({ officialTitle })}
          />
          <BothLanguages label={t('guide.introduction')} rows={2} value={typed.lead} onChange={(lead) => put({ lead })} />
        </Section>
        {lists.map(
          (name) =>
            typed[name].length > 0 && (
              <Section key={name} title={t(`guide.${name}`)}>
                <Facts label={t(`guide.${name}`)} facts={typed[name]} onChange={(facts) => put({ [name]: facts })} />
              </Section>
            ),
        )}
        <Section title={t('guide.steps')}>
          <Facts label={t('guide.step')} facts={typed.steps} onChange={(steps) => put({ steps: steps as GuideStep[] })} />
        </Section>
        <Section title={t('guide.leaflet')}>
          <BothLanguages
            label={t('guide.title')}
            value={typed.leaflet.title}
            onChange={(title) => put({ leaflet: { ...typed.leaflet, title } })}
          />
          <Facts
            label={t('guide.paragraph')}
            facts={typed.leaflet.paragraphs}
            onChange={(paragraphs) => put({ leaflet: { ...typed.leaflet, paragraphs } })}
          />
        </Section>
        <RestoreLine path={item.path} />
      </fieldset>
      <GuidePreview guide={typed} />
    </div>
  );
}

function Facts({ label, facts, onChange }: { label: string; facts: GuideFact[]; onChange: (facts: GuideFact[]) => void }) {
  return facts.map((fact, index) => (
    <div key={index} className="stu-group">
      <BothLanguages
        label={`${label} ${index + 1}`}
        rows={2}
        value={fact.text}
        onChange={(text) => onChange(facts.with(index, { ...fact, text }))}
      />
      <p className="wb-small">
        <CitationWords citation={fact.citation} />
      </p>
    </div>
  ));
}

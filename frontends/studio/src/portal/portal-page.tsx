import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { PortalConfiguration } from '@onething/policy/labels';
import { useAutosave } from '../draft/use-autosave.ts';
import { BothLanguages } from '../item/both-languages.tsx';
import { portalQuery } from '../item/item.operations.ts';
import type { Item, PortalChoice } from '../item/item.operations.ts';
import { ItemMark } from '../item/item-mark.tsx';
import { PageFrame } from '../item/page-frame.tsx';
import { RestoreLine } from '../item/restore-line.tsx';
import { useMoment } from '../moment-choice.tsx';
import { AccentField, isReadable } from '../pieces/accent-field.tsx';
import { LineageList } from '../pieces/lineage-list.tsx';
import { Section } from '../pieces/section.tsx';
import { SourceLadder } from '../pieces/source-ladder.tsx';
import { useStudio } from '../studio-context.tsx';
import { useStudioQuery } from '../use-studio-query.ts';
import { useWords } from '../words.ts';

type Portal = Omit<PortalConfiguration, 'effectiveFrom' | 'publishedOn'>;
/** What the public sees first: name, colour, services, parts of the platform and notices. */
export function PortalPage() {
  const { t } = useWords();
  const { code, draftId } = useStudio();
  const asked = useStudioQuery(portalQuery, { code, draftId, ...useMoment() });
  const page = asked.data?.page;
  const item = page?.portal as Item<Portal> | undefined;
  return (
    <PageFrame
      title={t('menu.portal')}
      facts={t('portal.lead')}
      asked={asked}
      empty={item && !item.value && !item.before ? t('portal.none') : undefined}
      tools={item && <ItemMark item={item} />}
    >
      {page && item?.value && (
        <PortalFields item={item as Item<Portal> & { value: Portal }} services={page.services} remotes={page.remotes} />
      )}
      {item && (
        <Section title={t('lineage.title')} aside={<SourceLadder lineage={item.lineage} />}>
          <LineageList lineage={item.lineage} say={(value) => (value as Portal | null)?.name.zh ?? ''} />
        </Section>
      )}
    </PageFrame>
  );
}

interface PortalFieldsProps {
  item: Item<Portal> & { value: Portal };
  services: PortalChoice[];
  remotes: PortalChoice[];
}

function PortalFields({ item, services, remotes }: PortalFieldsProps) {
  const { t, text } = useWords();
  const { editable, changeAt } = useStudio();
  const [typed, setTyped] = useState(item.value);
  const put = (patch: Partial<Portal>) => setTyped((now) => ({ ...now, ...patch }));
  const drafted = changeAt(item.path)?.value as Portal | undefined;
  useAutosave(item.path, editable && isReadable(typed.accentColour) && typed.name.zh ? typed : undefined, drafted ?? item.value);
  return (
    <fieldset disabled={!editable} className="stu-form">
      <legend className="wb-only-spoken">{t('menu.portal')}</legend>
      <BothLanguages label={t('portal.name')} value={typed.name} onChange={(name) => put({ name })} />
      <BothLanguages label={t('portal.host')} value={typed.host} onChange={(host) => put({ host })} />
      <AccentField value={typed.accentColour} onChange={(accentColour) => put({ accentColour })} />
      <Choices label={t('portal.services')} choices={services} chosen={typed.services} onChange={(chosen) => put({ services: chosen })} />
      <Choices label={t('portal.remotes')} choices={remotes} chosen={typed.remotes} onChange={(chosen) => put({ remotes: chosen })} />
      <p className="wb-strong">{t('portal.notices')}</p>
      {typed.notices.map((notice, index) => (
        <div key={index} className="stu-group">
          <BothLanguages
            label={t('portal.notice', { number: index + 1 })}
            rows={2}
            value={notice}
            onChange={(next) => put({ notices: typed.notices.with(index, next) })}
          />
          <Button
            size="small"
            aria-label={t('portal.removeNotice', { notice: text(notice) })}
            onClick={() => put({ notices: typed.notices.toSpliced(index, 1) })}
          >
            {t('portal.remove')}
          </Button>
        </div>
      ))}
      {editable && <Button onClick={() => put({ notices: [...typed.notices, { zh: '', en: '' }] })}>{t('portal.addNotice')}</Button>}
      <RestoreLine path={item.path} />
    </fieldset>
  );
}

interface ChoicesProps {
  label: string;
  choices: PortalChoice[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

function Choices({ label, choices, chosen, onChange }: ChoicesProps) {
  const { text } = useWords();
  return (
    <fieldset className="stu-field">
      <legend className="wb-strong">{label}</legend>
      <div className="stu-checks">
        {choices.map(({ code, label: name }) => (
          <Checkbox
            key={code}
            checked={chosen.includes(code)}
            onChange={(event) => onChange(event.target.checked ? [...chosen, code] : chosen.filter((each) => each !== code))}
          >
            {text(name)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

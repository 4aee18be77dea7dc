import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useQuery } from '@onething/portal-kit';
import { FailureNote } from '@onething/portal-kit/officers';
import { AccentField } from '../pieces/accent-field.tsx';
import { Field } from '../pieces/field.tsx';
import { Section } from '../pieces/section.tsx';
import { useStudio } from '../studio-context.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.ts';
import { ContactFields, OfficerFields, UnitFields } from './entry-fields.tsx';
import { EntryList } from './entry-list.tsx';
import { addPlace, placeQuery } from './places.operations.ts';
import type { PlaceLine } from './places.operations.ts';
import { TextPair } from './text-pair.tsx';
import { blankContact, blankOfficer, blankPlace, blankUnit, placeOf } from './typed-place.ts';
import type { TypedPlace } from './typed-place.ts';

const defaultAccent = '#0b5a8a';

/** What a new place has to say of itself; everything else it inherits. Nothing typed is lost by a refusal. */
export function PlaceForm({ onAdded, onLeave }: { onAdded: (place: PlaceLine) => void; onLeave: () => void }) {
  const { t } = useWords();
  const { code: parentCode } = useStudio();
  const acting = useAct();
  const [typed, setTyped] = useState<TypedPlace>(() => blankPlace(defaultAccent));
  const set = (change: Partial<TypedPlace>) => setTyped({ ...typed, ...change });
  const problems = (path: string) =>
    acting.failure?.details.filter((detail) => detail.path === path).map((detail) => ({ ...detail, severity: 'ERROR' as const })) ?? [];
  async function submit(event: React.FormEvent) {
    event.preventDefault();
    const added = await acting.ask(addPlace, placeOf(typed, parentCode));
    if (added) onAdded(added.jurisdiction);
  }
  return (
    <form noValidate className="stu-form stu-form-wide" onSubmit={(event) => void submit(event)} aria-label={t('district.add')}>
      <FailureNote failure={acting.failure} />
      <Section title={t('district.itself')} note={t('district.itselfNote')}>
        <CodeField typed={typed} problems={[...problems('code'), ...problems('parentCode')]} set={set} />
        <TextPair label={t('district.name')} value={typed.name} problems={problems('name')} onChange={(name) => set({ name })} />
        <TextPair
          label={t('district.shortName')}
          value={typed.shortName}
          problems={problems('shortName')}
          onChange={(shortName) => set({ shortName })}
        />
        <TextPair label={t('district.host')} value={typed.host} problems={problems('host')} onChange={(host) => set({ host })} />
        <div className="stu-pair stu-pair-wide">
          <Field label={t('describe.document')} problems={problems('basis')}>
            {(control) => (
              <Input
                {...control}
                value={typed.basis.document}
                onChange={(event) => set({ basis: { ...typed.basis, document: event.target.value } })}
              />
            )}
          </Field>
          <Field label={t('describe.clause')}>
            {(control) => (
              <Input
                {...control}
                value={typed.basis.clause}
                onChange={(event) => set({ basis: { ...typed.basis, clause: event.target.value } })}
              />
            )}
          </Field>
        </div>
        <AccentField value={typed.accentColour} problems={problems('accentColour')} onChange={(accentColour) => set({ accentColour })} />
      </Section>
      <EntryList
        title={t('district.contacts')}
        note={t('district.contactsNote')}
        entryName={t('district.contact')}
        entries={typed.contacts}
        blank={blankContact}
        least={1}
        onChange={(contacts) => set({ contacts })}
      >
        {(contact, change, index) => (
          <ContactFields contact={contact} change={change} problems={(field) => problems(`contacts/${index}/${field}`)} />
        )}
      </EntryList>
      <EntryList
        title={t('district.units')}
        note={t('district.unitsNote')}
        entryName={t('district.unit')}
        entries={typed.units}
        blank={() => blankUnit(typed.code)}
        onChange={(units) => set({ units })}
      >
        {(unit, change, index) => <UnitFields unit={unit} change={change} problems={(field) => problems(`units/${index}/${field}`)} />}
      </EntryList>
      <EntryList
        title={t('district.officers')}
        note={t('district.officersNote')}
        entryName={t('district.officer')}
        entries={typed.officers}
        blank={blankOfficer}
        onChange={(officers) => set({ officers })}
      >
        {(officer, change, index) => (
          <OfficerFields officer={officer} change={change} problems={(field) => problems(`officers/${index}/${field}`)} />
        )}
      </EntryList>
      <p className="wb-secondary">{t('district.atOnce')}</p>
      <div className="wb-buttons">
        <Button type="primary" htmlType="submit" disabled={acting.busy}>
          {t('district.save')}
        </Button>
        <Button onClick={onLeave}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

/** The code, and what is known of it already: a place that the official lists name brings its name along. */
function CodeField({
  typed,
  problems,
  set,
}: {
  typed: TypedPlace;
  problems: { code: string; message: string; severity: 'ERROR' }[];
  set: (change: Partial<TypedPlace>) => void;
}) {
  const { t, text } = useWords();
  const whole = /^\d{6}$/.test(typed.code);
  const { data } = useQuery(placeQuery, { code: typed.code }, { skip: !whole });
  const known = whole && data?.jurisdiction?.listed ? data.jurisdiction : undefined;
  return (
    <>
      <Field
        label={t('district.code')}
        help={known ? t('district.codeListed', { name: text(known.name) }) : t('district.codeHelp')}
        problems={problems}
      >
        {(control) => (
          <Input
            {...control}
            className="stu-short"
            inputMode="numeric"
            maxLength={6}
            value={typed.code}
            onChange={(event) => set({ code: event.target.value })}
          />
        )}
      </Field>
      <div className="stu-field stu-entry-tools">
        {known && typed.name.zh === '' && (
          <Button onClick={() => set({ name: known.name })}>{t('district.takeName', { name: text(known.name) })}</Button>
        )}
        <Checkbox checked={typed.localCode} onChange={(event) => set({ localCode: event.target.checked })}>
          {t('district.localCode')}
        </Checkbox>
      </div>
    </>
  );
}
